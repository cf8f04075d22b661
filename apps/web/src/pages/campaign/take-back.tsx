import type { AdventureCard } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useToast } from '../../ui/toast.tsx';

interface TakeBackProps {
  readonly adventure: AdventureCard;
  readonly onDone: () => void;
}

/** One's own adventure leaves the campaign's shelf. */
export function TakeBack({ adventure, onDone }: TakeBackProps) {
  const { t } = useTranslation('campaigns');
  const client = useClient();
  const deed = useDeed();
  const toast = useToast();
  const refusal = useRefusal();
  const { id, title, version } = adventure;
  const take = async () => {
    const body = { visibility: 'private', campaignId: null, ifVersion: version } as const;
    const answer = await client.call('changeAdventure', { params: { id }, body });
    toast(answer.ok ? { title: t('adventure.taken', { title }) } : { title: refusal(answer.error) ?? '', tone: 'bad' });
    onDone();
    return answer;
  };
  return (
    <ConfirmButton
      variant="quiet"
      label={t('adventure.takeBack')}
      title={t('adventure.takeBackTitle', { title })}
      text={t('adventure.takeBackText')}
      confirmLabel={t('adventure.takeBack')}
      onConfirm={() => void deed.run(take)}
    />
  );
}
