import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './die-face.module.css';
import { dieShape } from './die-shape.ts';

export interface FallenDie {
  readonly sides: number;
  readonly value: number;
  readonly kept: boolean;
  readonly exploded?: true | undefined;
  readonly rerolled?: true | undefined;
  readonly success?: boolean | undefined;
}

type Fate = 'rerolled' | 'dropped' | 'success' | 'miss' | 'kept';

function fateOf({ kept, rerolled, success }: FallenDie): Fate {
  if (rerolled === true) return 'rerolled';
  if (!kept) return 'dropped';
  if (success === undefined) return 'kept';
  return success ? 'success' : 'miss';
}

/** What became of a die: by its stroke and a sign beside it first, by colour last. */
const signs = { rerolled: '↻', dropped: '✗', success: '✓', miss: '–', kept: '' } as const;

export function DieFace(props: { readonly die: FallenDie }) {
  const { t } = useTranslation('play');
  const { die } = props;
  const fate = fateOf(die);
  const { outline, numberY } = dieShape(die.sides);
  const sign = `${die.exploded === true ? '!' : ''}${signs[fate]}`;
  const isAside = fate === 'dropped' || fate === 'rerolled';
  return (
    <span className={classNames(styles.die, styles[fate], die.exploded && styles.exploded)}>
      <svg viewBox="0 0 40 40" className={styles.shape} aria-hidden="true">
        <path d={outline} className={styles.outline} />
        <text x="20" y={numberY} className={styles.number}>
          {die.value}
        </text>
        {isAside && <path d="M4 36 36 4" className={styles.strike} />}
      </svg>
      {sign !== '' && (
        <span className={styles.sign} aria-hidden="true">
          {sign}
        </span>
      )}
      <VisuallyHidden>
        {die.value}
        {fate !== 'kept' && ` ${t(`dice.fate.${fate}`)}`}
        {die.exploded === true && ` ${t('dice.fate.exploded')}`}{' '}
      </VisuallyHidden>
    </span>
  );
}
