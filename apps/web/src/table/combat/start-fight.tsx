import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CrossedSwords } from '../../look/ornaments/crossed-swords.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import { type Shown, useShown } from '../shown.tsx';
import { FightRowForm } from './fight-row-form.tsx';
import { type FightRow, newFight } from './new-fight.ts';

const blank = { initiative: '', hitPoints: '', armorClass: '', copies: '1', hidden: false, minion: false };

/** Everybody seated fights unless told otherwise; of the map's tokens those that are nobody's. */
function candidates({ session, table }: Shown): readonly FightRow[] {
  const seats = session.participants.map(({ id, character }): FightRow => {
    return { ...blank, key: id, from: { kind: 'seat', participantId: id }, chosen: true, name: character.name };
  });
  const tokens = table.tokens
    .filter(
      ({ participantId, kind, mapId }) => participantId === undefined && kind !== 'object' && mapId === table.map?.id,
    )
    .map((token): FightRow => {
      const hitPoints = token.hitPoints === undefined ? '' : String(token.hitPoints);
      const from = { kind: 'token', tokenId: token.id } as const;
      const isEnemy = token.kind === 'monster';
      return {
        ...blank,
        key: token.id,
        from,
        chosen: isEnemy,
        name: token.name,
        hitPoints,
        hidden: token.hidden === true,
      };
    });
  return [...seats, ...tokens];
}

function Form(props: { readonly onStarted: () => void }) {
  const { t } = useTranslation('play');
  const shown = useShown();
  const order = useOrder();
  const toast = useToast();
  const [rows, setRows] = useState(() => candidates(shown));
  const [made, setMade] = useState(0);
  const combatants = newFight(rows);
  const start = async () => {
    const done = await order.give('combat:start', { combatants: [...combatants] });
    if (done === undefined) return;
    if (done.draftId !== undefined) toast({ title: t('staging.noted') });
    props.onStarted();
  };
  const add = () => {
    setRows([...rows, { ...blank, key: `free-${made}`, from: { kind: 'free' }, chosen: true, name: '' }]);
    setMade(made + 1);
  };
  return (
    <div className={panel.form}>
      <ul className={panel.list}>
        {rows.map((row) => (
          <FightRowForm
            key={row.key}
            row={row}
            onChange={(change) => setRows(rows.map((one) => (one.key === row.key ? { ...one, ...change } : one)))}
            onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
          />
        ))}
      </ul>
      <p className={panel.actions}>
        <Button onClick={add}>{t('combat.addRow')}</Button>
      </p>
      <RefusalNote text={order.refusal} />
      <Button
        variant="primary"
        size="large"
        wide
        busy={order.busy}
        disabled={combatants.length === 0}
        onClick={() => void start()}
      >
        {t('combat.startWith', { count: combatants.length })}
      </Button>
    </div>
  );
}

export function StartFight() {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t('combat.startTitle')}
      description={t('combat.startHint')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button data-testid="combat-start">
          <CrossedSwords />
          {t('combat.start')}
        </Button>
      }
    >
      <Form onStarted={() => setOpen(false)} />
    </Dialog>
  );
}
