import type { CampaignCard } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './new-session-form.module.css';

interface CampaignChoiceProps {
  readonly campaigns: readonly Pick<CampaignCard, 'id' | 'name' | 'gmTitle'>[];
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

export function CampaignChoice({ campaigns, chosenId, onChoose }: CampaignChoiceProps) {
  const { t } = useTranslation('campaigns');
  const chosen = campaigns.find(({ id }) => id === chosenId);
  const options = [
    { value: '', label: t('choice.none') },
    ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Card title={t('choice.title')} className={styles.campaign}>
      <SelectField
        label={t('choice.label')}
        hint={t('choice.hint')}
        value={chosenId ?? ''}
        options={options}
        onChange={(event) => onChoose(event.target.value === '' ? undefined : event.target.value)}
      />
      {chosen !== undefined && <p className={styles.note}>{t('choice.ledAs', { title: chosen.gmTitle })}</p>}
    </Card>
  );
}
