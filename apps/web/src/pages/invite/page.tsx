import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Door } from '../../look/ornaments/door.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { JoinTable } from '../join/join-table.tsx';

const route = getRouteApi('/invite/$token');

export default function InvitePage() {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const { token } = route.useParams();
  const { data, error } = useAsked({
    key: ['invite', token],
    ask: (client) => client.call('readInvite', { params: { token } }),
    fresh: true,
  });
  if (error !== undefined) {
    return (
      <Trouble
        picture={<Door />}
        title={t('join.inviteTitle')}
        text={refusal(error) ?? ''}
        actions={<ButtonLink to="/join">{t('home.joinWithCode')}</ButtonLink>}
      />
    );
  }
  if (data === undefined) return <Skeleton lines={7} />;
  return <JoinTable preview={data.session} pass={{ inviteToken: token }} role={data.invite.role} />;
}
