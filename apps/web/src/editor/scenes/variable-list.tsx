import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFieldAt } from '../words/fault-context.tsx';
import styles from './effects-form.module.css';
import type { EditScene } from './scene-edit.ts';
import {
  asKind,
  type GameValue,
  isVariableName,
  kindOf,
  type ValueKind,
  type Variables,
  withoutVariable,
  withVariable,
} from './variables.ts';

const kinds: readonly ValueKind[] = ['text', 'number', 'truth'];

function NumberValue(props: { readonly value: number; readonly onChange: (value: number) => void }) {
  const { t } = useTranslation('editor');
  const [typed, setTyped] = useState<string>();
  const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));
  const type = (text: string) => {
    setTyped(text);
    if (isNumber(text)) props.onChange(Number(text));
  };
  return (
    <TextField
      label={t('effect.variableValue')}
      inputMode="decimal"
      autoComplete="off"
      value={typed !== undefined && (!isNumber(typed) || Number(typed) === props.value) ? typed : String(props.value)}
      error={typed !== undefined && !isNumber(typed) ? t('effect.notANumber') : undefined}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}

function Value(props: { readonly value: GameValue; readonly onChange: (value: GameValue) => void }) {
  const { t } = useTranslation('editor');
  const { value, onChange } = props;
  const label = t('effect.variableValue');
  switch (typeof value) {
    case 'number':
      return <NumberValue value={value} onChange={onChange} />;
    case 'boolean': {
      const options = [
        { value: 'true', label: t('effect.yes') },
        { value: 'false', label: t('effect.no') },
      ];
      return (
        <SelectField
          label={label}
          value={String(value)}
          options={options}
          onChange={(event) => onChange(event.target.value === 'true')}
        />
      );
    }
    default:
      return <TextField label={label} value={value} onChange={(event) => onChange(event.target.value)} />;
  }
}

function NewVariable(props: { readonly known: Variables; readonly onAdd: (name: string) => void }) {
  const { t } = useTranslation('editor');
  const [name, setName] = useState('');
  const isTaken = Object.hasOwn(props.known, name);
  const mayAdd = isVariableName(name) && !isTaken;
  const wrong = isTaken ? t('effect.nameTaken') : t('effect.nameRule');
  const add = () => {
    props.onAdd(name);
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && mayAdd) add();
  };
  return (
    <div className={styles.pair}>
      <TextField
        label={t('effect.addVariable')}
        value={name}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={name === '' || mayAdd ? undefined : wrong}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button disabled={!mayAdd} onClick={add}>
        {t('effect.addVariable')}
      </Button>
    </div>
  );
}

interface VariableListProps {
  readonly variables: Variables;
  readonly at: string;
  readonly edit: EditScene;
}

export function VariableList({ variables, at, edit }: VariableListProps) {
  const { t } = useTranslation('editor');
  const field = useFieldAt(at)('setVariables');
  const set = (setVariables: Variables | undefined) => edit('stepVariables', { setVariables });
  return (
    <div className={styles.group} data-at={field['data-at']}>
      <h3>{t('effect.variables')}</h3>
      <ul className={styles.variables}>
        {Object.entries(variables).map(([name, value]) => (
          <li key={name} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <SelectField
              label={t('effect.variableKind')}
              value={kindOf(value)}
              options={kinds.map((kind) => ({ value: kind, label: t(`effect.${kind}`) }))}
              onChange={(event) => {
                const kind = kinds.find((known) => known === event.target.value) ?? 'text';
                set(withVariable(variables, name, asKind(value, kind)));
              }}
            />
            <Value value={value} onChange={(fresh) => set(withVariable(variables, name, fresh))} />
            <Button
              square
              variant="quiet"
              aria-label={t('effect.removeVariable', { name })}
              onClick={() => set(withoutVariable(variables, name))}
            >
              <Cross />
            </Button>
          </li>
        ))}
      </ul>
      {field.error !== undefined && <p className={styles.error}>{field.error}</p>}
      <NewVariable known={variables} onAdd={(name) => set(withVariable(variables, name, ''))} />
    </div>
  );
}
