import type { TableView } from '@moothall/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';

export type Item = TableView['game']['inventory'][number];

function Form(props: { readonly item: Item; readonly onGiven: () => void }) {
  const { t } = useTranslation('play');
  const { item, onGiven } = props;
  const { session, you } = useShown();
  const order = useOrder();
  const holders = [
    { value: 'party', label: t('things.party') },
    ...session.participants.map(({ id, character }) => ({
      value: id as string,
      label: id === you.participantId ? t('things.me', { name: character.name }) : character.name,
    })),
  ].filter(({ value }) => value !== (item.holderId ?? 'party'));
  const [to, setTo] = useState(holders.find(({ value }) => value === you.participantId)?.value ?? holders[0]?.value);
  const [quantity, setQuantity] = useState(item.quantity);
  const give = async () => {
    if (to === undefined) return;
    if ((await order.give('inventory:give', { itemId: item.id, quantity, to: to as 'party' })) !== undefined) onGiven();
  };
  return (
    <div className={panel.form}>
      <SelectField
        label={t('things.to')}
        value={to ?? ''}
        onChange={(event) => setTo(event.target.value)}
        options={holders}
      />
      {item.quantity > 1 && (
        <Stepper
          label={t('things.quantity')}
          value={Math.min(quantity, item.quantity)}
          min={1}
          max={item.quantity}
          onChange={setQuantity}
        />
      )}
      <RefusalNote text={order.refusal} />
      <Button variant="primary" busy={order.busy} disabled={to === undefined} onClick={() => void give()}>
        {t('things.give')}
      </Button>
    </div>
  );
}

/** Hands a thing, or some of them, to somebody else or puts it with the party's. */
export function GiveItem(props: { readonly item: Item }) {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  const { item } = props;
  return (
    <Dialog
      title={item.name}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button aria-label={t('things.passNamed', { name: item.name })}>{t('things.pass')}</Button>}
    >
      <Form item={item} onGiven={() => setOpen(false)} />
    </Dialog>
  );
}
