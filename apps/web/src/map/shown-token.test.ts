import type { PendingCommand, YouView } from '@moothall/client';
import { describe, expect, it } from 'vitest';
import type { Token } from './map-model.ts';
import { type MapDraft, pendingCells, shownTokens } from './shown-token.ts';
import { changesOf, draftOf, emptyDraft, newTokenOf, readHitPoints } from './token-draft.ts';

const wight: Token = {
  id: 'wight',
  mapId: 'moor',
  at: '1,1',
  name: 'Wight',
  kind: 'monster',
  participantId: 'seat-anna',
  color: '#000000',
  size: 1,
  conditions: ['slow'],
  version: 'v',
};
const you = { userId: 'anna', role: 'player', participantId: 'seat-anna' } as unknown as YouView;
const move = (to: string) => ({ id: to, type: 'token:move', payload: { tokenId: 'wight', to } }) as PendingCommand;
const draft = { type: 'token:move', payload: { tokenId: 'wight', to: '3,3' } } as unknown as MapDraft;
const seen = { tokens: [wight], mapId: 'moor', pending: [], drafts: [], you };

describe('tokens as they show', () => {
  it('an own move shows at once, the newest of several, and is gone with its refusal', () => {
    const [moving] = shownTokens({ ...seen, pending: [move('2,1'), move('2,2')] });
    expect(moving).toMatchObject({ at: '2,2', isPending: true, mayMove: true, isYours: true });
    expect(shownTokens(seen)[0]).toMatchObject({ at: '1,1', isPending: false });
  });

  it('1.7 a prepared move shows the GM where it leads, marked', () => {
    expect(shownTokens({ ...seen, drafts: [draft] })[0]).toMatchObject({ at: '3,3', isStaged: true });
  });

  it('a player moves only the own token, and tokens of other maps are not shown', () => {
    const other = { ...you, participantId: 'seat-ben' } as YouView;
    expect(shownTokens({ ...seen, you: other })[0]?.mayMove).toBe(false);
    expect(shownTokens({ ...seen, mapId: 'cave' })).toEqual([]);
  });

  it('cells that are being revealed are marked until confirmed', () => {
    const reveal = {
      id: 'r',
      type: 'hex:reveal',
      payload: { mapId: 'moor', keys: ['1,1'], to: 'all' },
    } as PendingCommand;
    expect(pendingCells([reveal, move('2,2')], 'moor')).toEqual(['1,1']);
    expect(pendingCells([reveal], 'cave')).toEqual([]);
  });
});

describe('the sheet of a token', () => {
  it('sends only what was changed', () => {
    expect(changesOf(wight, draftOf(wight))).toEqual({});
    const changed = { ...draftOf(wight), conditions: ' prone, slow ,,prone', participantId: '', hitPoints: '7' };
    expect(changesOf(wight, changed)).toEqual({ conditions: ['prone', 'slow'], participantId: null, hitPoints: 7 });
  });

  it('leaves out what was not filled in', () => {
    expect(newTokenOf({ ...emptyDraft, name: ' Wight ' }, '1,2')).toEqual({
      at: '1,2',
      name: 'Wight',
      kind: 'monster',
      color: '#98190f',
      size: 1,
    });
  });

  it('hit points are a whole number or nothing', () => {
    expect(['', '12', '-3', '1.5', 'many'].map(readHitPoints)).toEqual([null, 12, -3, undefined, undefined]);
  });
});
