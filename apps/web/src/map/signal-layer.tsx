import { useTranslation } from 'react-i18next';
import { initials } from '../ui/initials.ts';
import { cellSpan, centreOf } from './geometry.ts';
import styles from './signal-layer.module.css';
import { TokenShape } from './token-shape.tsx';
import type { MapDesk } from './use-map-desk.ts';
import type { Ghost, MapSignals, Ring } from './use-map-signals.ts';

interface SignalLayerProps {
  readonly desk: MapDesk;
  readonly signals: Pick<MapSignals, 'rings' | 'ghosts'>;
}

function PointerRing({ desk, ring }: { readonly desk: MapDesk; readonly ring: Ring }) {
  const { t } = useTranslation('map');
  const { x, y } = centreOf(desk.map.grid, ring.at);
  const name = desk.nameOf(ring.userId);
  return (
    <div className={styles.ring} style={{ transform: `translate(${x}px, ${y}px)` }}>
      <span key={ring.turn} className={styles.circle} />
      <span className={styles.name} data-testid={`pointer-${ring.userId}`}>
        {t('pointsAt', { name })}
      </span>
    </div>
  );
}

function DragGhost({ desk, ghost }: { readonly desk: MapDesk; readonly ghost: Ghost }) {
  const { t } = useTranslation('map');
  const shown = desk.tokens.find(({ token }) => token.id === ghost.tokenId);
  if (shown === undefined || shown.at === ghost.at) return null;
  const { token } = shown;
  const { grid } = desk.map;
  const { x, y } = centreOf(grid, ghost.at);
  const side = cellSpan[grid] * token.size * 0.84;
  return (
    <div className={styles.ghost} style={{ transform: `translate(${x}px, ${y}px)` }}>
      <div className={styles.counter} style={{ width: side, height: side, margin: -side / 2 }}>
        <TokenShape
          kind={token.kind}
          color={token.color}
          letters={initials(token.name)}
          isHidden={false}
          isYours={false}
          conditions={0}
        />
      </div>
      <span className={styles.name} data-testid={`ghost-${token.id}`}>
        {t('drags', { name: desk.nameOf(ghost.userId), token: token.name })}
      </span>
    </div>
  );
}

/** Other people's hands: where they point, and what they are carrying. */
export function SignalLayer({ desk, signals }: SignalLayerProps) {
  return (
    <div className={styles.layer} aria-hidden="true">
      {signals.ghosts.map((ghost) => (
        <DragGhost key={ghost.userId} desk={desk} ghost={ghost} />
      ))}
      {signals.rings.map((ring) => (
        <PointerRing key={ring.userId} desk={desk} ring={ring} />
      ))}
    </div>
  );
}
