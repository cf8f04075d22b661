import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Order, useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import { useIsGm, useShown } from '../shown.tsx';
import { type GameValue, isGameName, isSecret, readGameValue } from './game-value.ts';
import styles from './things.module.css';

function SecretMark(props: { readonly name: string }) {
  const { t } = useTranslation('play');
  return isSecret(props.name) ? <Chip className={styles.secret}>{t('things.secret')}</Chip> : null;
}

interface VariableProps {
  readonly name: string;
  readonly value: GameValue;
  readonly order: Order;
}

/** Typing counts when the field is left or Enter is pressed. */
function VariableEditor({ name, value, order }: VariableProps) {
  const { t } = useTranslation('play');
  const [text, setText] = useState<string>();
  const save = async () => {
    if (text === undefined) return;
    const fresh = readGameValue(text);
    if (fresh !== value) await order.give('game:update', { setVariables: { [name]: fresh } });
    setText(undefined);
  };
  return (
    <li className={panel.row}>
      <span className={styles.key}>{name}</span>
      <SecretMark name={name} />
      <input
        className={styles.value}
        aria-label={t('things.valueOf', { name })}
        value={text ?? String(value)}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => event.key === 'Enter' && void save()}
        maxLength={2_000}
      />
      <Button
        variant="quiet"
        square
        busy={order.busy}
        aria-label={t('things.removeNamed', { name })}
        onClick={() => void order.give('game:update', { setVariables: { [name]: null } })}
      >
        <Cross />
      </Button>
    </li>
  );
}

function NewName(props: { readonly label: string; readonly onAdd: (name: string) => Promise<unknown> }) {
  const { t } = useTranslation('play');
  const [name, setName] = useState('');
  const isWrong = name !== '' && !isGameName(name);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (isGameName(name) && (await props.onAdd(name)) !== undefined) setName('');
  };
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
      <input
        className={styles.value}
        aria-label={props.label}
        aria-invalid={isWrong || undefined}
        placeholder={props.label}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={64}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button type="submit" disabled={!isGameName(name)}>
        {t('things.add')}
      </Button>
      {isWrong && <RefusalNote text={t('things.nameRule')} />}
    </form>
  );
}

function GmVariables() {
  const { t } = useTranslation('play');
  const order = useOrder();
  const { variables, flags } = useShown().table.game;
  return (
    <>
      <h3>{t('things.variables')}</h3>
      <p className={panel.soft}>{t('things.secretHint')}</p>
      <ul className={panel.list}>
        {Object.entries(variables).map(([name, value]) => (
          <VariableEditor key={name} name={name} value={value} order={order} />
        ))}
      </ul>
      <NewName
        label={t('things.newVariable')}
        onAdd={(name) => order.give('game:update', { setVariables: { [name]: '' } })}
      />
      <h3>{t('things.flags')}</h3>
      <ul className={styles.flags}>
        {flags.map((flag) => (
          <li key={flag}>
            <Button
              busy={order.busy}
              className={styles.flag}
              aria-label={t('things.removeNamed', { name: flag })}
              onClick={() => void order.give('game:update', { removeFlags: [flag] })}
            >
              {flag} <span aria-hidden="true">✗</span> <SecretMark name={flag} />
            </Button>
          </li>
        ))}
      </ul>
      <NewName label={t('things.newFlag')} onAdd={(name) => order.give('game:update', { addFlags: [name] })} />
      <RefusalNote text={order.refusal} />
    </>
  );
}

function KnownVariables() {
  const { t } = useTranslation('play');
  const { variables, flags } = useShown().table.game;
  if (Object.keys(variables).length + flags.length === 0)
    return <p className={panel.soft}>{t('things.nothingKnown')}</p>;
  return (
    <>
      <dl className={styles.known}>
        {Object.entries(variables).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      <p className={panel.actions}>
        {flags.map((flag) => (
          <Chip key={flag}>{flag}</Chip>
        ))}
      </p>
    </>
  );
}

/** What the game remembers. Players read what is not the GM's; the GM changes it. */
export function Variables() {
  const isGm = useIsGm();
  const { may } = useOrder();
  return <div className={panel.section}>{isGm && may ? <GmVariables /> : <KnownVariables />}</div>;
}
