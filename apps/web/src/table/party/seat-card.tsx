import type { Seat } from '@moothall/react';
import { useTranslation } from 'react-i18next';
import { D20 } from '../../look/ornaments/d20.tsx';
import { Shield } from '../../look/ornaments/shield.tsx';
import { faceAt } from '../../pictures/face-url.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/meter.tsx';
import { AskForRoll } from '../dice/ask-for-roll.tsx';
import { KickControls } from '../kick-controls.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { PresenceMark } from '../presence-mark.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useIsGm, useShown } from '../shown.tsx';
import { WayBack } from '../way-back.tsx';
import { CharacterNumbers } from './character-numbers.tsx';
import type { PartyCommands } from './party-commands.ts';
import styles from './party-panel.module.css';
import { SheetDialog } from './sheet-dialog.tsx';
import { StandingOrders } from './standing-orders.tsx';

function mayBeSteered(seat: Seat): boolean {
  return seat.status !== 'seated' || seat.presence === 'disconnected';
}

function Steering(props: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const order = useOrder();
  const { seat } = props;
  const participantId = seat.id;
  if (!order.may || (seat.controlledBy !== 'gm' && !mayBeSteered(seat))) return null;
  return (
    <>
      {seat.controlledBy === 'gm' ? (
        <Button busy={order.busy} onClick={() => void order.give('participant:release', { participantId })}>
          {t('table.giveBack')}
        </Button>
      ) : (
        <Button
          busy={order.busy}
          data-testid={`take-control-${seat.id}`}
          onClick={() => void order.give('participant:take-control', { participantId })}
        >
          {t('table.takeControl')}
        </Button>
      )}
      <RefusalNote text={order.refusal} />
    </>
  );
}

function GmTools(props: { readonly seat: Seat; readonly commands: PartyCommands }) {
  const { t } = useTranslation('play');
  const { seat, commands } = props;
  const { session } = useShown();
  return (
    <div className={panel.actions}>
      {session.status === 'active' && (
        <AskForRoll
          participantId={seat.id}
          trigger={
            <Button aria-label={t('dice.askNamed', { name: seat.character.name })}>
              <D20 />
              {t('dice.askOne')}
            </Button>
          }
        />
      )}
      <Steering seat={seat} />
      {seat.user.isGuest && mayBeSteered(seat) && <WayBack onAsk={() => commands.onWayBack(seat.id)} />}
    </div>
  );
}

function Tools(props: { readonly seat: Seat }) {
  const { t } = useTranslation('play');
  const { seat } = props;
  const { you, session } = useShown();
  const isGm = useIsGm();
  const { may } = useOrder();
  if (!may || !(isGm || seat.id === you.participantId)) return null;
  return (
    <details className={panel.fold} open={seat.id === you.participantId}>
      <summary>{t('party.change')}</summary>
      <div className={panel.form}>
        {/* During a break the game rests; notes for it do not. */}
        {(session.status === 'active' || session.status === 'waiting') && <CharacterNumbers seat={seat} />}
        <p className={panel.actions}>
          <SheetDialog seat={seat} />
        </p>
        {seat.id === you.participantId && <StandingOrders seat={seat} />}
        {isGm && seat.orders !== undefined && seat.orders !== '' && (
          <p className={styles.ordersGiven}>
            <strong>{t('party.orders')}:</strong> {seat.orders}
          </p>
        )}
      </div>
    </details>
  );
}

/** A seat: who plays whom, how they are, and what may be done about it. */
export function SeatCard(props: { readonly seat: Seat; readonly commands: PartyCommands | undefined }) {
  const { t } = useTranslation();
  const { session } = useShown();
  const { seat, commands } = props;
  const { character, user } = seat;
  return (
    <li className={styles.member}>
      <Avatar name={character.name} url={faceAt(session.id, character.avatarUrl ?? user.avatarUrl)} />
      <div className={styles.text}>
        <p className={styles.name}>{character.name}</p>
        <p className={styles.detail}>{t('library.levelClass', { class: character.class, level: character.level })}</p>
        <p className={styles.detail}>
          {user.name} · <PresenceMark participant={seat} />
        </p>
        {seat.controlledBy === 'gm' && <p className={styles.steered}>{t('table.controlledByGm')}</p>}
      </div>
      <span className={styles.armor} title={t('library.armorClass')}>
        <Shield />
        <span>{character.armorClass}</span>
      </span>
      {commands !== undefined && <KickControls participant={seat} onKick={commands.onKick} />}
      <div className={styles.wide}>
        <Meter label={t('table.hitPoints')} value={character.hitPointsCurrent} max={character.hitPointsMax} />
        {commands !== undefined && <GmTools seat={seat} commands={commands} />}
        <Tools seat={seat} />
      </div>
    </li>
  );
}
