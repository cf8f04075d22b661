import { maps } from './lantern-toll/maps.ts';
import { nodes } from './lantern-toll/nodes.ts';
import { sampleAdventure } from './sample-adventure.ts';
import { sampleCharacters } from './sample-characters.ts';

const lanternToll = {
  title: 'The Toll at Kestrel Pass',
  description:
    'A wagon stands in the snow, and its mule casts no shadow. A short adventure in eight scenes for one to four characters of levels 1–3, with an enemy that can be fought, robbed or out-argued.',
  visibility: 'community',
  campaignId: null,
  recommendedPlayers: { min: 1, max: 4 },
  estimatedDurationMinutes: 45,
  startNodeId: 'snow-road',
  nodes,
  maps,
  backdrops: [],
} as const;

/** Everything a new host finds on the shelf; nothing here has ids of its own yet, so that each host gets fresh ones. */
export const sampleLibrary = {
  adventures: [sampleAdventure, lanternToll],
  characters: sampleCharacters,
} as const;
