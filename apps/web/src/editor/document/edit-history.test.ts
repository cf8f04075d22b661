import { describe, expect, it } from 'vitest';
import { type EditHistory, endStep, newHistory, recordEdit, redoEdit, undoEdit } from './edit-history.ts';
import { changeMap } from './maps.ts';
import { changeNode } from './nodes.ts';
import { emptyDocument, sampleDocument } from './testing/sample-document.ts';

function type(history: EditHistory, title: string, atMs: number): EditHistory {
  const document = { ...history.document, title };
  return recordEdit(history, { label: 'Title', document, mergeKey: 'title', atMs });
}

describe('undo', () => {
  it('EDIT-5 letters typed into one field are one step, until there is a pause or something else', () => {
    let history = newHistory(emptyDocument);
    for (const [index, title] of ['T', 'Th', 'The'].entries()) history = type(history, title, index * 100);
    history = type(history, 'The tower', 5_000);
    expect(history.past).toHaveLength(2);
    history = undoEdit(history);
    expect(history.document.title).toBe('The');
    expect(undoEdit(history).document.title).toBe('The gate');
    // Typing after undoing does not join the step before.
    expect(type(history, 'Them', 200).past).toHaveLength(2);
    expect(redoEdit(history).document.title).toBe('The tower');
  });

  it('EDIT-5 letters after the field was left are a step of their own', () => {
    const left = endStep(type(newHistory(emptyDocument), 'The', 1));
    expect(undoEdit(type(left, 'The tower', 2)).document.title).toBe('The');
  });

  it('EDIT-5 letters that were taken back again are no step', () => {
    const history = type(type(newHistory(emptyDocument), 'x', 1), 'The gate', 2);
    expect(history.past).toEqual([]);
  });

  it('EDIT-6 goes back five hundred steps, and what was undone is gone once something new is done', () => {
    let history = newHistory(sampleDocument);
    for (let step = 0; step < 600; step += 1) {
      const document = changeNode(history.document, 'b', { content: `${step}` });
      history = recordEdit(history, { label: 'x', document, atMs: step });
    }
    let steps = 0;
    for (let next = undoEdit(history); next !== history; next = undoEdit(history)) {
      history = next;
      steps += 1;
    }
    expect(steps).toBe(500);
    expect(history.document.nodes[1]?.content).toBe('99');
    const fresh = recordEdit(history, { label: 'x', document: sampleDocument, atMs: 0 });
    expect(fresh.future).toEqual([]);
  });

  it('EDIT-6 painting a large map again and again keeps what changed, not the map', () => {
    const cells = Object.fromEntries(
      Array.from({ length: 40_000 }, (_, index) => [`${index % 200},${Math.floor(index / 200)}`, { terrain: 'stone' }]),
    );
    let history = newHistory(changeMap(sampleDocument, 'm', { width: 200, height: 200, cells }));
    for (let step = 0; step < 20; step += 1) {
      const [map] = history.document.maps;
      const painted = { ...map?.cells, [`${step},0`]: { terrain: 'water' } };
      const document = changeMap(history.document, 'm', { cells: painted });
      history = recordEdit(history, { label: 'Paint', document, atMs: step });
    }
    expect(history.past).toHaveLength(20);
    expect(Math.max(...history.past.map(({ weight }) => weight))).toBeLessThan(1_000);
  });

  it('EDIT-6 steps that weigh too much push out old ones, never the newest', () => {
    const heavy = (letter: string) => letter.repeat(9_000_000);
    let history = newHistory(sampleDocument);
    for (const letter of ['a', 'b', 'c', 'd']) {
      const document = changeNode(history.document, 'a', { content: heavy(letter) });
      history = recordEdit(history, { label: letter, document, atMs: 0 });
    }
    expect(history.past.map(({ label }) => label)).toEqual(['d']);
  });
});
