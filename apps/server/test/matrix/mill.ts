import { uuidOf } from '@moothall/domain/testing';
import { canaries } from './canaries.ts';

const backdropPicture = uuidOf(900_001);

/** The adventure of the matrix: something to do for every command, and a secret in every text that has one. */
export const mill = {
  title: 'The Mill of the Matrix',
  recommendedPlayers: { min: 1, max: 6 },
  startNodeId: 'door',
  nodes: [
    {
      id: 'door',
      type: 'decision',
      title: 'The Door',
      content: 'A door.',
      gmNotes: canaries.gmNotes.word,
      choices: [
        { id: 'in', text: 'Go in', toNodeId: 'cellar' },
        { id: 'down', text: canaries.lockedChoice.word, toNodeId: 'cellar', requiredFlags: ['lever'] },
      ],
    },
    { id: 'cellar', type: 'story', title: 'The Cellar', content: canaries.laterScene.word, choices: [] },
  ],
  maps: [
    {
      id: 'cave',
      name: 'Cave',
      grid: 'square',
      width: 6,
      height: 6,
      cells: {
        '0,0': { terrain: 'floor' },
        '1,0': { terrain: 'floor' },
        '5,5': { terrain: canaries.unknownCell.word },
      },
    },
  ],
  backdrops: [{ id: 'night', name: 'The mill by night', pictureId: backdropPicture }],
};
