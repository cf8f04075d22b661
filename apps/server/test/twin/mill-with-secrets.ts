import type { Json } from '../wire-client.ts';

/**
 * The adventure of a twin run: what players may come to know is the same on both sides, what they may not is the
 * side's own. `secret` makes a text with a canary in it.
 */
export function millWithSecrets(secret: (about: string) => string, edition: number): Json {
  const darkCells = Object.fromEntries(
    ['0,3', '1,3', '2,4', '3,5'].map((key) => [key, { terrain: 'stone', feature: secret(`cell ${key}`) }]),
  );
  return {
    title: `The Mill, edition ${edition}`,
    recommendedPlayers: { min: 1, max: 4 },
    startNodeId: 'door',
    nodes: [
      {
        id: 'door',
        type: 'decision',
        title: 'The Door',
        content: `A door, as in edition ${edition}.`,
        gmNotes: secret('notes of the door'),
        tags: [secret('tag').slice(0, 50)],
        choices: [
          { id: 'in', text: 'Go in', toNodeId: 'cellar' },
          { id: 'down', text: 'Climb down', toNodeId: 'mine', requiredFlags: ['lever'] },
          { id: 'never', text: secret('closed choice'), toNodeId: 'vault', requiredFlags: ['neverset'] },
        ],
      },
      {
        id: 'cellar',
        type: 'story',
        title: 'The Cellar',
        content: 'Dark.',
        gmNotes: secret('notes of the cellar'),
        setFlags: ['lit', 'gm.watched'],
        setVariables: { lamps: 2, 'gm.alarm': secret('alarm') },
        itemRewards: [{ name: 'Rope', quantity: 3 }],
        experience: 90,
        choices: [{ id: 'back', text: 'Back', toNodeId: 'door' }],
      },
      {
        id: 'mine',
        type: 'story',
        title: 'The Mine',
        content: 'Deep.',
        choices: [{ id: 'up', text: 'Up', toNodeId: 'door' }],
      },
      { id: 'vault', type: 'story', title: secret('vault'), content: secret('vault content'), choices: [] },
    ],
    maps: [
      {
        id: 'cave',
        name: 'Cave',
        grid: 'square',
        width: 4,
        height: 6,
        cells: { '0,0': { terrain: 'floor' }, '1,0': { terrain: 'floor' }, '0,1': { terrain: 'floor' }, ...darkCells },
      },
      {
        id: 'yard',
        name: 'Yard',
        grid: 'hex',
        width: 4,
        height: 4,
        fog: false,
        cells: { '0,0': { terrain: 'grass' } },
      },
      { id: 'lair', name: secret('map'), grid: 'square', width: 3, height: 3, cells: {} },
    ],
    backdrops: [{ id: 'mill', name: 'The mill by night', pictureId: '00000000-0000-4000-8000-00000000000a' }],
  };
}

/** Rows of the fogged map that the party may learn; below them nobody but Bo and the GM ever knows anything. */
export const brightKeys = ['0,0', '1,0', '2,0', '3,0', '0,1', '1,1', '2,1', '3,1'] as const;
export const darkKeys = ['0,3', '1,3', '2,4', '3,5', '0,2', '3,2'] as const;
export const yardKeys = ['0,0', '1,0', '2,0', '0,1', '1,1'] as const;
