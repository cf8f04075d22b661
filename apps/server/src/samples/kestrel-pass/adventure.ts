import { samplePictureIds } from '../sample-pictures.ts';
import { maps } from './maps.ts';
import { nodes } from './nodes.ts';

/** A short evening in one house: four scenes, and a square dungeon that is played room by room. */
export const kestrelPass = {
  title: 'The Toll at Kestrel Pass',
  description:
    'A wagon stands in the snow, and its mule casts no shadow. A toll-house, a cellar deeper than it should be, and an enemy that can be fought, robbed or out-argued: four scenes and one dungeon for one to four characters of levels 1–3, playable in three quarters of an hour.',
  visibility: 'community',
  campaignId: null,
  recommendedPlayers: { min: 1, max: 4 },
  estimatedDurationMinutes: 45,
  startNodeId: 'iron-door',
  nodes,
  maps,
  backdrops: [{ id: 'iron-door', name: 'The Iron Door', pictureId: samplePictureIds['iron-door'] }],
} as const;
