import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureChoice } from '../../pictures/picture-choice.tsx';
import { picturesOf } from '../../pictures/pictures-of.ts';
import { tablePictureUrl } from '../../pictures/table-picture-url.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { PeoplePicker } from '../people-picker.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';

function Form(props: { readonly onShown: () => void }) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const toast = useToast();
  const [to, setTo] = useState<'all' | readonly string[]>('all');
  const [text, setText] = useState('');
  const [pictureId, setPictureId] = useState<string>();
  const { session, adventure } = useShown();
  const pictures = useMemo(() => picturesOf(adventure), [adventure]);
  const isEmpty = text.trim() === '' && pictureId === undefined;
  const show = async (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    const done = await order.give('handout:show', {
      ...(said === '' ? {} : { text: said }),
      ...(pictureId === undefined ? {} : { pictureId }),
      to: to === 'all' ? to : ([...to] as never),
    });
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
      <PictureChoice
        label={t('handout.attach')}
        pictures={pictures}
        urlOf={(id) => tablePictureUrl(session.id, id, 'small')}
        chosenId={pictureId}
        onChoose={setPictureId}
      />
      <PeoplePicker label={t('handout.to')} to={to} onChange={setTo} />
      <RefusalNote text={order.refusal} />
      <Button type="submit" variant="primary" busy={order.busy} disabled={isEmpty || to.length === 0}>
        {t('handout.show')}
      </Button>
    </form>
  );
}

/** A letter, a rumour, a page of a diary, a face: to everybody or to one. */
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
