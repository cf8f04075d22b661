import type { Campaign } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CampaignForm, type CampaignText } from '../campaigns/campaign-form.tsx';
import type { ShownCampaign } from './shown-campaign.ts';

interface EditFormProps {
  readonly shown: ShownCampaign;
  readonly onDone: () => void;
}

/** Somebody was faster: what it is now, and the choice between theirs and one's own. */
function Conflict(props: { readonly current: Campaign; readonly onTakeTheirs: () => void }) {
  const { t } = useTranslation('campaigns');
  const take = <Button onClick={props.onTakeTheirs}>{t('form.takeTheirs')}</Button>;
  return (
    <Banner tone="warn" actions={take} data-testid="campaign-conflict">
      {t('form.conflict')} <strong>{t('form.conflictNow', props.current)}</strong>
    </Banner>
  );
}

function EditForm({ shown, onDone }: EditFormProps) {
  const { t } = useTranslation('campaigns');
  const client = useClient();
  const deed = useDeed();
  const refusal = useRefusal();
  // What the fields began with: a change that came meanwhile must not be overwritten unseen.
  const [base, setBase] = useState(shown.campaign);
  const [resets, setResets] = useState(0);
  const current = deed.error?.code === 'CONFLICT' ? (deed.error.details?.current as Campaign | undefined) : undefined;
  const save = async (text: CampaignText) => {
    const ifVersion = current?.version ?? base.version;
    const saved = await deed.run(() =>
      client.call('changeCampaign', { params: { id: base.id }, body: { ...text, ifVersion } }),
    );
    shown.again();
    if (saved !== undefined) onDone();
  };
  const takeTheirs = (theirs: Campaign) => {
    setBase(theirs);
    setResets(resets + 1);
    deed.forget();
  };
  return (
    <CampaignForm
      key={resets}
      initial={base}
      submitLabel={t(current === undefined ? 'form.save' : 'form.keepMine')}
      onSubmit={(text) => void save(text)}
      error={current === undefined ? refusal(deed.error) : undefined}
      busy={deed.busy}
    >
      {current !== undefined && <Conflict current={current} onTakeTheirs={() => takeTheirs(current)} />}
    </CampaignForm>
  );
}

export function EditCampaign({ shown }: { readonly shown: ShownCampaign }) {
  const { t } = useTranslation('campaigns');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('form.editTitle')}
      trigger={<Button data-testid="edit-campaign">{t('form.edit')}</Button>}
    >
      <EditForm shown={shown} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
