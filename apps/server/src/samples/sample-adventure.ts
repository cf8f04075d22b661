import { maps } from './ossing-weir/maps.ts';
import { prioryNodes } from './ossing-weir/priory-nodes.ts';
import { villageNodes } from './ossing-weir/village-nodes.ts';

/** A complete evening's play, written for the project: what a new host's first page opens on. */
export const sampleAdventure = {
  title: 'The Bell Beneath Ossing Weir',
  description:
    'A mill-pond sinks, and a bell begins to ring beneath it. Each night one sleeper of Ossing rises and walks into the water. A village, a marsh and a drowned priory for two to five characters of levels 1–3, playable in one evening.',
  visibility: 'community',
  campaignId: null,
  recommendedPlayers: { min: 2, max: 5 },
  estimatedDurationMinutes: 75,
  startNodeId: 'ossing-green',
  nodes: [...villageNodes, ...prioryNodes],
  maps,
  backdrops: [],
} as const;
