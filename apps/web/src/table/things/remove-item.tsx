import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import type { Item } from './give-item.tsx';

/** The GM takes a thing out of the game, or some of them. */
export function RemoveItem(props: { readonly item: Item }) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const [open, setOpen] = useState(false);
  const { item } = props;
  const [quantity, setQuantity] = useState(item.quantity);
  const some = Math.min(quantity, item.quantity);
  const remove = async () => {
    const done = await order.give('game:update', { removeInventory: [{ id: item.id, quantity: some }] });
    if (done !== undefined) setOpen(false);
  };
  return (
    <Dialog
      title={t('things.removeNamed', { name: item.name })}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" square aria-label={t('things.removeNamed', { name: item.name })}>
          <Cross />
        </Button>
      }
    >
      <div className={panel.form}>
        {item.quantity > 1 && (
          <Stepper label={t('things.quantity')} value={some} min={1} max={item.quantity} onChange={setQuantity} />
        )}
        <RefusalNote text={order.refusal} />
        <Button variant="danger" busy={order.busy} onClick={() => void remove()}>
          {t('things.remove')}
        </Button>
      </div>
    </Dialog>
  );
}
