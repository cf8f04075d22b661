import type { EditorDocument } from '../editor-document.ts';

export const emptyDocument: EditorDocument = {
  title: 'The gate',
  description: '',
  visibility: 'private',
  campaignId: null,
  recommendedPlayers: { min: 1, max: 6 },
  estimatedDurationMinutes: 60,
  startNodeId: null,
  nodes: [],
  maps: [],
  backdrops: [],
};

/** Three scenes in a row, a map and a backdrop. */
export const sampleDocument: EditorDocument = {
  ...emptyDocument,
  startNodeId: 'a',
  nodes: ['a', 'b', 'c'].map((id, index) => ({
    id,
    type: 'story',
    title: `Scene ${id}`,
    content: '',
    choices: id === 'c' ? [] : [{ id: 'on', text: 'On', toNodeId: ['b', 'c'][index] ?? 'c' }],
  })),
  maps: [
    { id: 'm', name: 'Hall', grid: 'square', width: 4, height: 4, fog: true, cells: { '0,0': { terrain: 'stone' } } },
  ],
  backdrops: [{ id: 'd', name: 'Dusk', pictureId: '00000000-0000-4000-8000-000000000000' }],
};
