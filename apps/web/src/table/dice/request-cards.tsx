import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { D20 } from '../../look/ornaments/d20.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useOrder } from '../order.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';
import styles from './request-cards.module.css';
import { type AskedSeat, type RollRequest, requestStates } from './request-state.ts';
import { type Visibility, visibilities } from './visibility.ts';

interface CardProps {
  readonly request: RollRequest;
  readonly seat: AskedSeat;
  readonly onDone: () => void;
}

function Card({ request, seat, onDone }: CardProps) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const { you } = useShown();
  const [visibility, setVisibility] = useState<Visibility>('public');
  const roll = async () => {
    const { notation, label, id: requestId } = request;
    const as = you.role === 'gm' && seat.name !== undefined ? { as: seat.name } : {};
    const given = await order.give('dice:roll', { notation, requestId, visibility, ...as, ...(label && { label }) });
    if (given !== undefined) onDone();
  };
  // Answered longer ago than this page remembers.
  if (order.error?.details?.reason === 'answered') return null;
  return (
    <li className={styles.card}>
      <D20 className={styles.picture} />
      <div className={styles.text}>
        <p className={styles.what}>
          {request.label ?? t('dice.aRoll')} <span className={styles.notation}>{request.notation}</span>
        </p>
        <p className={styles.against}>
          {you.role === 'gm' && `${seat.name ?? ''} · `}
          {request.difficulty === undefined ? t('dice.asked') : t('dice.against', { difficulty: request.difficulty })}
        </p>
      </div>
      <div className={styles.how}>
        <SelectField
          label={t('dice.whoSees')}
          value={visibility}
          onChange={(event) => setVisibility(visibilities.find((one) => one === event.target.value) ?? 'public')}
          options={visibilities.map((value) => ({ value, label: t(`dice.visible.${value}`) }))}
        />
        <Button variant="primary" size="large" busy={order.busy} onClick={() => void roll()}>
          {t('dice.answer')}
        </Button>
      </div>
      <RefusalNote text={order.refusal} />
    </li>
  );
}

/** What one is asked to roll and has not yet: one tap answers. */
export function RequestCards() {
  const { t } = useTranslation('play');
  const shown = useShown();
  const order = useOrder();
  const [done, setDone] = useState<readonly string[]>([]);
  if (!order.may || shown.session.status !== 'active') return null;
  const open = requestStates(shown).flatMap(({ request, seats }) =>
    seats.filter(({ isYours, answer }) => isYours && answer === undefined).map((seat) => ({ request, seat })),
  );
  const keyOf = ({ request, seat }: (typeof open)[number]) => `${request.id}.${seat.participantId}`;
  const left = open.filter((one) => !done.includes(keyOf(one)));
  if (left.length === 0) return null;
  return (
    <ul className={styles.cards} aria-label={t('dice.requests')}>
      {left.map((one) => (
        <Card key={keyOf(one)} {...one} onDone={() => setDone([...done, keyOf(one)])} />
      ))}
    </ul>
  );
}
