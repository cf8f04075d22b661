import { expect, it } from 'vitest';
import { openInvites } from './use-invites.ts';

const nowMs = Date.parse('2026-05-01T12:00:00.000Z');
const invite = (id: string, uses: number, expiresAt: string) =>
  ({ id, role: 'player', maxUses: 2, uses, expiresAt }) as const;

it('CAMP-12 what is used up or has expired is no open invitation', () => {
  const all = [
    invite('fresh', 0, '2026-05-02T12:00:00.000Z'),
    invite('half used', 1, '2026-05-02T12:00:00.000Z'),
    invite('used up', 2, '2026-05-02T12:00:00.000Z'),
    invite('expired', 0, '2026-05-01T12:00:00.000Z'),
  ];
  expect(openInvites(all, nowMs).map(({ id }) => id)).toEqual(['fresh', 'half used']);
});
