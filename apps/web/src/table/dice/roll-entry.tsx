import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { nameAtTable, useShown } from '../shown.tsx';
import styles from './roll-entry.module.css';
import { type Roll, RolledDice } from './rolled-dice.tsx';

/** A chip for who may know, one for whether it was enough; both in words. */
function Marks(props: { readonly roll: Roll }) {
  const { t } = useTranslation('play');
  const { visibility, success, total } = props.roll;
  return (
    <span className={styles.chips}>
      {visibility !== 'public' && <Chip>{t(`dice.seenBy.${visibility}`)}</Chip>}
      {total === null && <Chip tone="warn">{t('dice.gmKnows')}</Chip>}
      {success !== undefined && (
        <Chip tone={success ? 'good' : 'bad'}>
          {success ? '✓ ' : '✗ '}
          {t(success ? 'dice.success' : 'dice.failure')}
        </Chip>
      )}
    </span>
  );
}

export function RollEntry(props: { readonly roll: Roll }) {
  const { t, i18n } = useTranslation('play');
  const shown = useShown();
  const { roll } = props;
  const roller = roll.as ?? nameAtTable(shown, roll.userId) ?? t('someone');
  return (
    <li className={styles.roll} data-testid={`roll-${roll.id}`}>
      <span className={styles.total}>{roll.total ?? <span title={t('dice.gmKnows')}>?</span>}</span>
      <span className={styles.text}>
        <span className={styles.head}>
          <span className={styles.roller}>
            {roll.userId === shown.session.gm.id && '★ '}
            {roller}
            {roll.label !== undefined && <em>, {roll.label}</em>}
          </span>
          <time className={styles.time} dateTime={roll.at}>
            {formatTime(roll.at, i18n.language)}
          </time>
        </span>
        <span className={styles.notation}>{roll.notation.split('#')[0]?.trim()}</span>
        <RolledDice roll={roll} />
        <Marks roll={roll} />
      </span>
    </li>
  );
}
