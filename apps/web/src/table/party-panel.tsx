import { useTranslation } from 'react-i18next';
import { Shield } from '../look/ornaments/shield.tsx';
import type { Participant, Presence } from '../shapes/participant.ts';
import type { Person } from '../shapes/person.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { KickControls } from './kick-controls.tsx';
import type { Kick } from './kick-dialog.tsx';
import styles from './party-panel.module.css';
import { PresenceMark } from './presence-mark.tsx';
import { WayBack } from './way-back.tsx';

export interface PartyCommands {
  readonly onKick: (kick: Kick) => void;
  readonly onTakeControl: (participantId: string) => void;
  readonly onRelease: (participantId: string) => void;
  /** Makes a guest's link back; nothing when it was refused. */
  readonly onWayBack: (participantId: string) => Promise<string | undefined>;
}

interface PartyPanelProps {
  readonly gm: Person & { readonly title: string; readonly presence: Presence };
  readonly participants: readonly Participant[];
  /** Only for the GM. */
  readonly commands?: PartyCommands | undefined;
}

function mayBeSteered(participant: Participant): boolean {
  return participant.status !== 'seated' || participant.presence === 'disconnected';
}

function Steering(props: { readonly participant: Participant; readonly commands: PartyCommands }) {
  const { t } = useTranslation();
  const { participant, commands } = props;
  if (participant.controlledBy === 'gm') {
    return <Button onClick={() => commands.onRelease(participant.id)}>{t('table.giveBack')}</Button>;
  }
  if (!mayBeSteered(participant)) return null;
  return (
    <Button data-testid={`take-control-${participant.id}`} onClick={() => commands.onTakeControl(participant.id)}>
      {t('table.takeControl')}
    </Button>
  );
}

function Member(props: { readonly participant: Participant; readonly commands: PartyCommands | undefined }) {
  const { t } = useTranslation();
  const { participant, commands } = props;
  const { character, user } = participant;
  return (
    <li className={styles.member}>
      <Avatar name={character.name} url={character.avatarUrl ?? user.avatarUrl} />
      <div className={styles.text}>
        <p className={styles.name}>{character.name}</p>
        <p className={styles.detail}>{t('library.levelClass', { class: character.class, level: character.level })}</p>
        <p className={styles.detail}>
          {user.name} · <PresenceMark participant={participant} />
        </p>
        {participant.controlledBy === 'gm' && <p className={styles.steered}>{t('table.controlledByGm')}</p>}
        {commands !== undefined && <Steering participant={participant} commands={commands} />}
        {commands !== undefined && user.isGuest && mayBeSteered(participant) && (
          <WayBack onAsk={() => commands.onWayBack(participant.id)} />
        )}
      </div>
      <span className={styles.armor} title={t('library.armorClass')}>
        <Shield />
        <span>{character.armorClass}</span>
      </span>
      {commands !== undefined && <KickControls participant={participant} onKick={commands.onKick} />}
    </li>
  );
}

/** Who is connected: the GM with a star, then everybody with character, class, level and presence. */
export function PartyPanel({ gm, participants, commands }: PartyPanelProps) {
  return (
    <ul className={styles.panel}>
      <li className={styles.member}>
        <Avatar name={gm.name} url={gm.avatarUrl} />
        <div className={styles.text}>
          <p className={styles.name}>★ {gm.name}</p>
          <p className={styles.detail}>
            {gm.title} · <PresenceMark participant={{ presence: gm.presence, status: 'seated' }} />
          </p>
        </div>
      </li>
      {participants.map((participant) => (
        <Member key={participant.id} participant={participant} commands={commands} />
      ))}
    </ul>
  );
}
