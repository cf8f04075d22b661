import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/segmented.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useIsGm, useShown } from '../shown.tsx';
import styles from './dice-tray.module.css';
import { modifierMax } from './quick-notation.ts';
import type { TrayChoice } from './tray-choice.ts';
import { visibilities } from './visibility.ts';

interface HowToRollProps {
  readonly choice: TrayChoice;
  readonly onChange: (change: Partial<TrayChoice>) => void;
}

function signed(modifier: number): string {
  return modifier > 0 ? `+${modifier}` : String(modifier).replace('-', '−');
}

/** What is chosen, on one line: nobody rolls for the game master alone without seeing it. */
function useSummary({ modifier, edge, visibility, label, as }: TrayChoice): string {
  const { t } = useTranslation('play');
  const parts = [
    t(`dice.visible.${visibility}`),
    ...(modifier === 0 ? [] : [signed(modifier)]),
    ...(edge === 'none' ? [] : [t(`dice.edge.${edge}`)]),
    ...(label.trim() === '' ? [] : [label.trim()]),
    ...(as.trim() === '' ? [] : [t('dice.asName', { name: as.trim() })]),
  ];
  return parts.join(' · ');
}

function RollAs({ choice, onChange }: HowToRollProps) {
  const { t } = useTranslation('play');
  const { session, table } = useShown();
  const id = useId();
  const names = [
    ...session.participants.map(({ character }) => character.name),
    ...table.tokens.map(({ name }) => name),
  ];
  return (
    <>
      <TextField
        label={t('dice.as')}
        list={id}
        value={choice.as}
        onChange={(event) => onChange({ as: event.target.value })}
        maxLength={60}
        autoComplete="off"
      />
      <datalist id={id}>
        {[...new Set(names)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

export function HowToRoll({ choice, onChange }: HowToRollProps) {
  const { t } = useTranslation('play');
  const isGm = useIsGm();
  const summary = useSummary(choice);
  return (
    <details className={styles.how} data-guarded={choice.visibility !== 'public'}>
      <summary>
        <span className={styles.howTitle}>{t('dice.how')}</span> {summary}
      </summary>
      <div className={styles.choices}>
        <Segmented
          label={t('dice.whoSees')}
          value={choice.visibility}
          options={visibilities.map((value) => ({ value, label: t(`dice.visible.${value}`) }))}
          onChange={(visibility) => onChange({ visibility })}
        />
        <div className={styles.sideBySide}>
          <Stepper
            label={t('dice.modifier')}
            value={choice.modifier}
            min={-modifierMax}
            max={modifierMax}
            onChange={(modifier) => onChange({ modifier })}
          />
          <Segmented
            label={t('dice.twoDice')}
            value={choice.edge}
            options={(['dis', 'none', 'adv'] as const).map((value) => ({ value, label: t(`dice.edge.${value}`) }))}
            onChange={(edge) => onChange({ edge })}
          />
        </div>
        <TextField
          label={t('dice.label')}
          value={choice.label}
          onChange={(event) => onChange({ label: event.target.value })}
          maxLength={100}
          autoComplete="off"
        />
        {isGm && <RollAs choice={choice} onChange={onChange} />}
      </div>
    </details>
  );
}
