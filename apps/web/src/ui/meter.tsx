import { classNames } from './class-names.ts';
import styles from './meter.module.css';

interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** At or below this share the meter warns. */
  readonly lowShare?: number;
  readonly hideLabel?: boolean;
}

export function Meter({ label, value, max, lowShare, hideLabel }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={classNames(styles.meter, share <= (lowShare ?? 0.25) && styles.low)}>
      <div className={styles.text}>
        {hideLabel !== true && <span aria-hidden>{label}</span>}
        <span className={styles.number} aria-hidden>
          {value}/{max}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers do not let the meter element be drawn otherwise */}
      <div
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={`${value}/${max}`}
      >
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
