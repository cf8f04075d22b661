import { createFaultFinder, newAdventure } from '@moothall/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EditHistory, newHistory, recordEdit, redoEdit, undoEdit } from './edit-history.ts';
import type { EditorDocument } from './editor-document.ts';
import { removeNode } from './nodes.ts';
import { type Edit, randomEdits } from './testing/random-edits.ts';
import { emptyDocument, sampleDocument } from './testing/sample-document.ts';

function play(document: EditorDocument, edits: readonly Edit[]): EditorDocument {
  return edits.reduce((current, edit) => edit(current), document);
}

describe('edits of an adventure', () => {
  it('EDIT-1 leave a document that is accepted, or faults that say where', () => {
    const find = createFaultFinder();
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const document = play(sampleDocument, edits);
        const faults = find(document);
        expect(newAdventure.safeParse(document).success).toBe(faults.length === 0);
        for (const { path } of faults) expect(path.length).toBeGreaterThan(0);
        // Ids are ours to make, so that no sequence of edits can spoil them.
        expect(faults.filter(({ reason }) => reason === 'used-twice')).toEqual([]);
        expect(faults.filter(({ path }) => path.at(-1) === 'id')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('EDIT-2 never change the document they were given, and answer the same one when there is nothing to do', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const before = structuredClone(sampleDocument);
        play(sampleDocument, edits);
        expect(sampleDocument).toEqual(before);
      }),
    );
    expect(removeNode(sampleDocument, 'gone')).toBe(sampleDocument);
  });

  it('EDIT-3 a removed scene takes the ways to it along', () => {
    fc.assert(
      fc.property(randomEdits, fc.nat({ max: 5 }), (edits, at) => {
        const document = play(sampleDocument, edits);
        const removed = document.nodes[at]?.id ?? 'gone';
        const left = removeNode(document, removed);
        expect(left.nodes.flatMap(({ choices }) => choices).some(({ toNodeId }) => toNodeId === removed)).toBe(
          removed === 'gone' &&
            document.nodes.some(({ choices }) => choices.some(({ toNodeId }) => toNodeId === 'gone')),
        );
        expect(left.startNodeId === removed && removed !== 'gone').toBe(false);
      }),
    );
  });

  it('EDIT-4 undoing takes back exactly what was done, and redoing does it again', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const states: EditHistory[] = [newHistory(emptyDocument)];
        for (const [index, edit] of edits.entries()) {
          const last = states.at(-1) ?? newHistory(emptyDocument);
          const next = recordEdit(last, { label: `edit ${index}`, document: edit(last.document), atMs: index });
          if (next !== last) states.push(next);
        }
        let history = states.at(-1) ?? newHistory(emptyDocument);
        const done = history.document;
        for (const { document } of states.slice(0, -1).toReversed()) {
          history = undoEdit(history);
          expect(history.document).toEqual(document);
        }
        expect(undoEdit(history)).toBe(history);
        for (const { document } of states.slice(1)) {
          history = redoEdit(history);
          expect(history.document).toEqual(document);
        }
        expect(history.document).toEqual(done);
        expect(redoEdit(history)).toBe(history);
      }),
      { numRuns: 300 },
    );
  });
});
