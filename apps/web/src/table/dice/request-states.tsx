import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/chip.tsx';
import panel from '../panel.module.css';
import { useShown } from '../shown.tsx';
import { type AskedSeat, requestStates } from './request-state.ts';
import styles from './request-states.module.css';

const shownMost = 4;

function Answer(props: { readonly seat: AskedSeat }) {
  const { t } = useTranslation('play');
  const { name, answer } = props.seat;
  const who = name ?? t('someone');
  if (answer === undefined) return <Chip className={styles.waiting}>{t('dice.waitingFor', { name: who })}</Chip>;
  const tone = answer.success === undefined ? 'plain' : answer.success ? 'good' : 'bad';
  const sign = answer.success === undefined ? '' : answer.success ? '✓ ' : '✗ ';
  const word = answer.success === undefined ? '' : ` ${t(answer.success ? 'dice.success' : 'dice.failure')}`;
  return (
    <Chip tone={tone}>
      {sign}
      {who}: {answer.total ?? '?'}
      {word}
    </Chip>
  );
}

/** For the GM: what was asked last, and who still owes an answer. */
export function RequestStates() {
  const { t } = useTranslation('play');
  const states = requestStates(useShown()).slice(0, shownMost);
  if (states.length === 0) return null;
  return (
    <details className={styles.states} open={states[0]?.seats.some(({ answer }) => answer === undefined)}>
      <summary>{t('dice.requested')}</summary>
      <ul className={panel.list}>
        {states.map(({ request, seats }) => (
          <li key={request.id} className={styles.state}>
            <p>
              {request.label ?? t('dice.aRoll')} <span className={panel.number}>{request.notation}</span>
              {request.difficulty !== undefined && ` · ${t('dice.against', { difficulty: request.difficulty })}`}
            </p>
            <p className={styles.answers}>
              {seats.map((seat) => (
                <Answer key={seat.participantId} seat={seat} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
