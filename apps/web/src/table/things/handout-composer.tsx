import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { PeoplePicker } from '../people-picker.tsx';
import { RefusalNote } from '../refusal-note.tsx';

function Form(props: { readonly onShown: () => void }) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const toast = useToast();
  const [to, setTo] = useState<'all' | readonly string[]>('all');
  const [text, setText] = useState('');
  const show = async (event: FormEvent) => {
    event.preventDefault();
    const done = await order.give('handout:show', { text: text.trim(), to: to === 'all' ? to : ([...to] as never) });
    if (done === undefined) return;
    toast({ title: t(done.draftId === undefined ? 'handout.given' : 'staging.noted') });
    props.onShown();
  };
  return (
    <form className={panel.form} onSubmit={(event) => void show(event)}>
      <TextArea
        label={t('handout.text')}
        hint={t('handout.hint')}
        rows={6}
        maxLength={4_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <PeoplePicker label={t('handout.to')} to={to} onChange={setTo} />
      <RefusalNote text={order.refusal} />
      <Button type="submit" variant="primary" busy={order.busy} disabled={text.trim() === '' || to.length === 0}>
        {t('handout.show')}
      </Button>
    </form>
  );
}

/** A letter, a rumour, a page of a diary: to everybody or to one. */
export function HandoutComposer() {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={t('handout.compose')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button data-testid="handout-compose">{t('handout.compose')}</Button>}
    >
      <Form onShown={() => setOpen(false)} />
    </Dialog>
  );
}
