import { expect, test } from 'vitest';
import { evolve } from './evolve.ts';
import { evolveView } from './evolve-view.ts';
import { replay } from './replay.ts';
import { userIdOf } from './testing/cast.ts';
import { cellarAdventure } from './testing/cellar-adventure.ts';
import { scenario } from './testing/scenario.ts';
import type { ViewEvent } from './vocabulary/view-event.ts';
import { viewSince } from './vocabulary/viewers.ts';

test('L3 a log begins with its creation, and holds no second one', () => {
  const { commits, state, given } = scenario();
  given.seated('Ann');
  expect(() => replay([], cellarAdventure)).toThrow('begins with its creation');
  expect(() => replay(commits().slice(1), cellarAdventure)).toThrow('begins with its creation');
  const [creation] = commits()[0]?.events ?? [];
  if (creation === undefined) throw new Error('a log is never empty');
  expect(() => evolve(state(), creation, { at: 0, by: null })).toThrow('created once');
});

test('SECRET-1 a copy folds past types it does not know, which newer servers may send', () => {
  const { given, view } = scenario();
  given.seated('Ann');
  const before = view('Ann');
  for (const type of ['from:tomorrow', 'toString', 'constructor']) {
    const event = { type, payload: {} } as unknown as ViewEvent;
    expect(evolveView(before, event, { at: '2031-01-01T00:00:00.000Z', by: null })).toBe(before);
  }
});

test('L6 a view begins where its right began: with the seat, with the watching, from the start for the GM', () => {
  const { given, state } = scenario({ settings: { allowSpectators: true } });
  given.seated('Ann');
  const began = state().seq;
  given.watches('Vic');
  const since = (name: string) => viewSince(state(), userIdOf(name));
  expect([since('Ann'), since('Vic'), since('gm'), since('Stranger')]).toEqual([began, began + 1, 0, 0]);
});
