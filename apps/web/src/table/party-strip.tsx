import type { Participant } from '../shapes/participant.ts';
import { PartyMember } from './party-member.tsx';
import styles from './party-strip.module.css';

interface PartyStripProps {
  readonly sessionId: string;
  readonly participants: readonly Participant[];
  readonly userId: string;
}

export function PartyStrip({ sessionId, participants, userId }: PartyStripProps) {
  return (
    <ul className={styles.strip}>
      {participants.map((participant) => (
        <PartyMember
          key={participant.id}
          sessionId={sessionId}
          participant={participant}
          mine={participant.user.id === userId}
        />
      ))}
    </ul>
  );
}
