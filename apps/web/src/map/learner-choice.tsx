import { useTranslation } from 'react-i18next';
import type { Learner, Learners } from './map-model.ts';
import styles from './map-panel.module.css';

interface LearnerChoiceProps {
  readonly learners: readonly Learner[];
  readonly to: Learners;
  readonly onChange: (to: Learners) => void;
}

/** Everybody, or some by name; who is away learns too. */
export function LearnerChoice({ learners, to, onChange }: LearnerChoiceProps) {
  const { t } = useTranslation('map');
  const toggle = (id: string) => {
    const chosen = to === 'all' ? [] : to;
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    onChange(next);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('to')}</legend>
      <div className={styles.chips}>
        <button type="button" className={styles.chip} aria-pressed={to === 'all'} onClick={() => onChange('all')}>
          {t('toAll')}
        </button>
        {learners.map(({ id, name, isAway }) => (
          <button
            key={id}
            type="button"
            className={styles.chip}
            data-testid={`learner-${id}`}
            aria-pressed={to !== 'all' && to.includes(id)}
            onClick={() => toggle(id)}
          >
            {isAway ? t('away', { name }) : name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
