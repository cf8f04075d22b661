import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { armorClasses, classMax, experiences, hitPoints, levels, nameMax } from '../../characters/character-bounds.ts';
import type { CharacterFields } from '../../characters/merge-character.ts';
import { ClassWords } from '../../table/character-form.tsx';
import { Card } from '../../ui/card.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './character-sheet.module.css';
import { Portrait } from './portrait.tsx';

interface PlainFieldsProps {
  readonly fields: CharacterFields;
  /** At a table only hit points, armour class and sheet change (contract 1.9). */
  readonly isSeated: boolean;
  readonly isGuest: boolean;
  readonly onChange: (change: Partial<CharacterFields>) => void;
}

interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly missing: string;
  readonly list?: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** A word that must not be missing: while it is, the field says so and the last good one stays. */
function WordField({ label, value, max, missing, onChange, ...rest }: WordFieldProps) {
  const [typed, setTyped] = useState<string>();
  const isMissing = typed !== undefined && typed.trim() === '';
  // A space at the end is on its way to a second word, also when what is stored has none; another word came from elsewhere.
  const shown = typed !== undefined && (isMissing || typed.trim() === value.trim()) ? typed : value;
  return (
    <TextField
      {...rest}
      label={label}
      error={isMissing ? missing : undefined}
      value={shown}
      maxLength={max}
      autoComplete="off"
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value.trim() !== '') onChange(target.value);
      }}
      onBlur={() => {
        if (!isMissing) setTyped(undefined);
      }}
    />
  );
}

function Names({ fields, isSeated, onChange }: Omit<PlainFieldsProps, 'isGuest'>) {
  const { t } = useTranslation('characters');
  const words = useId();
  return (
    <div className={styles.names}>
      <WordField
        label={t('name')}
        value={fields.name}
        max={nameMax}
        missing={t('missingName')}
        disabled={isSeated}
        onChange={(name) => onChange({ name })}
      />
      <WordField
        label={t('class')}
        value={fields.class}
        max={classMax}
        missing={t('missingClass')}
        list={words}
        disabled={isSeated}
        onChange={(className) => onChange({ class: className })}
      />
      <ClassWords id={words} />
      <NumberInput
        label={t('level')}
        value={fields.level}
        {...levels}
        disabled={isSeated}
        onChange={(level) => onChange({ level })}
      />
      <NumberInput
        label={t('experience')}
        value={fields.experience}
        {...experiences}
        disabled={isSeated}
        onChange={(experience) => onChange({ experience })}
      />
    </div>
  );
}

/** What every game has: who, how strong, how well. */
export function PlainFields(props: PlainFieldsProps) {
  const { t } = useTranslation('characters');
  const { fields, onChange } = props;
  return (
    <Card framed className={styles.plain}>
      <Portrait {...props} />
      <Names {...props} />
      <div className={styles.strength}>
        <NumberInput
          label={t('hitPoints')}
          value={fields.hitPointsCurrent}
          {...hitPoints}
          steps
          onChange={(hitPointsCurrent) => onChange({ hitPointsCurrent })}
        />
        <NumberInput
          label={t('hitPointsMax')}
          value={fields.hitPointsMax}
          {...hitPoints}
          onChange={(hitPointsMax) => onChange({ hitPointsMax })}
        />
        <NumberInput
          label={t('armorClass')}
          value={fields.armorClass}
          {...armorClasses}
          steps
          onChange={(armorClass) => onChange({ armorClass })}
        />
      </div>
    </Card>
  );
}
