import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';

function paused() {
  const story = scenario();
  story.given.seated('Ann', 'Bo');
  story.given.started();
  story.given.paused('Tea');
  return story;
}

test('LIFE-9 while paused, commands of the table are refused with who, since when and why; the rest goes on', () => {
  const { given, when, outcome, state, seatId } = paused();
  const tables = [
    ['gm', 'dice:roll', { notation: 'd20' }],
    ['gm', 'combat:next-turn', {}],
    ['gm', 'adventure:refresh', {}],
    ['gm', 'broadcast:publish', {}],
    ['gm', 'character:update', { participantId: seatId('Ann'), armorClass: 12 }],
    ['Ann', 'dice:roll', { notation: 'd20' }],
    ['Ann', 'node:vote', { choiceId: 'out' }],
    ['Ann', 'inventory:give', { itemId: seatId('Ann'), quantity: 1, to: 'party' }],
    ['Ann', 'token:move', { tokenId: seatId('Ann'), to: '0,0' }],
  ] as const;
  for (const [name, type, payload] of tables) {
    when.sends(name, type, payload as never);
    expect(outcome.refusal(), type).toMatchObject({
      code: 'SESSION_PAUSED',
      details: { by: state().origin.gm.id, since: expect.stringMatching(/Z$/), message: 'Tea' },
    });
  }
  given.sends('Ann', 'chat:send', { text: 'Back soon' });
  given.sends('gm', 'session:configure', { settings: { keepPaused: true } });
  given.sends('gm', 'participant:kick', { participantId: seatId('Bo') });
  given.leaves('Ann');
});

test('LIFE-19 while paused the GM prepares: scenes, maps and tokens become drafts, published after the resume', () => {
  const { given, when, outcome, view } = paused();
  expect(view('Ann').table.gmPreparing).toBe(true);
  for (const [type, payload] of [
    ['node:go', { nodeId: 'garden' }],
    ['map:show', { mapId: 'cave' }],
    ['token:create', { mapId: 'cave', at: '0,0', name: 'Rat', kind: 'monster' }],
  ] as const) {
    given.sends('gm', type, payload as never);
    expect(outcome.happened()).toEqual(['draft:added']);
    expect(outcome.received('Ann')).toEqual([]);
  }
  when.sends('gm', 'broadcast:mode', { mode: 'immediate' });
  expect(outcome.refused()).toBe('SESSION_PAUSED');
  given.sends('gm', 'session:resume', {});
  expect(view('Ann').table.gmPreparing).toBe(true);
  given.sends('gm', 'broadcast:publish', {});
  expect(view('Ann').table).toMatchObject({ gmPreparing: false, node: { id: 'garden' }, map: { id: 'cave' } });
});

test('LIFE-20 a resume after a pause in which nothing was prepared takes the preparation back', () => {
  const { given, outcome, view } = paused();
  given.sends('gm', 'session:resume', {});
  expect(outcome.receivedTypes('Ann')).toEqual(['session:updated', 'gm:preparing']);
  expect(view('gm').table).toMatchObject({ broadcastMode: 'immediate', drafts: [] });
  expect(view('Ann').table.gmPreparing).toBe(false);
});
