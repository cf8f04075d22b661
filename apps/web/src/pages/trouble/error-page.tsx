import { useTranslation } from 'react-i18next';
import { D20 } from '../../look/ornaments/d20.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';

/** Says nothing of the cause: stack traces are for the console, not for the table. */
export function ErrorPage() {
  const { t } = useTranslation();
  return (
    <Trouble
      picture={<D20 />}
      title={t('trouble.errorTitle')}
      text={t('trouble.errorText')}
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
