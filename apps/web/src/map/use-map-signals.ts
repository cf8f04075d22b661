import { useTable, useTableSignals } from '@moothall/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CellKey } from './map-model.ts';

/** Somebody else's hand over the map, for the moments it is there. */
export interface Ring {
  readonly userId: string;
  readonly at: CellKey;
  /** Grows with every sign of the same person, so that the ring starts anew. */
  readonly turn: number;
}

export interface Ghost {
  readonly userId: string;
  readonly tokenId: string;
  readonly at: CellKey;
}

export interface MapSignals {
  readonly rings: readonly Ring[];
  readonly ghosts: readonly Ghost[];
  /** Once per cell. Both are passing: lost without a connection, and nobody waits for them. */
  readonly point: (at: CellKey) => void;
  readonly drag: (tokenId: string, at: CellKey) => void;
}

const fadesAfterMs = 3_000;

/** Keeps what was heard of each person until nothing new has come for a while. */
function useFading<T>() {
  const [held, setHeld] = useState<ReadonlyMap<string, T>>(new Map());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);
  const forget = (id: string) => setHeld((old) => new Map([...old].filter(([other]) => other !== id)));
  const hear = (id: string, make: (before: T | undefined) => T) => {
    setHeld((old) => new Map(old).set(id, make(old.get(id))));
    clearTimeout(timers.current.get(id));
    timers.current.set(
      id,
      setTimeout(() => forget(id), fadesAfterMs),
    );
  };
  return { held: useMemo(() => [...held.values()], [held]), hear, forget };
}

/** The only place that knows how signs travel. */
export function useMapSignals(mapId: string, isLive: boolean): MapSignals {
  const { session } = useTable();
  const rings = useFading<Ring>();
  const ghosts = useFading<Ghost>();
  useTableSignals((signal) => {
    const { payload } = signal;
    if (signal.type === 'pointer') {
      const { userId, at } = payload;
      if (signal.payload.mapId === mapId) {
        rings.hear(userId, (before) => ({ userId, at, turn: (before?.turn ?? 0) + 1 }));
      }
      return;
    }
    const { userId, tokenId, at } = signal.payload;
    ghosts.hear(userId, () => ({ userId, tokenId, at }));
  });
  return {
    rings: rings.held,
    ghosts: ghosts.held,
    point: (at) => {
      if (isLive) session?.sendPassing('pointer', { mapId, at });
    },
    drag: (tokenId, at) => {
      if (isLive) session?.sendPassing('token:dragging', { tokenId, at });
    },
  };
}
