import { useClient } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './campaign-page.module.css';
import type { ShownCampaign } from './shown-campaign.ts';

/** As people type it: case and doubled spaces are no reason to refuse. */
function sameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase();
  return plain(typed) === plain(name);
}

function DeleteForm({ campaign }: Pick<ShownCampaign, 'campaign'>) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const toast = useToast();
  const deed = useDeed();
  const refusal = useRefusal();
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('typed-name') ?? '');
    setWrong(!sameName(typed, campaign.name));
    if (!sameName(typed, campaign.name)) return;
    const done = await deed.run(() => client.call('deleteCampaign', { params: { id: campaign.id } }));
    if (done === undefined) return;
    toast({ title: t('danger.deleted', campaign) });
    await navigate({ to: '/campaigns', replace: true });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      data-testid="delete-campaign-form"
    >
      <ul className={styles.losses}>
        <li>{t('danger.loses', { count: campaign.members.length })}</li>
        {campaign.adventures.length > 0 && <li>{t('danger.adventures', { count: campaign.adventures.length })}</li>}
        <li>{t('danger.keeps')}</li>
      </ul>
      <TextField
        label={t('danger.type')}
        hint={campaign.name}
        error={wrong ? t('danger.wrong') : undefined}
        name="typed-name"
        autoComplete="off"
        required
      />
      {deed.error !== undefined && <Banner tone="bad">{refusal(deed.error)}</Banner>}
      <div className={styles.buttons}>
        <DialogClose asChild>
          <Button>{common('ui.cancel')}</Button>
        </DialogClose>
        <Button type="submit" variant="danger" busy={deed.busy}>
          {t('danger.confirm')}
        </Button>
      </div>
    </form>
  );
}

export function DeleteCampaign({ shown }: { readonly shown: ShownCampaign }) {
  const { t } = useTranslation('campaigns');
  return (
    <Card flat title={t('danger.title')} className={styles.danger}>
      <p>{t('danger.text')}</p>
      <Dialog
        title={t('danger.confirmTitle', shown.campaign)}
        trigger={<Button variant="danger">{t('danger.delete')}</Button>}
      >
        <DeleteForm campaign={shown.campaign} />
      </Dialog>
    </Card>
  );
}
