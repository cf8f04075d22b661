import { useTranslation } from 'react-i18next';
import { type Holder, useHeld } from './holder.ts';
import type { CellKey } from './map-model.ts';
import styles from './map-panel.module.css';
import { useTerrainName } from './terrain-name.ts';
import type { MapDesk } from './use-map-desk.ts';

interface CellReadoutProps {
  readonly desk: MapDesk;
  readonly hovered: Holder<CellKey | null>;
}

/** The cell under the pointer in words. */
export function CellReadout({ desk, hovered }: CellReadoutProps) {
  const { t } = useTranslation('map');
  const nameOf = useTerrainName();
  const key = useHeld(hovered);
  const { map, knowledge } = desk;
  const cell = key === null || !Object.hasOwn(map.cells, key) ? undefined : map.cells[key];
  if (key === null || cell === undefined) return null;
  const learners = knowledge?.learnersOf(key) ?? [];
  const known = {
    none: t('unknownToAll'),
    some: t('knownTo', { names: learners.map(({ name }) => name).join(', ') }),
    all: t('knownToAll'),
  };
  return (
    <p className={styles.readout} aria-hidden="true">
      <span className={styles.key}>{key}</span> {nameOf(cell.terrain)}
      {cell.feature !== undefined && <em> · {cell.feature}</em>}
      {knowledge !== undefined && <span> · {known[knowledge.known(key)]}</span>}
    </p>
  );
}
