import { useTranslation } from 'react-i18next';
import { CrossedSwords } from '../../look/ornaments/crossed-swords.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import { useIsGm, useShown } from '../shown.tsx';
import styles from './combat-panel.module.css';
import { CombatantRow } from './combatant-row.tsx';
import { EndFight } from './end-fight.tsx';
import { StartFight } from './start-fight.tsx';
import { type Combat, nextCombatant } from './turn-place.ts';

function GmTools(props: { readonly combat: Combat }) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const { settings, status } = useShown().session;
  const enemies = props.combat.combatants.filter(({ participantId }) => participantId === undefined);
  const isSimple = settings.autoResolveSimpleCombat && enemies.length > 0 && enemies.every(({ minion }) => minion);
  if (!order.may || status !== 'active') return null;
  return (
    <div className={panel.section}>
      <p className={panel.actions}>
        <Button variant="primary" busy={order.busy} onClick={() => void order.give('combat:next-turn', {})}>
          {t('combat.nextTurn')}
        </Button>
        {isSimple && (
          <Button busy={order.busy} onClick={() => void order.give('combat:auto-resolve', {})}>
            {t('combat.autoResolve')}
          </Button>
        )}
        <EndFight />
      </p>
      <RefusalNote text={order.refusal} />
    </div>
  );
}

function Tracker(props: { readonly combat: Combat }) {
  const { t } = useTranslation('play');
  const { combat } = props;
  const next = nextCombatant(combat);
  return (
    <ol className={styles.tracker} aria-label={t('combat.order')}>
      {combat.combatants.map((combatant) => (
        <CombatantRow
          key={combatant.id}
          combatant={combatant}
          isActive={combatant.id === combat.active}
          isNext={combatant.id === next?.id}
        />
      ))}
    </ol>
  );
}

/** Who acts when, and how they are. */
export function CombatPanel() {
  const { t } = useTranslation('play');
  const { table, session } = useShown();
  const isGm = useIsGm();
  const order = useOrder();
  const { combat } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
    <section className={panel.panel} aria-label={t('combat.title')} tabIndex={0} data-testid="combat-panel">
      {combat === null ? (
        <EmptyState
          picture={<CrossedSwords />}
          text={t('combat.none')}
          actions={isGm && order.may && session.status !== 'waiting' ? <StartFight /> : undefined}
        />
      ) : (
        <>
          <h2 className={styles.round}>{t('combat.round', { round: combat.round })}</h2>
          <Tracker combat={combat} />
          {isGm && <GmTools combat={combat} />}
        </>
      )}
    </section>
  );
}
