import type { Seat } from '@moothall/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';

/** What the character is to do while its player is away; the GM reads it. */
export function StandingOrders(props: { readonly seat: Seat }) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const saved = props.seat.orders ?? '';
  const [text, setText] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (text !== undefined && (await order.give('participant:orders', { text })) !== undefined) setText(undefined);
  };
  return (
    <form className={panel.section} onSubmit={(event) => void save(event)}>
      <TextArea
        label={t('party.orders')}
        hint={t('party.ordersHint')}
        rows={3}
        maxLength={1_000}
        value={text ?? saved}
        onChange={(event) => setText(event.target.value)}
      />
      <RefusalNote text={order.refusal} />
      <p className={panel.actions}>
        <Button type="submit" busy={order.busy} disabled={text === undefined || text === saved}>
          {t('save')}
        </Button>
        {text === undefined && saved !== '' && <span className={panel.soft}>✓ {t('party.ordersSaved')}</span>}
      </p>
    </form>
  );
}
