import { expect, test } from 'vitest';
import { newAdventure } from './adventure-faults.ts';
import { adventureContent, contentForFile, documentFromFile, pictureReferences } from './adventure-file.ts';

const ids = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`);
const digests = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const [gate = '', cave = '', hall = ''] = ids;
const digestOf = (id: string) => digests[ids.indexOf(id)];
const idOf = (digest: string) => ids[digests.indexOf(digest)];

const document = newAdventure.parse({
  title: 'The Cellar',
  visibility: 'community',
  campaignId: gate,
  startNodeId: 'a',
  nodes: [
    {
      id: 'a',
      type: 'story',
      title: 'a',
      content: '',
      pictureId: gate,
      pictureForPlayers: true,
      setVariables: { 7: 1, b: 2 },
    },
    { id: 'b', type: 'check', title: 'b', content: '' },
  ],
  maps: [{ id: 'm', name: 'm', grid: 'hex', width: 2, height: 2, cells: { '1,0': { terrain: 'x' } }, pictureId: cave }],
  backdrops: [{ id: 'h', name: 'h', pictureId: hall }],
});

const paths = (content: unknown) => {
  const parsed = adventureContent.safeParse(content);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

test('ADV-10 a file holds neither owner nor campaign nor who may see it, and calls pictures by their digest', () => {
  const content = contentForFile(document, digestOf);
  expect(content).not.toHaveProperty('visibility');
  expect(content).not.toHaveProperty('campaignId');
  expect(pictureReferences(content)).toEqual([
    { path: ['nodes', 0, 'pictureId'], pictureId: digests[0] },
    { path: ['maps', 0, 'pictureId'], pictureId: digests[1] },
    { path: ['backdrops', 0, 'pictureId'], pictureId: digests[2] },
  ]);
  expect(paths(content)).toEqual([]);
});

test('ADV-11 out of a file and into one again is the same text, byte for byte', () => {
  const text = JSON.stringify(contentForFile(document, digestOf));
  const back = documentFromFile(adventureContent.parse(JSON.parse(text)), idOf);
  expect(back).toEqual({ ...document, visibility: 'private', campaignId: null });
  expect(JSON.stringify(contentForFile(back, digestOf))).toBe(text);
});

test('ADV-12 a picture that is not there any more is left out, and a backdrop that was nothing else', () => {
  const content = contentForFile(document, (id) => (id === gate ? digests[0] : undefined));
  expect(pictureReferences(content)).toEqual([{ path: ['nodes', 0, 'pictureId'], pictureId: digests[0] }]);
  expect(content.maps[0]).not.toHaveProperty('pictureId');
  expect(content.backdrops).toEqual([]);
  expect(document.backdrops).toHaveLength(1);
});

test('ADV-10 the content of a file is judged like any adventure, with the path of each fault', () => {
  const content = contentForFile(document, digestOf);
  expect(paths({ ...content, startNodeId: 'nowhere' })).toEqual(['startNodeId']);
  expect(paths({ ...content, visibility: 'community' })).toEqual(['']);
  expect(paths({ ...content, nodes: [{ ...content.nodes[0], pictureId: gate }] })).toEqual(['nodes.0.pictureId']);
  expect(paths({ ...content, backdrops: [{ id: 'h', name: 'h' }] })).toEqual(['backdrops.0.pictureId']);
});
