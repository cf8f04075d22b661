import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditorDocument } from './editor-document.ts';
import { changedElsewhere, mergeDocuments } from './merge-documents.ts';
import { addNode, changeNode, removeNode } from './nodes.ts';
import { type Edit, randomEdits } from './testing/random-edits.ts';
import { sampleDocument as base } from './testing/sample-document.ts';

function play(edits: readonly Edit[]): EditorDocument {
  return edits.reduce((current, edit) => edit(current), base);
}

describe('my changes on top of theirs', () => {
  it('EDIT-8 changes of different scenes, and of different fields of one, all stay', () => {
    const mine = changeNode({ ...base, title: 'Mine' }, 'a', { content: 'mine' });
    const theirs = changeNode(changeNode({ ...base, description: 'theirs' }, 'a', { tags: ['theirs'] }), 'b', {
      title: 'Theirs',
    });
    const merged = mergeDocuments({ base, mine, theirs });
    expect(merged).toMatchObject({ title: 'Mine', description: 'theirs' });
    expect(merged.nodes[0]).toMatchObject({ content: 'mine', tags: ['theirs'] });
    expect(merged.nodes[1]?.title).toBe('Theirs');
    expect(changedElsewhere({ base, mine, theirs })).toEqual([
      { kind: 'field', field: 'description', mineToo: false },
      { kind: 'entry', list: 'nodes', id: 'a', name: 'Scene a', what: 'changed', mineToo: true },
      { kind: 'entry', list: 'nodes', id: 'b', name: 'Theirs', what: 'changed', mineToo: false },
    ]);
  });

  it('EDIT-8 where both changed the same words, mine stay', () => {
    const mine = changeNode(base, 'a', { content: 'mine' });
    const theirs = changeNode(base, 'a', { content: 'theirs' });
    expect(mergeDocuments({ base, mine, theirs })).toEqual(mine);
  });

  it('EDIT-8 new scenes of both stay, in their places; removed ones stay removed unless the other wrote in them', () => {
    const mine = removeNode(addNode(base, { title: 'Mine', type: 'story' }), 'c');
    const theirs = addNode(base, { title: 'Theirs', type: 'story' });
    expect(mergeDocuments({ base, mine, theirs }).nodes.map(({ id }) => id)).toEqual(['a', 'b', 'theirs', 'mine']);
    const wrote = changeNode(base, 'c', { content: 'more' });
    expect(mergeDocuments({ base, mine, theirs: wrote }).nodes.map(({ id }) => id)).toContain('c');
    expect(mergeDocuments({ base, mine: wrote, theirs: mine }).nodes.map(({ id }) => id)).toContain('c');
  });

  it('EDIT-8 who changed nothing gets what the other has, whatever that is', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const changed = play(edits);
        expect(mergeDocuments({ base, mine: base, theirs: changed })).toEqual(changed);
        expect(mergeDocuments({ base, mine: changed, theirs: base })).toEqual(changed);
        expect(changedElsewhere({ base, mine: changed, theirs: base })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
