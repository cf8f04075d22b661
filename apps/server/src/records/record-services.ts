import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Timeouts } from '../rooms/session-index.ts';
import type { Storage } from '../storage/storage.ts';
import type { ShippedPictures } from './shipped-pictures.ts';

export type RecordServices = {
  readonly storage: Storage;
  readonly pictures: Pictures;
  readonly shipped: ShippedPictures;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly timeouts: Timeouts;
  readonly publicUrl: string;
  /** The host's ceiling on seats (contract 1.3). */
  readonly maxPlayers: number;
  /** Verified e-mail is asked for only where mail can be sent (contract 6). */
  readonly mailConfigured: boolean;
};
