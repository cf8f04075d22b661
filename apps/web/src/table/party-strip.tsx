import type { Participant } from '../shapes/participant.ts';
import { PartyMember } from './party-member.tsx';
import styles from './party-strip.module.css';

interface PartyStripProps {
  readonly participants: readonly Participant[];
  readonly userId: string;
}

export function PartyStrip({ participants, userId }: PartyStripProps) {
  return (
    <ul className={styles.strip}>
      {participants.map((participant) => (
        <PartyMember key={participant.id} participant={participant} mine={participant.user.id === userId} />
      ))}
    </ul>
  );
}
