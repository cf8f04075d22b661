import type { CallError } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../data/use-refusal.ts';
import { Unlinked } from '../../look/ornaments/unlinked.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A page whose content the server did not give. */
export function RefusedPage(props: { readonly error: CallError }) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const { error } = props;
  if (error.httpStatus === 404 || error.httpStatus === 400) return <NotFoundPage />;
  return (
    <Trouble
      picture={<Unlinked />}
      title={t('trouble.offlineTitle')}
      text={refusal(error) ?? ''}
      actions={
        <>
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('trouble.reload')}
          </Button>
          <ButtonLink to="/">{t('trouble.home')}</ButtonLink>
        </>
      }
    />
  );
}
