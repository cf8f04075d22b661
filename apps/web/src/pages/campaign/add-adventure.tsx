import type { AdventureCard } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './campaign-page.module.css';
import { OwnAdventures } from './own-adventures.tsx';
import type { ShownCampaign } from './shown-campaign.ts';

function Adding({ shown, onDone }: { readonly shown: ShownCampaign; readonly onDone: () => void }) {
  const { t } = useTranslation('campaigns');
  const client = useClient();
  const navigate = useNavigate();
  const toast = useToast();
  const deed = useDeed();
  const refusal = useRefusal();
  const campaignId = shown.campaign.id;
  const share = async ({ id, title, version }: AdventureCard) => {
    const body = { visibility: 'campaign', campaignId, ifVersion: version } as const;
    const done = await deed.run(() => client.call('changeAdventure', { params: { id }, body }));
    if (done === undefined) return;
    toast({ title: t('adventure.added', { title }) });
    shown.again();
    onDone();
  };
  const write = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    const body = { title, visibility: 'campaign', campaignId } as const;
    const made = await deed.run(() => client.call('createAdventure', { body }));
    if (made === undefined) return;
    const { id } = made.adventure;
    await navigate({ to: '/adventures/$id/edit', params: { id }, search: { section: 'scenes' } });
  };
  const isHere = (adventure: AdventureCard) =>
    adventure.visibility === 'campaign' && adventure.campaignId === campaignId;
  return (
    <div className={styles.form}>
      {deed.error !== undefined && <Banner tone="bad">{refusal(deed.error)}</Banner>}
      <h3>{t('adventure.choose')}</h3>
      <OwnAdventures isOffered={(one) => !isHere(one)} busy={deed.busy} onShare={(one) => void share(one)} />
      <h3>{t('adventure.write')}</h3>
      <form className={styles.inline} onSubmit={(event) => void write(event)}>
        <TextField label={t('adventure.newTitle')} name="title" maxLength={100} autoComplete="off" required />
        <Button type="submit" busy={deed.busy}>
          {t('adventure.begin')}
        </Button>
      </form>
    </div>
  );
}

export function AddAdventure({ shown }: { readonly shown: ShownCampaign }) {
  const { t } = useTranslation('campaigns');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('adventure.addTitle')}
      description={t('adventure.addText')}
      trigger={<Button>{t('adventure.add')}</Button>}
    >
      <Adding shown={shown} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
