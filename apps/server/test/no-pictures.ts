import type { Pictures } from '../src/pictures/pictures.ts';
import type { ShippedPictures } from '../src/records/shipped-pictures.ts';

const never = (): never => {
  throw new Error('there are no pictures here');
};

/** For servers whose tests are about something else: nobody uploads, so nothing is ever asked of it. */
export const noPictures: Pictures = {
  store: { put: async () => never(), get: async () => null, delete: async () => {} },
  process: { run: async () => never(), pid: () => null, stop: async () => {} },
  draw: async () => never(),
  rendered: { get: async () => never() },
  maxPixels: 0,
  workFolder: async () => never(),
  stop: async () => {},
};

export const noShippedPictures: ShippedPictures = {
  ownerId: 'nobody',
  campaignId: 'none',
  find: () => null,
  planting: new Map(),
};
