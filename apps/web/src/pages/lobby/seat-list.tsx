import { useTranslation } from 'react-i18next';
import { faceAt } from '../../pictures/face-url.ts';
import type { Session } from '../../shapes/session.ts';
import { KickControls } from '../../table/kick-controls.tsx';
import type { Kick } from '../../table/kick-dialog.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { Seat } from './seat.tsx';
import styles from './seat-list.module.css';

interface SeatListProps {
  readonly session: Session;
  readonly userId: string;
  readonly onKick: ((kick: Kick) => void) | undefined;
}

export function SeatList({ session, userId, onKick }: SeatListProps) {
  const { t } = useTranslation();
  const seated = session.participants.filter((participant) => participant.status !== 'left');
  const free = Array.from({ length: Math.max(0, session.maxPlayers - seated.length) }, (_, seat) => seat);
  const count = t('lobby.seatsTaken', { count: seated.length, max: session.maxPlayers });
  return (
    <Card title={t('lobby.seats')} aside={<span>{count}</span>}>
      <ul className={styles.seats}>
        <li className={styles.seat}>
          <Avatar name={session.gm.name} url={faceAt(session.id, session.gm.avatarUrl)} />
          <span className={styles.text}>
            <span className={styles.name}>★ {session.gm.name}</span>
            <span className={styles.detail}>{session.gmTitle}</span>
          </span>
        </li>
        {seated.map((participant) => (
          <Seat
            key={participant.id}
            sessionId={session.id}
            participant={participant}
            mine={participant.user.id === userId}
            action={onKick === undefined ? undefined : <KickControls participant={participant} onKick={onKick} />}
          />
        ))}
        {free.map((seat) => (
          <li key={seat} className={styles.free}>
            {t('lobby.freeSeat')}
          </li>
        ))}
      </ul>
    </Card>
  );
}
