import { useTranslation } from 'react-i18next';
import type { AdventureCard } from '../../shapes/adventure.ts';
import { Stepper } from '../../ui/stepper.tsx';
import styles from './new-session-form.module.css';

interface Seats {
  readonly maxPlayers: number;
  readonly minPlayers: number;
}

interface SeatsFormProps {
  readonly seats: Seats;
  readonly onChange: (seats: Seats) => void;
  readonly adventure: AdventureCard | undefined;
}

/** The contract's limit; the host may have lowered it, which the server then says. */
const mostSeats = 8;

export function SeatsForm({ seats, onChange, adventure }: SeatsFormProps) {
  const { t } = useTranslation();
  const setMax = (maxPlayers: number) => onChange({ maxPlayers, minPlayers: Math.min(seats.minPlayers, maxPlayers) });
  return (
    <div className={styles.seats}>
      <Stepper label={t('create.maxPlayers')} value={seats.maxPlayers} min={1} max={mostSeats} onChange={setMax} />
      <Stepper
        label={t('create.minPlayers')}
        value={seats.minPlayers}
        min={0}
        max={seats.maxPlayers}
        onChange={(minPlayers) => onChange({ ...seats, minPlayers })}
      />
      {adventure !== undefined && (
        <p className={styles.note}>{t('create.recommended', adventure.recommendedPlayers)}</p>
      )}
    </div>
  );
}
