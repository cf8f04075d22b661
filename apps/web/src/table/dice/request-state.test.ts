import { describe, expect, it } from 'vitest';
import type { Shown } from '../shown.tsx';
import { openRequests, requestStates } from './request-state.ts';

const seat = (id: string, over: object = {}) => ({
  ...{ id: `seat-${id}`, user: { id }, character: { name: `Character of ${id}` }, controlledBy: 'player' },
  ...over,
});
const roll = (userId: string, requestId: string, over: object = {}) => ({ id: 'r', userId, requestId, ...over });
const ask = (id: string, ...people: readonly string[]) => ({
  ...{ id, notation: 'd20' },
  participantIds: people.map((person) => `seat-${person}`),
});

function known(
  viewer: string,
  requests: readonly object[],
  rolls: readonly object[],
  participants = [seat('anna'), seat('ben')],
) {
  const role = viewer === 'gm' ? 'gm' : 'player';
  const you = { userId: viewer, role, participantId: viewer === 'gm' ? null : `seat-${viewer}` };
  return { session: { gm: { id: 'gm' }, participants }, table: { requests, rolls }, you } as unknown as Shown;
}

describe('1.10 what was asked and who has answered', () => {
  it('newest first, with the roll that answers each seat', () => {
    const states = requestStates(known('gm', [ask('old', 'anna'), ask('new', 'anna', 'ben')], [roll('ben', 'new')]));
    expect(states.map(({ request }) => request.id)).toEqual(['new', 'old']);
    expect(states[0]?.seats.map(({ answer }) => answer?.userId)).toEqual([undefined, 'ben']);
  });

  it('a player owes what they were asked and have not rolled', () => {
    const requests = [ask('one', 'anna', 'ben'), ask('two', 'anna'), ask('three', 'ben')];
    expect(openRequests(known('anna', requests, [roll('anna', 'two')]))).toBe(1);
    expect(openRequests(known('anna', requests, [roll('ben', 'one')]))).toBe(2);
  });

  it('the GM owes for the characters they steer, and answers with their names', () => {
    const steered = [seat('anna', { controlledBy: 'gm' }), seat('ben')];
    const requests = [ask('one', 'anna', 'ben')];
    expect(openRequests(known('gm', requests, [], steered))).toBe(1);
    expect(openRequests(known('gm', requests, [roll('gm', 'one')], steered))).toBe(1);
    expect(openRequests(known('gm', requests, [roll('gm', 'one', { as: 'Character of anna' })], steered))).toBe(0);
  });
});
