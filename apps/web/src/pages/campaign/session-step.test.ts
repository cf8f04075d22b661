import type { CampaignSession } from '@moothall/client';
import { describe, expect, it } from 'vitest';
import { byUrgency, isLive, stepFor } from './session-step.ts';

const session = (status: CampaignSession['status'], id = 's') => ({
  id,
  status,
  gm: { id: 'tobias', name: 'Tobias', avatarUrl: null } as CampaignSession['gm'],
  players: [{ userId: 'mira', name: 'Mira', avatarUrl: null }],
});

const as = (userId: string, ...joinable: readonly string[]) => ({ userId, joinable: new Set(joinable) });

describe('the way into a live session of a campaign', () => {
  it.each([
    ['waiting', 'openLobby'],
    ['active', 'resume'],
    ['paused', 'resume'],
  ] as const)('for who runs it, %s: %s', (status, step) => {
    expect(stepFor(session(status), as('tobias'))).toBe(step);
  });

  it.each([
    ['waiting', 'toLobby'],
    ['active', 'toTable'],
    ['paused', 'toTable'],
  ] as const)('for the seated, %s: %s', (status, step) => {
    expect(stepFor(session(status), as('mira'))).toBe(step);
  });

  it('other members join where the door would let them in, and have no way in elsewhere', () => {
    expect(stepFor(session('waiting'), as('jory', 's'))).toBe('join');
    expect(stepFor(session('active'), as('jory', 'another'))).toBeNull();
  });
});

it('sessions being played stand first, and those that have ended are not live', () => {
  const all = [session('completed'), session('waiting'), session('paused'), session('active'), session('cancelled')];
  expect(
    all
      .filter(isLive)
      .sort(byUrgency)
      .map(({ status }) => status),
  ).toEqual(['active', 'paused', 'waiting']);
});
