import type { PinnedAdventure } from '../vocabulary/adventure.ts';
import { newAdventure } from '../vocabulary/adventure-faults.ts';
import { uuidOf } from './cast.ts';

const nodes = [
  {
    id: 'hall',
    type: 'story',
    title: 'The hall',
    content: 'Dust and candles.',
    readAloud: 'You enter.',
    gmNotes: 'notes-secret',
    pictureId: uuidOf(800_001),
    pictureForPlayers: true,
    choices: [
      { id: 'down', text: 'Go down', toNodeId: 'cellar', requiredFlags: ['key'] },
      { id: 'out', text: 'Leave', toNodeId: 'garden', forbiddenFlags: ['key'] },
      { id: 'take', text: 'Take the key', toNodeId: 'shelf' },
    ],
  },
  {
    id: 'shelf',
    type: 'check',
    title: 'The shelf',
    content: 'A key.',
    pictureId: uuidOf(800_002),
    choices: [{ id: 'back', text: 'Back', toNodeId: 'hall' }],
    setFlags: ['key', 'gm.watched'],
    setVariables: { keys: 1, 'gm.alarm': 'alarm-secret' },
    itemRewards: [{ name: 'Iron key' }, { name: 'Coins', quantity: 12, description: 'Old ones' }],
    experience: 50,
  },
  { id: 'cellar', type: 'combat', title: 'The cellar', content: 'Rats.', removeFlags: ['key'], experience: 100 },
  { id: 'garden', type: 'story', title: 'The garden', content: 'garden-secret', setFlags: ['gm.escaped'] },
];

const maps = [
  {
    id: 'cave',
    name: 'Cave',
    grid: 'square',
    width: 4,
    height: 4,
    pictureId: uuidOf(800_005),
    cells: {
      '0,0': { terrain: 'stone' },
      '1,0': { terrain: 'stone', feature: 'door' },
      '2,2': { terrain: 'water', feature: 'cave-secret' },
    },
  },
  { id: 'wilds', name: 'Wilds', grid: 'hex', width: 3, height: 4 },
  { id: 'yard', name: 'Yard', grid: 'square', width: 2, height: 2, fog: false },
];

/** A small adventure with one of everything, for stories told in tests. */
export const cellarAdventure: PinnedAdventure = {
  id: uuidOf(800_000),
  ...newAdventure.parse({
    title: 'The cellar',
    description: 'Rats, again.',
    recommendedPlayers: { min: 2, max: 4 },
    startNodeId: 'hall',
    nodes,
    maps,
    backdrops: [
      { id: 'storm', name: 'Storm', pictureId: uuidOf(800_003) },
      { id: 'dawn', name: 'Dawn', pictureId: uuidOf(800_004) },
    ],
  }),
};
