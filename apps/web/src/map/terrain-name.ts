import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usualTerrains } from './terrain.ts';

type UsualTerrain = (typeof usualTerrains)[number];

const usual: ReadonlySet<string> = new Set(usualTerrains);

function isUsual(terrain: string): terrain is UsualTerrain {
  return usual.has(terrain);
}

/** The usual ones in the reader's language, whatever they are called in the file; any other as its author called it. */
export function useTerrainName(): (terrain: string) => string {
  const { t } = useTranslation('terrains');
  return useCallback((terrain) => (isUsual(terrain) ? t(terrain) : terrain), [t]);
}
