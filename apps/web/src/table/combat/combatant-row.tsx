import { useTranslation } from 'react-i18next';
import { Shield } from '../../look/ornaments/shield.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Meter } from '../../ui/meter.tsx';
import { useIsGm, useShown } from '../shown.tsx';
import styles from './combat-panel.module.css';
import { CombatantEditor } from './combatant-editor.tsx';
import type { Combatant } from './turn-place.ts';

interface CombatantRowProps {
  readonly combatant: Combatant;
  readonly isActive: boolean;
  readonly isNext: boolean;
}

/** A character's hit points have a most; of the others only the GM knows how many are left. */
function HitPoints(props: { readonly combatant: Combatant }) {
  const { t } = useTranslation('play');
  const { session } = useShown();
  const { hitPoints, participantId } = props.combatant;
  const seat = session.participants.find(({ id }) => id === participantId);
  if (seat !== undefined) {
    const { hitPointsCurrent, hitPointsMax } = seat.character;
    return <Meter label={t('combat.hitPoints')} value={hitPointsCurrent} max={hitPointsMax} />;
  }
  if (hitPoints === undefined) return null;
  return <span className={styles.points}>{t('combat.points', { count: hitPoints })}</span>;
}

function Marks({ combatant, isActive, isNext }: CombatantRowProps) {
  const { t } = useTranslation('play');
  const { hidden, minion, conditions } = combatant;
  return (
    <p className={styles.marks}>
      {isActive && <Chip tone="solid">{t('combat.acts')}</Chip>}
      {isNext && <Chip>{t('combat.next')}</Chip>}
      {hidden === true && <Chip className={styles.hiddenMark}>{t('combat.hidden')}</Chip>}
      {minion === true && <Chip>{t('combat.minion')}</Chip>}
      {conditions.map((condition) => (
        <Chip key={condition} tone="warn">
          {condition}
        </Chip>
      ))}
    </p>
  );
}

export function CombatantRow(props: CombatantRowProps) {
  const { t } = useTranslation('play');
  const isGm = useIsGm();
  const { combatant, isActive } = props;
  const { id, name, initiative, armorClass, hidden } = combatant;
  return (
    <li
      className={classNames(styles.combatant, isActive && styles.active, hidden === true && styles.hidden)}
      aria-current={isActive ? 'step' : undefined}
      data-testid={`combatant-${id}`}
    >
      <span className={styles.initiative} title={t('combat.initiative')}>
        {initiative}
      </span>
      <div className={styles.who}>
        <p className={styles.name}>
          {isActive && <span aria-hidden="true">☞ </span>}
          {name}
        </p>
        <HitPoints combatant={combatant} />
        <Marks {...props} />
      </div>
      {armorClass !== undefined && (
        <span className={styles.armor} title={t('combat.armorClass')}>
          <Shield />
          <span>{armorClass}</span>
        </span>
      )}
      {isGm && <CombatantEditor combatant={combatant} />}
    </li>
  );
}
