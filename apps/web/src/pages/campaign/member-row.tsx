import type { CampaignMember } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { Dots } from '../../look/ornaments/dots.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './campaign-page.module.css';

type Ask = (member: CampaignMember) => void;

interface MemberRowProps {
  readonly member: CampaignMember;
  readonly gmTitle: string;
  readonly isOwn: boolean;
  readonly canManage: boolean;
  readonly onPromote: Ask;
  readonly onDemote: Ask;
  readonly onRemove: Ask;
}

function useItems({ member, gmTitle, isOwn, onPromote, onDemote, onRemove }: MemberRowProps): readonly MenuItem[] {
  const { t } = useTranslation('campaigns');
  const role: MenuItem =
    member.role === 'gm'
      ? { id: 'demote', label: t('member.makePlayer'), onSelect: () => onDemote(member) }
      : { id: 'promote', label: t('member.makeGm', { title: gmTitle }), onSelect: () => onPromote(member) };
  // Oneself one leaves, by the button below.
  if (isOwn) return [role];
  return [role, { id: 'remove', label: t('member.remove'), danger: true, onSelect: () => onRemove(member) }];
}

export function MemberRow(props: MemberRowProps) {
  const { t } = useTranslation('campaigns');
  const { member, gmTitle, isOwn, canManage } = props;
  const items = useItems(props);
  const trigger = (
    <Button variant="quiet" square aria-label={t('member.actions', { name: member.name })}>
      <Dots />
    </Button>
  );
  return (
    <li className={styles.person} data-testid={`member-${member.userId}`}>
      <Avatar name={member.name} url={member.avatarUrl} />
      <span className={styles.grow}>
        <span className={styles.name}>
          {member.name}
          {isOwn && ` (${t('you')})`}
        </span>
        <span className={styles.facts}>
          <Chip tone={member.role === 'gm' ? 'solid' : 'plain'} className={styles.role}>
            {member.role === 'gm' ? `★ ${gmTitle}` : t('rolePlayer')}
          </Chip>
          {member.online ? (
            <StatusMark shape="full" tone="good" label={t('here.online')} />
          ) : (
            <StatusMark shape="hollow" tone="mute" label={t('here.offline')} />
          )}
        </span>
      </span>
      {canManage && <Menu trigger={trigger} items={items} />}
    </li>
  );
}
