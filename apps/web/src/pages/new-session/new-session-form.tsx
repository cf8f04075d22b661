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
import { AdventurePicker } from './adventure-picker.tsx';
import styles from './new-session-form.module.css';
import { SeatsForm } from './seats-form.tsx';

export interface NewSession {
  readonly adventureId: string;
  readonly maxPlayers: number;
  readonly minPlayers: number;
  readonly access: Access;
  readonly settings: TableSettings;
}

interface NewSessionFormProps {
  readonly adventures: readonly AdventureCard[] | undefined;
  readonly initialAdventureId?: string | undefined;
  readonly hasCampaign: boolean;
  readonly onCreate: (session: NewSession) => void;
  readonly error?: string | undefined;
  readonly busy?: boolean;
}

export function NewSessionForm(props: NewSessionFormProps) {
  const { t } = useTranslation();
  const [chosenId, setChosenId] = useState(props.initialAdventureId);
  const [seats, setSeats] = useState({ maxPlayers: 6, minPlayers: 1 });
  const [access, setAccess] = useState<Access>(props.hasCampaign ? 'campaign' : 'open');
  const [settings, setSettings] = useState(defaultTableSettings);
  const adventure = props.adventures?.find((candidate) => candidate.id === chosenId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (adventure !== undefined) props.onCreate({ adventureId: adventure.id, ...seats, access, settings });
  };
  return (
    <form onSubmit={submit}>
      <PageHeader title={t('create.title')} lead={t('create.lead')} />
      <div className={styles.columns}>
        <Card title={t('create.chooseAdventure')}>
          <AdventurePicker adventures={props.adventures} chosenId={chosenId} onChoose={setChosenId} />
        </Card>
        <div className={styles.rules}>
          <Card title={t('create.seatsTitle')}>
            <SeatsForm seats={seats} onChange={setSeats} adventure={adventure} />
          </Card>
          <Card title={t('create.accessTitle')}>
            <AccessChoice access={access} hasCampaign={props.hasCampaign} onChange={setAccess} />
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
