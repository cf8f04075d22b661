import { useTranslation } from 'react-i18next';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import panel from '../panel.module.css';
import styles from './combat-panel.module.css';
import type { FightRow } from './new-fight.ts';

interface FightRowFormProps {
  readonly row: FightRow;
  readonly onChange: (change: Partial<FightRow>) => void;
  readonly onRemove: () => void;
}

function Numbers({ row, onChange }: Pick<FightRowFormProps, 'row' | 'onChange'>) {
  const { t } = useTranslation('play');
  const fields = [
    ['initiative', t('combat.initiative'), t('combat.rolled')],
    ...(row.from.kind === 'seat'
      ? []
      : ([
          ['hitPoints', t('combat.hitPoints'), '–'],
          ['armorClass', t('combat.armorClass'), '–'],
        ] as const)),
    ...(row.from.kind === 'free' ? ([['copies', t('combat.copies'), '1']] as const) : []),
  ] as const;
  return (
    <>
      {fields.map(([name, label, blank]) => (
        <label key={name} className={styles.small}>
          {label}
          <input
            className={panel.short}
            inputMode="numeric"
            autoComplete="off"
            placeholder={blank}
            value={row[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
            maxLength={6}
          />
        </label>
      ))}
    </>
  );
}

function Ticks({ row, onChange }: Pick<FightRowFormProps, 'row' | 'onChange'>) {
  const { t } = useTranslation('play');
  if (row.from.kind === 'seat') return null;
  return (
    <>
      {(['hidden', 'minion'] as const).map((name) => (
        <label key={name} className={panel.pick}>
          <input type="checkbox" checked={row[name]} onChange={(event) => onChange({ [name]: event.target.checked })} />
          {t(`combat.${name}`)}
        </label>
      ))}
    </>
  );
}

/** One who may take part. */
export function FightRowForm({ row, onChange, onRemove }: FightRowFormProps) {
  const { t } = useTranslation('play');
  const isFree = row.from.kind === 'free';
  return (
    <li className={styles.candidate}>
      {isFree ? (
        <div className={styles.add}>
          <input
            className={styles.text}
            aria-label={t('combat.name')}
            placeholder={t('combat.name')}
            value={row.name}
            onChange={(event) => onChange({ name: event.target.value })}
            maxLength={56}
            autoComplete="off"
          />
          <Button variant="quiet" square aria-label={t('combat.removeRow')} onClick={onRemove}>
            <Cross />
          </Button>
        </div>
      ) : (
        <label className={panel.pick}>
          <input
            type="checkbox"
            checked={row.chosen}
            onChange={(event) => onChange({ chosen: event.target.checked })}
          />
          <span className={panel.name}>{row.name}</span>
        </label>
      )}
      {row.chosen && (
        <div className={styles.numbers}>
          <Numbers row={row} onChange={onChange} />
          <Ticks row={row} onChange={onChange} />
        </div>
      )}
    </li>
  );
}
