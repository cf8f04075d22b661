import { useMe } from '@moothall/react';
import { useTranslation } from 'react-i18next';
import { Door } from '../../look/ornaments/door.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';

interface BadInvitationProps {
  /** Else it was revoked or never made, which nobody is told apart. */
  readonly isExpired: boolean;
}

export function BadInvitation({ isExpired }: BadInvitationProps) {
  const { t } = useTranslation('campaigns');
  const me = useMe();
  const isIn = me.status === 'signed-in';
  return (
    <Trouble
      picture={<Door />}
      title={t('join.notThis')}
      text={t(isExpired ? 'join.expired' : 'join.unknown')}
      actions={
        <ButtonLink to={isIn ? '/campaigns' : '/'} variant="primary">
          {t(isIn ? 'gone.toList' : 'join.home')}
        </ButtonLink>
      }
    />
  );
}
