import { expect, it } from 'vitest';
import { findHints } from './find-hints.ts';
import { changeNode, setStart } from './nodes.ts';
import { emptyDocument, sampleDocument } from './testing/sample-document.ts';

it('EDIT-9 no scenes, and no first scene', () => {
  expect(findHints(emptyDocument)).toEqual([{ kind: 'no-scenes', nodeId: null }]);
  expect(findHints(setStart(sampleDocument, null))).toEqual([{ kind: 'no-start', nodeId: null }]);
});

it('EDIT-9 a scene nobody can reach, and a dead end that is no ending', () => {
  expect(findHints(sampleDocument)).toEqual([{ kind: 'dead-end', nodeId: 'c' }]);
  expect(findHints(setStart(changeNode(sampleDocument, 'c', { isFailure: true }), 'b'))).toEqual([
    { kind: 'unreachable', nodeId: 'a' },
  ]);
});

it('EDIT-9 circles end, and conditions are left aside', () => {
  const back = { id: 'back', text: 'Back', toNodeId: 'a', requiredFlags: ['never.set'] };
  expect(findHints(changeNode(sampleDocument, 'c', { choices: [back] }))).toEqual([]);
});
