import type { CampaignCard } from '@moothall/client';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdventureCard } from '../../shapes/adventure.ts';
import type { Access } from '../../shapes/session.ts';
import { defaultTableSettings, type TableSettings } from '../../shapes/settings.ts';
import { AccessChoice } from '../../table/access-choice.tsx';
import { TableSettingsForm } from '../../table/table-settings-form.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AdventurePicker, type AdventureShelf } from './adventure-picker.tsx';
import { CampaignChoice } from './campaign-choice.tsx';
import styles from './new-session-form.module.css';
import { SeatsForm } from './seats-form.tsx';

export interface NewSession {
  readonly adventureId: string;
  readonly campaignId?: string;
  readonly maxPlayers: number;
  readonly minPlayers: number;
  readonly access: Access;
  readonly settings: TableSettings;
}

interface NewSessionFormProps {
  readonly shelf: AdventureShelf;
  /** May come later than the rest. */
  readonly initialAdventure: AdventureCard | undefined;
  /** Those one leads; a session of another's campaign cannot be opened. */
  readonly campaigns: readonly Pick<CampaignCard, 'id' | 'name' | 'gmTitle'>[];
  readonly initialCampaignId: string | undefined;
  readonly onCreate: (session: NewSession) => void;
  readonly error?: string | undefined;
  readonly busy?: boolean;
}

/** Who was chosen while a campaign was, cannot be let in without one. */
function accessOf(chosen: Access | undefined, hasCampaign: boolean): Access {
  if (chosen === undefined) return hasCampaign ? 'campaign' : 'open';
  return chosen === 'campaign' && !hasCampaign ? 'open' : chosen;
}

export function NewSessionForm(props: NewSessionFormProps) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<AdventureCard>();
  const [seats, setSeats] = useState({ maxPlayers: 6, minPlayers: 1 });
  const [campaignId, setCampaignId] = useState(props.initialCampaignId);
  // Until somebody chooses, as the contract has it: the campaign's if there is one, else open.
  const [chosenAccess, setAccess] = useState<Access>();
  const hasCampaign = campaignId !== undefined;
  const access = accessOf(chosenAccess, hasCampaign);
  const [settings, setSettings] = useState(defaultTableSettings);
  const adventure = chosen ?? props.initialAdventure;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (adventure === undefined) return;
    const where = campaignId === undefined ? {} : { campaignId };
    props.onCreate({ adventureId: adventure.id, ...where, ...seats, access, settings });
  };
  return (
    <form onSubmit={submit}>
      <PageHeader title={t('create.title')} lead={t('create.lead')} />
      <div className={styles.columns}>
        <Card title={t('create.chooseAdventure')}>
          <AdventurePicker shelf={props.shelf} chosen={adventure} onChoose={choose} />
        </Card>
        <div className={styles.rules}>
          {props.campaigns.length > 0 && (
            <CampaignChoice campaigns={props.campaigns} chosenId={campaignId} onChoose={setCampaignId} />
          )}
          <Card title={t('create.seatsTitle')}>
            <SeatsForm seats={seats} onChange={setSeats} adventure={adventure} />
          </Card>
          <Card title={t('create.accessTitle')}>
            <AccessChoice access={access} hasCampaign={hasCampaign} onChange={setAccess} />
          </Card>
          <Card title={t('create.settingsTitle')}>
            <TableSettingsForm settings={settings} onChange={(change) => setSettings({ ...settings, ...change })} />
          </Card>
        </div>
      </div>
      <div className={styles.bar}>
        {props.error !== undefined && <Banner tone="bad">{props.error}</Banner>}
        <Button
          type="submit"
          variant="primary"
          size="large"
          data-testid="create-session"
          disabled={adventure === undefined}
          busy={props.busy ?? false}
        >
          {t('create.create')}
        </Button>
      </div>
    </form>
  );
}
