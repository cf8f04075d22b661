import type { CloseReason } from '@moothall/protocol';
import { loadState } from './load-room.ts';
import { createRoom, type Room } from './room.ts';
import type { RoomServices } from './room-core.ts';

// An empty room is kept so that a page reload or a short break finds it warm.
const keptEmptyMs = 5 * 60_000;
const sweepMs = 60_000;

/** The rooms in memory. Any session can be opened at any time; what is not here is in the log. */
export type RoomRegistry = {
  /** Null when there is no such session. */
  readonly open: (sessionId: string) => Promise<Room | null>;
  /** Only if it is in memory. */
  readonly peek: (sessionId: string) => Room | null;
  /** Closes its connections for good and forgets it. */
  readonly drop: (sessionId: string, reason: CloseReason) => void;
  readonly loaded: () => readonly Room[];
  /** Finishes what is queued, writes snapshots, closes connections with 1012. */
  readonly stop: () => Promise<void>;
};

type Place = { readonly room: Promise<Room | null>; loaded: Room | null; quietSince: number | null };

export function createRoomRegistry(services: RoomServices): RoomRegistry {
  const places = new Map<string, Place>();
  const cancelSweep = sweepRegularly(services, places);
  return {
    open: (sessionId) => {
      const known = places.get(sessionId);
      if (known !== undefined) {
        known.quietSince = null;
        return known.room;
      }
      return load(services, places, sessionId);
    },
    peek: (sessionId) => places.get(sessionId)?.loaded ?? null,
    drop: (sessionId, reason) => {
      places.get(sessionId)?.loaded?.stop(reason);
      places.delete(sessionId);
    },
    loaded: () => [...places.values()].flatMap(({ loaded }) => (loaded === null ? [] : [loaded])),
    stop: async () => {
      cancelSweep();
      const rooms = [...places.values()].flatMap(({ loaded }) => (loaded === null ? [] : [loaded]));
      await Promise.all(rooms.map((room) => room.settled()));
      await Promise.all(rooms.map((room) => room.writeSnapshot()));
      for (const room of rooms) room.stop('restarting');
      places.clear();
    },
  };
}

function load(services: RoomServices, places: Map<string, Place>, sessionId: string): Promise<Room | null> {
  const room = loadState(services.store, sessionId).then((found) =>
    found === null ? null : createRoom(sessionId, found, services),
  );
  const place: Place = { room, loaded: null, quietSince: null };
  places.set(sessionId, place);
  // Neither a missing session nor a failed load may stay: both can be different the next time.
  room.then(
    (loaded) => {
      if (loaded === null) places.delete(sessionId);
      else place.loaded = loaded;
    },
    () => places.delete(sessionId),
  );
  return room;
}

function sweepRegularly(services: RoomServices, places: Map<string, Place>): () => void {
  let cancel = (): void => {};
  const sweep = (): void => {
    for (const [sessionId, place] of places) sweepOne(services, places, sessionId, place);
    cancel = services.clock.after(sweepMs, sweep);
  };
  cancel = services.clock.after(sweepMs, sweep);
  return () => cancel();
}

/** When a session goes quiet its snapshot is written; when it stays quiet the room is forgotten. */
function sweepOne(services: RoomServices, places: Map<string, Place>, sessionId: string, place: Place): void {
  const room = place.loaded;
  if (room === null || !room.isQuiet()) {
    place.quietSince = null;
    return;
  }
  const now = services.clock.now();
  if (place.quietSince === null) {
    place.quietSince = now;
    void room.writeSnapshot();
  } else if (now - place.quietSince >= keptEmptyMs) {
    places.delete(sessionId);
    room.stop('restarting');
  }
}
