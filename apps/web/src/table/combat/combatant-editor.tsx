import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { NumberField } from '../number-field.tsx';
import { type Order, useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';
import styles from './combat-panel.module.css';
import type { Combatant } from './turn-place.ts';

const common = ['blinded', 'charmed', 'frightened', 'grappled', 'poisoned', 'prone', 'stunned', 'unconscious'] as const;

interface EditorProps {
  readonly combatant: Combatant;
  readonly order: Order;
}

function Conditions({ combatant, order }: EditorProps) {
  const { t } = useTranslation('play');
  const id = useId();
  const [fresh, setFresh] = useState('');
  const { conditions } = combatant;
  const set = (next: readonly string[]) =>
    order.give('combat:update', { combatantId: combatant.id, conditions: [...next] });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const condition = fresh.trim();
    if (condition === '' || conditions.includes(condition)) return;
    if ((await set([...conditions, condition])) !== undefined) setFresh('');
  };
  return (
    <div className={panel.section}>
      {conditions.length > 0 && (
        <p className={panel.actions}>
          {conditions.map((condition) => (
            <Button
              key={condition}
              busy={order.busy}
              aria-label={t('combat.removeCondition', { condition })}
              onClick={() => void set(conditions.filter((one) => one !== condition))}
            >
              {condition} <span aria-hidden="true">✗</span>
            </Button>
          ))}
        </p>
      )}
      <form className={styles.add} onSubmit={(event) => void add(event)}>
        <input
          className={styles.text}
          aria-label={t('combat.condition')}
          placeholder={t('combat.condition')}
          list={id}
          value={fresh}
          onChange={(event) => setFresh(event.target.value)}
          maxLength={40}
          autoComplete="off"
        />
        <datalist id={id}>
          {common.map((name) => (
            <option key={name} value={t(`combat.conditions.${name}`)} />
          ))}
        </datalist>
        <Button type="submit" busy={order.busy}>
          {t('combat.addCondition')}
        </Button>
      </form>
    </div>
  );
}

/** The GM's hand on one of the fighters. */
export function CombatantEditor(props: { readonly combatant: Combatant }) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const { status } = useShown().session;
  const { combatant } = props;
  const { id: combatantId, hitPoints, initiative, hidden } = combatant;
  if (!order.may || status !== 'active') return null;
  return (
    <details className={styles.editor}>
      <summary aria-label={t('combat.editNamed', { name: combatant.name })}>{t('combat.edit')}</summary>
      <div className={styles.editing}>
        <div className={panel.actions}>
          {hitPoints !== undefined && (
            <NumberField
              label={t('combat.hitPoints')}
              value={hitPoints}
              min={-9_999}
              max={99_999}
              onSet={(value) => order.give('combat:update', { combatantId, hitPoints: value })}
            />
          )}
          <NumberField
            label={t('combat.initiative')}
            value={initiative}
            min={-1_000}
            max={1_000}
            onSet={(value) => order.give('combat:update', { combatantId, initiative: value })}
          />
        </div>
        <SwitchField
          label={t('combat.hideIt')}
          checked={hidden === true}
          disabled={order.busy}
          onChange={(value) => void order.give('combat:update', { combatantId, hidden: value })}
        />
        <Conditions combatant={combatant} order={order} />
        <RefusalNote text={order.refusal} />
      </div>
    </details>
  );
}
