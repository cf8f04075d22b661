import { useTranslation } from 'react-i18next';
import type { Roll } from '../shapes/roll.ts';
import { Chip } from '../ui/chip.tsx';
import styles from './dice-tray.module.css';

const visibilities = { gm: 'table.rollGm', blind: 'table.rollBlind', self: 'table.rollSelf' } as const;

export function RollLine(props: { readonly roll: Roll }) {
  const { t } = useTranslation();
  const { roll } = props;
  return (
    <li className={styles.roll} data-testid={`roll-${roll.id}`}>
      <span className={styles.total}>{roll.total ?? '?'}</span>
      <span className={styles.text}>
        <span className={styles.roller}>
          {roll.roller}
          {roll.label !== undefined && <em>, {roll.label}</em>}
        </span>
        <span className={styles.notation}>
          {roll.notation}
          {roll.detail !== undefined && ` = ${roll.detail}`}
        </span>
        <span className={styles.chips}>
          {roll.visibility !== 'public' && <Chip>{t(visibilities[roll.visibility])}</Chip>}
          {roll.success !== undefined && (
            <Chip tone={roll.success ? 'good' : 'bad'}>
              {roll.success ? '✓ ' : '✗ '}
              {t(roll.success ? 'table.success' : 'table.failure')}
            </Chip>
          )}
        </span>
      </span>
    </li>
  );
}
