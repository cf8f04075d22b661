import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';

function hall() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  return story;
}

test('NODE-1 players get an entered node without notes, foreign pictures and where choices lead; the GM gets it whole', () => {
  const { given, outcome, view } = hall();
  expect(outcome.got('Ann', 'node:changed')).toMatchObject({
    nodeId: 'hall',
    nodeType: 'story',
    nodeTitle: 'The hall',
  });
  expect(view('Ann').table.node).toEqual({
    id: 'hall',
    type: 'story',
    title: 'The hall',
    content: 'Dust and candles.',
    readAloud: 'You enter.',
    pictureId: expect.any(String),
    choices: [
      { id: 'out', text: 'Leave' },
      { id: 'take', text: 'Take the key' },
    ],
  });
  expect(view('gm').table.node).toMatchObject({ gmNotes: 'notes-secret', choices: [{ toNodeId: 'cellar' }, {}, {}] });
  given.sends('gm', 'node:choose', { choiceId: 'take' });
  expect(view('Vic').table.node).not.toHaveProperty('pictureId');
  expect(view('gm').table.node).toHaveProperty('pictureId');
});

test('NODE-2 effects happen once per node and session', () => {
  const { given, outcome, view, state } = hall();
  given.sends('gm', 'node:choose', { choiceId: 'take' });
  expect(outcome.got('Ann', 'game:updated').changes).toMatchObject({
    addInventory: [
      { name: 'Iron key', quantity: 1, addedAtNodeId: 'shelf' },
      { name: 'Coins', quantity: 12, description: 'Old ones' },
    ],
    setVariables: { keys: 1 },
    addFlags: ['key'],
  });
  given.sends('gm', 'node:go', { nodeId: 'hall' });
  given.sends('gm', 'node:go', { nodeId: 'shelf' });
  expect(outcome.receivedTypes('Ann')).toEqual(['node:changed']);
  expect(view('Ann').table.game.inventory).toHaveLength(2);
  expect(state().experienceEarned).toBe(50);
  given.sends('gm', 'node:go', { nodeId: 'cellar' });
  expect(outcome.got('Bo', 'game:updated').changes).toEqual({ removeFlags: ['key'] });
});

test('NODE-3 choices open and close with flags; choosing a closed one is NOT_ALLOWED, an unknown one NOT_FOUND', () => {
  const { given, when, outcome, view } = hall();
  when.sends('gm', 'node:choose', { choiceId: 'down' });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'unavailable' } });
  when.sends('gm', 'node:choose', { choiceId: 'up' });
  expect(outcome.refused()).toBe('NOT_FOUND');
  given.sends('gm', 'node:choose', { choiceId: 'take' });
  given.sends('gm', 'node:choose', { choiceId: 'back' });
  expect(view('Ann').table.node?.choices.map(({ id }) => id)).toEqual(['down', 'take']);
  given.sends('gm', 'node:choose', { choiceId: 'down' });
  expect(view('Ann').session).toMatchObject({
    currentNodeId: 'cellar',
    visitedNodeIds: ['hall', 'shelf', 'cellar'],
  });
});

test('NODE-4 a node left behind stays readable for players, without its choices', () => {
  const { given, view } = hall();
  given.sends('gm', 'node:go', { nodeId: 'cellar' });
  expect(view('Ann').table.visitedNodes.map(({ id, choices }) => [id, choices])).toEqual([
    ['hall', []],
    ['cellar', []],
  ]);
  expect(view('gm').table.visitedNodes[0]?.choices).toHaveLength(3);
});

test('NODE-5 an unknown node is NOT_FOUND; players neither go nor choose', () => {
  const { when, outcome } = hall();
  when.sends('gm', 'node:go', { nodeId: 'nowhere' });
  expect(outcome.refused()).toBe('NOT_FOUND');
  for (const type of ['node:go', 'node:choose'] as const) {
    when.sends('Ann', type, { nodeId: 'hall', choiceId: 'take' } as never);
    expect(outcome.refused()).toBe('NOT_GM');
  }
});

test('NODE-6 SECRET-8 variables and flags that begin with "gm." stay with the GM; only such, and nothing is sent', () => {
  const { given, outcome, view } = hall();
  given.sends('gm', 'node:choose', { choiceId: 'take' });
  expect(view('gm').table.game).toMatchObject({
    flags: ['gm.watched', 'key'],
    variables: { keys: 1, 'gm.alarm': 'alarm-secret' },
  });
  for (const name of ['Ann', 'Vic']) {
    expect(view(name).table.game.variables).toEqual({ keys: 1 });
    expect(view(name).table.game.flags).toEqual(['key']);
    expect(JSON.stringify(outcome.received(name))).not.toContain('gm.');
  }
  given.sends('gm', 'node:go', { nodeId: 'garden' });
  expect(outcome.receivedTypes('gm')).toEqual(['node:changed', 'game:updated']);
  expect(outcome.receivedTypes('Ann')).toEqual(['node:changed']);
});

test('NODE-7 a continued session enters where the other stood, without effects a second time', () => {
  const first = hall();
  first.given.sends('gm', 'node:choose', { choiceId: 'take' });
  const { currentNodeId, visitedNodeIds, game, activeMapId, maps, tokens } = first.state();
  const { given, outcome, view } = scenario({
    carried: { currentNodeId, visitedNodeIds, game, activeMapId, maps, tokens },
  });
  given.seated('Ann');
  given.started();
  expect(outcome.receivedTypes('Ann')).toEqual(['session:updated', 'node:changed']);
  expect(view('Ann').session.currentNodeId).toBe('shelf');
  expect(view('Ann').table.game.inventory).toHaveLength(2);
});
