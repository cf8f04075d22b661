import { useTranslation } from 'react-i18next';
import type { Access } from '../shapes/session.ts';
import { Segmented } from '../ui/segmented.tsx';

interface AccessChoiceProps {
  readonly access: Access;
  /** Without a campaign there are no members to list it for. */
  readonly hasCampaign: boolean;
  readonly onChange: (access: Access) => void;
}

const texts = {
  open: { label: 'create.accessOpen', hint: 'create.accessOpenHint' },
  campaign: { label: 'create.accessCampaign', hint: 'create.accessCampaignHint' },
  invite: { label: 'create.accessInvite', hint: 'create.accessInviteHint' },
} as const;

export function AccessChoice({ access, hasCampaign, onChange }: AccessChoiceProps) {
  const { t } = useTranslation();
  const choices: readonly Access[] = hasCampaign ? ['open', 'campaign', 'invite'] : ['open', 'invite'];
  return (
    <Segmented
      label={t('create.access')}
      hint={t(texts[access].hint)}
      value={access}
      options={choices.map((value) => ({ value, label: t(texts[value].label) }))}
      onChange={onChange}
    />
  );
}
