import { fieldBox } from '@moothall/client';
import { useEffect, useMemo, useState } from 'react';
import { whenDrawable } from '../pictures/use-drawable.ts';
import { digestOfKeys } from './digest-of-keys.ts';
import type { MapView } from './map-model.ts';
import { usePictureTag } from './use-picture-tag.ts';

/** Pixels of the longer side of the size `large` (PIC-4), on a screen with two pixels to each of ours. */
const largeSide = 1_600 / 2;

/**
 * Where the picture of a map as one knows it is to be had. The address itself never changes, so it is asked for under
 * another one whenever other cells are known, or the picture is found to be another one.
 */
function wantedOf({ pictureUrl, grid, width, height }: MapView, digest: string, tag: string): string | null {
  if (pictureUrl === undefined) return null;
  const box = fieldBox({ grid, width, height });
  const size = Math.max(box.width, box.height) > largeSide ? 'full' : 'large';
  return `${pictureUrl}?size=${size}&cells=${digest}${tag === '' ? '' : `-${tag}`}`;
}

/** A server that is busy drawing, or a connection that is away for a moment, is asked again; then it is let be. */
const triesMax = 4;
const againMs = 2_000;

interface Wanting {
  readonly mapId: string;
  readonly shown: string | null;
  /** Kept as long as it is shown, so that the drawing finds it there instead of asking for it again. */
  readonly image: HTMLImageElement | null;
  readonly coming: string | null;
  readonly failed: string | null;
  readonly tries: number;
}

function nothingOf(mapId: string): Wanting {
  return { mapId, shown: null, image: null, coming: null, failed: null, tries: 0 };
}

function afterFailure(old: Wanting, url: string): Wanting {
  return { ...nothingOf(old.mapId), failed: url, tries: old.failed === url ? old.tries + 1 : 1 };
}

/**
 * The address under which the picture of a map can be drawn at once; null while there is none. One is on its way at a
 * time: while cells are revealed stroke by stroke those between are left out, and what is shown stays until the next one
 * has come. One that fails is not there.
 */
export function useMapPicture(map: MapView): string | null {
  const { cells, pictureUrl } = map;
  const digest = useMemo(() => (pictureUrl === undefined ? '' : digestOfKeys(Object.keys(cells))), [cells, pictureUrl]);
  const [state, setState] = useState(() => nothingOf(map.id));
  const { mapId, shown, coming, failed, tries } = state;
  const wanted = wantedOf(map, digest, usePictureTag(shown));
  const isIdle = coming === null && wanted !== null && wanted !== shown;
  if (mapId !== map.id || (wanted === null && (shown !== null || coming !== null))) setState(nothingOf(map.id));
  else if (isIdle && wanted !== failed) setState({ ...state, coming: wanted });
  useEffect(() => {
    if (coming === null) return undefined;
    return whenDrawable(coming, (isDrawable, image) =>
      setState((old) => (isDrawable ? { ...nothingOf(old.mapId), shown: coming, image } : afterFailure(old, coming))),
    );
  }, [coming]);
  const isToBeTriedAgain = isIdle && wanted === failed && tries < triesMax;
  useEffect(() => {
    if (!isToBeTriedAgain) return undefined;
    const timer = setTimeout(() => setState((old) => ({ ...old, coming: old.failed })), againMs);
    return () => clearTimeout(timer);
  }, [isToBeTriedAgain]);
  return shown;
}
