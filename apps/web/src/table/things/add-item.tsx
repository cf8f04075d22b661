import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';

function Form(props: { readonly onAdded: () => void }) {
  const { t } = useTranslation('play');
  const { session } = useShown();
  const order = useOrder();
  const [quantity, setQuantity] = useState(1);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [holder, setHolder] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const item = {
      name: name.trim(),
      quantity,
      ...(description.trim() === '' ? {} : { description: description.trim() }),
      ...(holder === '' ? {} : { holderId: holder as never }),
    };
    if ((await order.give('game:update', { addInventory: [item] })) !== undefined) props.onAdded();
  };
  return (
    <form className={panel.form} onSubmit={(event) => void add(event)}>
      <TextField
        label={t('things.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={100}
      />
      <Stepper label={t('things.quantity')} value={quantity} min={1} max={9_999} onChange={setQuantity} />
      <SelectField
        label={t('things.holder')}
        value={holder}
        onChange={(event) => setHolder(event.target.value)}
        options={[
          { value: '', label: t('things.party') },
          ...session.participants.map(({ id, character }) => ({ value: id as string, label: character.name })),
        ]}
      />
      <TextArea
        label={t('things.description')}
        rows={2}
        maxLength={2_000}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <RefusalNote text={order.refusal} />
      <Button type="submit" variant="primary" busy={order.busy} disabled={name.trim() === ''}>
        {t('things.add')}
      </Button>
    </form>
  );
}

export function AddItem() {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t('things.addTitle')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t('things.addTitle')}</Button>}
    >
      <Form onAdded={() => setOpen(false)} />
    </Dialog>
  );
}
