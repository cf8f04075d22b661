import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdventureDocument } from './adventure.ts';
import { newAdventure } from './adventure-faults.ts';
import { createFaultFinder } from './fault-finder.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'not an id', '', '__proto__');
const texts = fc.constantFrom('', 'The gate', 'x'.repeat(201), 'a\u0000b', ' ');
const flags = fc.array(fc.constantFrom('door.open', 'no spaces please', 'prototype'), { maxLength: 2 });
const choices = fc.array(fc.record({ id: ids, text: texts, toNodeId: ids, requiredFlags: flags }), { maxLength: 3 });
const nodes = fc.array(fc.record({ id: ids, type: fc.constant('story'), title: texts, content: texts, choices }), {
  maxLength: 4,
});
const cells = fc.dictionary(fc.constantFrom('0,0', '1,0', '9,9', 'x'), fc.record({ terrain: texts }));
const maps = fc.array(
  fc.record({ id: ids, name: texts, grid: fc.constantFrom('hex', 'square'), width: fc.constantFrom(0, 2, 201), cells }),
  { maxLength: 2 },
);
const documents = fc
  .record({
    title: texts,
    startNodeId: fc.option(ids),
    nodes,
    maps,
    recommendedPlayers: fc.record({ min: fc.integer({ min: -1, max: 9 }), max: fc.integer({ min: 0, max: 9 }) }),
    estimatedDurationMinutes: fc.constantFrom(0, 1, 60, 1.5),
  })
  .map(
    (written) =>
      ({
        description: '',
        visibility: 'private',
        campaignId: null,
        backdrops: [],
        ...written,
        maps: written.maps.map((map) => ({ fog: true, height: 2, ...map })),
      }) as unknown as AdventureDocument,
  );

const sound: AdventureDocument = {
  title: 'The gate',
  description: '',
  visibility: 'private',
  campaignId: null,
  recommendedPlayers: { min: 1, max: 4 },
  estimatedDurationMinutes: 60,
  startNodeId: 'a',
  nodes: [{ id: 'a', type: 'story', title: 'The gate', content: '', choices: [] }],
  maps: [],
  backdrops: [],
};

function reasons(document: AdventureDocument): readonly string[] {
  return createFaultFinder()(document).map(({ path, reason, limit }) =>
    [path.join('.'), reason, ...(limit === undefined ? [] : [limit])].join(' '),
  );
}

describe('what is wrong with an adventure', () => {
  it('ADV-6 is found exactly where it would be refused, also by a finder that has seen earlier states', () => {
    const find = createFaultFinder();
    fc.assert(
      fc.property(documents, (document) => {
        const parsed = newAdventure.safeParse(document);
        const faults = find(document);
        expect(faults.length === 0).toBe(parsed.success);
        const found = new Set(faults.map(({ path }) => path.join('.')));
        for (const { path } of parsed.error?.issues ?? []) expect(found).toContain(path.join('.'));
        expect(find(document)).toEqual(faults);
      }),
      { numRuns: 400 },
    );
  });

  it('ADV-6 has a reason', () => {
    const [node] = sound.nodes;
    if (node === undefined) throw new Error('there is a node');
    const nodes = [
      { ...node, title: '', content: 'x'.repeat(16_385), setFlags: ['two words'], experience: -1 },
      { ...node, choices: [{ id: 'c', text: 'Go', toNodeId: 'b' }], setVariables: { 'a b': 1 } },
    ];
    expect(reasons({ ...sound, nodes, startNodeId: 'z', recommendedPlayers: { min: 3, max: 2 } })).toEqual([
      'recommendedPlayers min-above-max',
      'startNodeId leads-nowhere',
      'nodes.1.id used-twice',
      'nodes.0.title missing',
      'nodes.0.content too-long 16384',
      'nodes.0.setFlags.0 not-a-name',
      'nodes.0.experience too-small 0',
      'nodes.1.setVariables.a b not-a-name',
      'nodes.1.choices.0.toNodeId leads-nowhere',
    ]);
    const many = Array.from({ length: 101 }, (_, index) => ({
      id: `b${index}`,
      name: 'x',
      pictureId: '00000000-0000-4000-8000-000000000000',
    }));
    expect(reasons({ ...sound, backdrops: many })).toEqual(['backdrops too-many 100']);
    expect(reasons({ ...sound, estimatedDurationMinutes: 10_001 })).toEqual([
      'estimatedDurationMinutes too-large 10000',
    ]);
    expect(reasons(sound)).toEqual([]);
  });
});
