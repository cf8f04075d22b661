import { useClient } from '@moothall/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Door } from '../../look/ornaments/door.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';

const route = getRouteApi('/recover/$token');

/** The link works once, and messengers open links to draw a preview of them: only a person's click uses it up. */
export default function RecoverPage() {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const { token } = route.useParams();
  const deed = useDeed();
  const refusal = useRefusal();
  const comeBack = async () => {
    const profile = await deed.run(() => client.account.recover(token));
    if (profile !== undefined) await navigate({ to: '/', replace: true });
  };
  return (
    <Trouble
      picture={<Door />}
      title={t('join.recoverTitle')}
      text={refusal(deed.error) ?? t('join.recoverText')}
      actions={
        deed.error === undefined ? (
          <Button variant="primary" busy={deed.busy} onClick={comeBack}>
            {t('join.recover')}
          </Button>
        ) : (
          <ButtonLink to="/join">{t('home.joinWithCode')}</ButtonLink>
        )
      }
    />
  );
}
