import { useClient } from '@moothall/react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './campaign-page.module.css';
import { InviteLink } from './invite-link.tsx';
import { lifetimes } from './invite-words.ts';
import type { ShownCampaign } from './shown-campaign.ts';

interface Wish {
  readonly role: 'gm' | 'player';
  readonly expiresInHours: number;
  readonly maxUses: number;
  readonly email?: string;
}

interface Made {
  readonly url: string;
  readonly email: string | undefined;
}

type Way = 'link' | 'mail';

/** Only what cannot be one is held back; the server has the last word. */
const addressLike = /^\S+@\S+\.\S+$/;

interface InviteFormProps {
  readonly gmTitle: string;
  readonly onMake: (wish: Wish) => void;
  readonly error: string | undefined;
  readonly busy: boolean;
}

/** The field that only one of the two ways needs. */
function WayField(props: { readonly way: Way; readonly missing: boolean }) {
  const { t } = useTranslation('campaigns');
  if (props.way === 'link') {
    return (
      <TextField label={t('invite.uses')} name="uses" type="number" min={1} max={1000} defaultValue={5} required />
    );
  }
  return (
    <TextField
      label={t('invite.email')}
      hint={t('invite.emailHint')}
      error={props.missing ? t('invite.missingEmail') : undefined}
      name="email"
      type="email"
      maxLength={254}
      autoComplete="off"
      required
    />
  );
}

function InviteForm({ gmTitle, onMake, error, busy }: InviteFormProps) {
  const { t } = useTranslation('campaigns');
  const [way, setWay] = useState<Way>('link');
  const [missing, setMissing] = useState(false);
  const [role, setRole] = useState<Wish['role']>('player');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email') ?? '').trim();
    const expiresInHours = Number(form.get('lifetime'));
    const isAddress = addressLike.test(email);
    setMissing(way === 'mail' && !isAddress);
    if (way === 'link') onMake({ role, expiresInHours, maxUses: Number(form.get('uses')) });
    else if (isAddress) onMake({ role, expiresInHours, maxUses: 1, email });
  };
  const ways = [
    { value: 'link', label: t('invite.byLink') },
    { value: 'mail', label: t('invite.byMail') },
  ] as const;
  const roles = [
    { value: 'player', label: t('rolePlayer') },
    { value: 'gm', label: gmTitle },
  ] as const;
  return (
    <form className={styles.form} onSubmit={submit} noValidate={way === 'mail'} data-testid="invite-form">
      <Segmented label={t('invite.way')} value={way} options={ways} onChange={setWay} />
      <Segmented label={t('invite.as')} value={role} options={roles} onChange={setRole} />
      {/* A field of its own for each way: a number must not stay behind as an address. */}
      <WayField key={way} way={way} missing={missing} />
      <SelectField
        label={t('invite.expires')}
        name="lifetime"
        defaultValue="168"
        options={lifetimes.map((hours) => ({ value: String(hours), label: t(`invite.hours${hours}`) }))}
      />
      {error !== undefined && <Banner tone="bad">{error}</Banner>}
      <Button type="submit" variant="primary" wide busy={busy}>
        {t(way === 'link' ? 'invite.makeLink' : 'invite.send')}
      </Button>
    </form>
  );
}

function Inviting({ shown }: { readonly shown: ShownCampaign }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const deed = useDeed();
  const refusal = useRefusal();
  const [made, setMade] = useState<Made>();
  const { id, gmTitle } = shown.campaign;
  const make = async (wish: Wish) => {
    const answer = await deed.run(() => client.call('makeCampaignInvite', { params: { id }, body: wish }));
    if (answer?.invite.url !== undefined) setMade({ url: answer.invite.url, email: wish.email });
    await queryClient.invalidateQueries({ queryKey: ['campaign-invites', id] });
  };
  if (made !== undefined) return <InviteLink {...made} onAnother={() => setMade(undefined)} />;
  return (
    <InviteForm gmTitle={gmTitle} onMake={(wish) => void make(wish)} error={refusal(deed.error)} busy={deed.busy} />
  );
}

export function InviteDialog({ shown }: { readonly shown: ShownCampaign }) {
  const { t } = useTranslation('campaigns');
  return (
    <Dialog
      title={t('invite.makeTitle')}
      description={t('invite.lead')}
      trigger={
        <Button variant="primary" data-testid="invite-people">
          {t('invite.make')}
        </Button>
      }
    >
      <Inviting shown={shown} />
    </Dialog>
  );
}
