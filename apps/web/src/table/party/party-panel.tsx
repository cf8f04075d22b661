import { useTranslation } from 'react-i18next';
import { faceAt } from '../../pictures/face-url.ts';
import type { Presence } from '../../shapes/participant.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { PresenceMark } from '../presence-mark.tsx';
import { useShown } from '../shown.tsx';
import type { PartyCommands } from './party-commands.ts';
import styles from './party-panel.module.css';
import { SeatCard } from './seat-card.tsx';

interface PartyPanelProps {
  readonly gmPresence: Presence;
  /** Only for the GM. */
  readonly commands?: PartyCommands | undefined;
}

/** Who is connected: the GM with a star, then everybody with character, class, level and presence. */
export function PartyPanel({ gmPresence, commands }: PartyPanelProps) {
  const { t } = useTranslation('play');
  const { session } = useShown();
  const { id, gm, gmTitle, participants } = session;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
    <section className={styles.panel} aria-label={t('party.title')} tabIndex={0}>
      <ul className={styles.list}>
        <li className={styles.member}>
          <Avatar name={gm.name} url={faceAt(id, gm.avatarUrl)} />
          <div className={styles.text}>
            <p className={styles.name}>★ {gm.name}</p>
            <p className={styles.detail}>
              {gmTitle} · <PresenceMark participant={{ presence: gmPresence, status: 'seated' }} />
            </p>
          </div>
        </li>
        {participants.map((seat) => (
          <SeatCard key={seat.id} seat={seat} commands={commands} />
        ))}
      </ul>
    </section>
  );
}
