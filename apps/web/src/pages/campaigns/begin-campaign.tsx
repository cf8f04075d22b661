import { useClient } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CampaignForm, type CampaignText } from './campaign-form.tsx';

export function BeginCampaign() {
  const { t } = useTranslation('campaigns');
  const client = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const refusal = useRefusal();
  const begin = async (body: CampaignText) => {
    const made = await deed.run(() => client.call('createCampaign', { body }));
    if (made !== undefined) await navigate({ to: '/campaigns/$id', params: { id: made.campaign.id } });
  };
  const [firstTitle = ''] = t('form.titles').split(', ');
  return (
    <Dialog
      title={t('form.begin')}
      description={t('form.beginLead')}
      trigger={<Button variant="primary">{t('form.begin')}</Button>}
    >
      <CampaignForm
        initial={{ name: '', description: '', gmTitle: firstTitle }}
        submitLabel={t('form.create')}
        onSubmit={(text) => void begin(text)}
        error={refusal(deed.error)}
        busy={deed.busy}
      />
    </Dialog>
  );
}
