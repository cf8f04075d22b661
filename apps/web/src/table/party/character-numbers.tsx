import type { Seat } from '@moothall/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../number-field.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import styles from './party-panel.module.css';
import { type CharacterChange, useCharacterChange } from './use-character-change.ts';

const numbers = ['hitPointsCurrent', 'hitPointsMax', 'armorClass'] as const;

function ClashNote({ clash, settle }: CharacterChange) {
  const { t } = useTranslation('play');
  if (clash === undefined) return null;
  const { name, now, wanted } = clash;
  return (
    <div className={styles.clash} role="alert">
      <p>{t('party.clash', { what: t(`party.${name}`), now, wanted })}</p>
      <p className={panel.actions}>
        <Button onClick={() => settle(false)}>{t('party.keepTheirs', { now })}</Button>
        <Button onClick={() => settle(true)}>{t('party.setMine', { wanted })}</Button>
      </p>
    </div>
  );
}

/** Hit points and armour class of a character one may change. */
export function CharacterNumbers(props: { readonly seat: Seat }) {
  const { t } = useTranslation('play');
  const change = useCharacterChange(props.seat);
  const { character } = props.seat;
  return (
    <>
      <ClashNote {...change} />
      <div className={styles.numbers}>
        {numbers.map((name) => (
          <NumberField
            key={name}
            label={t(`party.${name}`)}
            value={character[name]}
            min={name === 'armorClass' ? -99 : -9_999}
            max={name === 'armorClass' ? 999 : 99_999}
            onSet={(value) => change.set(name, value)}
          />
        ))}
      </div>
      <RefusalNote text={change.order.refusal} />
    </>
  );
}
