import { samplePictureIds } from '../sample-pictures.ts';
import { maps } from './maps.ts';
import { prioryNodes } from './priory-nodes.ts';
import { villageNodes } from './village-nodes.ts';

/** A complete evening's play, written for the project: a vale to cross and three nights to do it in. */
export const ossingWeir = {
  title: 'The Bell Beneath Ossing Weir',
  description:
    'A mill-pond sinks, and a bell begins to ring beneath it. Each night one sleeper of Ossing rises and walks into the water. A village, a marsh and a drowned priory in seventeen scenes, with a vale to cross hex by hex and three nights to do it in: one evening of two to three hours for two to five characters of levels 1–3.',
  visibility: 'community',
  campaignId: null,
  recommendedPlayers: { min: 2, max: 5 },
  estimatedDurationMinutes: 150,
  startNodeId: 'ossing-green',
  nodes: [...villageNodes, ...prioryNodes],
  maps,
  backdrops: [
    { id: 'green', name: 'Ossing Green', pictureId: samplePictureIds['ossing-green'] },
    { id: 'pond', name: 'The pond by night', pictureId: samplePictureIds['low-water'] },
    { id: 'nave', name: 'The drowned nave', pictureId: samplePictureIds['drowned-nave'] },
  ],
} as const;
