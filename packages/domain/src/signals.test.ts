import { expect, test } from 'vitest';
import { type Signal, signalFor } from './signals.ts';
import { userIdOf, uuidOf } from './testing/cast.ts';
import { scenario } from './testing/scenario.ts';

const names = ['gm', 'Ann', 'Bo', 'Vic'] as const;

function table() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  /** Who sees it; null when nobody may. */
  const seenBy = (name: string, signal: Signal): readonly string[] | null => {
    const sees = signalFor(story.state(), userIdOf(name), signal);
    if (sees === null) return null;
    return names.filter((one) => {
      const viewer = story.viewerNamed(one);
      return viewer !== null && sees(viewer);
    });
  };
  const points = (name: string, mapId: string, at: string) => seenBy(name, { type: 'pointer', payload: { mapId, at } });
  const drags = (name: string, tokenId: string, at: string) =>
    seenBy(name, { type: 'token:dragging', payload: { tokenId, at } });
  const place = (more: object = {}): string =>
    String(
      story.given.sends('gm', 'token:create', { mapId: 'cave', at: '0,0', name: 'Rat', kind: 'npc', ...more }).reply
        .tokenId,
    );
  const reveal = (key: string, to: 'all' | string) =>
    story.given.sends('gm', 'hex:reveal', { mapId: 'cave', keys: [key], to: to === 'all' ? to : [story.seatId(to)] });
  return { ...story, points, drags, place, reveal };
}

test('POINT-1 a pointer is seen by those who know the cell, and by nobody where the sender does not know it', () => {
  const { points, reveal } = table();
  expect(points('gm', 'cave', '0,0')).toEqual(['gm']);
  expect(points('Ann', 'cave', '0,0')).toBeNull();
  reveal('0,0', 'Ann');
  expect(points('Ann', 'cave', '0,0')).toEqual(['gm', 'Ann']);
  reveal('0,0', 'all');
  expect(points('gm', 'cave', '0,0')).toEqual(names);
  expect(points('Ann', 'yard', '1,1'), 'no fog').toEqual(names);
  expect([points('gm', 'cave', '9,9'), points('gm', 'attic', '0,0')]).toEqual([null, null]);
});

test('POINT-1 a token in hand is seen by those who know token and cell', () => {
  const { drags, place, reveal } = table();
  const open = place();
  const hidden = place({ hidden: true });
  reveal('0,0', 'all');
  expect(drags('gm', open, '0,0')).toEqual(names);
  expect(drags('gm', open, '1,1'), 'over an unknown cell').toEqual(['gm']);
  expect(drags('gm', hidden, '0,0')).toEqual(['gm']);
  expect(drags('gm', uuidOf(999), '0,0')).toBeNull();
});

test('POINT-2 players drag their own tokens, spectators and strangers point at nothing', () => {
  const { drags, points, place, reveal, seatId } = table();
  const own = place({ participantId: seatId('Ann') });
  const other = place();
  reveal('0,0', 'all');
  expect(drags('Ann', own, '0,0')).toEqual(names);
  expect(drags('Ann', own, '3,3'), 'where they know nothing').toBeNull();
  expect(drags('Ann', other, '0,0')).toBeNull();
  expect([points('Vic', 'cave', '0,0'), points('Stranger', 'cave', '0,0')]).toEqual([null, null]);
});

test('POINT-2 in play only, and the GM’s not while they prepare', () => {
  const { given, points } = table();
  given.sends('gm', 'broadcast:mode', { mode: 'staged' });
  expect(points('gm', 'yard', '0,0')).toBeNull();
  expect(points('Ann', 'yard', '0,0')).toEqual(names);
  given.paused();
  expect(points('Ann', 'yard', '0,0')).toBeNull();
});
