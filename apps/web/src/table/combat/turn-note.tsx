import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useKeyAction } from '../keyboard/key-actions.tsx';
import { useOrder } from '../order.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';
import styles from './combat-panel.module.css';
import { turnPlace } from './turn-place.ts';

/** For the one whose turn it is, and the one who had better think already. */
export function TurnNote() {
  const { t } = useTranslation('play');
  const { table, you, session } = useShown();
  const order = useOrder();
  const endTurn = () => void order.give('combat:end-turn', {});
  const place = table.combat === null ? undefined : turnPlace(table.combat, you.participantId);
  useKeyAction('endTurn', place === 'now' && order.may && session.status === 'active' ? endTurn : undefined);
  if (place === undefined || place === 'later' || session.status !== 'active') return null;
  return (
    <div className={styles.turn} data-place={place} data-testid="turn-note">
      <strong className={styles.turnText}>{t(place === 'now' ? 'combat.yourTurn' : 'combat.youAreNext')}</strong>
      {place === 'now' && order.may && (
        <Button variant="primary" busy={order.busy} data-testid="end-turn" onClick={endTurn}>
          {t('combat.endTurn')}
        </Button>
      )}
      <RefusalNote text={order.refusal} />
    </div>
  );
}
