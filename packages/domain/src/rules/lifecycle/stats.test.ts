import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';
import type { Viewer } from '../../vocabulary/actor.ts';
import { statsOf } from './stats.ts';

const minuteMs = 60_000;

function stats({ state, viewerNamed, now }: ReturnType<typeof scenario>, name: string) {
  return statsOf(state(), viewerNamed(name) as Viewer, now());
}

test('STAT-1 messages count what the viewer hears: whispers of others are not among them', () => {
  const story = scenario({ settings: { allowSpectators: true } });
  const { given, seatId } = story;
  given.seated('Ann', 'Bo', 'Cy');
  given.watches('Vic');
  given.sends('Ann', 'chat:send', { text: 'to all' });
  given.sends('Ann', 'chat:send', { text: 'to Bo', to: [seatId('Bo')] });
  given.sends('Bo', 'chat:send', { text: 'to the GM', to: ['gm'] });
  const counts = ['Ann', 'Bo', 'Cy', 'gm', 'Vic'].map((name) => stats(story, name).messages);
  expect(counts).toEqual([2, 3, 1, 2, 1]);
  const lines = (name: string) => stats(story, name).participants.map(({ messages }) => messages);
  expect(lines('Cy')).toEqual([1, 0, 0]);
  expect(lines('Bo')).toEqual([2, 1, 0]);
});

test('STAT-2 minutes of play: the session’s while active, a player’s while connected as well, the running stretch too', () => {
  const story = scenario();
  const { given } = story;
  given.seated('Ann', 'Bo');
  given.connects('Ann');
  given.passes(5 * minuteMs);
  given.started();
  given.passes(10 * minuteMs);
  given.connects('Bo');
  given.passes(10 * minuteMs);
  given.disconnects('Ann');
  given.passes(10 * minuteMs);
  expect(stats(story, 'Ann').durationMinutes).toBe(30);
  expect(stats(story, 'Ann').participants.map(({ activeMinutes }) => activeMinutes)).toEqual([20, 20]);
  given.paused();
  given.passes(60 * minuteMs);
  given.sends('gm', 'session:resume', {});
  given.passes(5 * minuteMs);
  given.ended();
  expect(stats(story, 'gm').durationMinutes).toBe(35);
  expect(stats(story, 'gm').participants.map(({ activeMinutes }) => activeMinutes)).toEqual([20, 25]);
});

test('STAT-3 nodes, experience and seats are counted', () => {
  const story = scenario();
  story.given.seated('Ann');
  story.given.started();
  story.given.sends('gm', 'node:choose', { choiceId: 'take' });
  story.given.sends('gm', 'node:go', { nodeId: 'hall' });
  expect(stats(story, 'Ann')).toMatchObject({
    nodesVisited: 2,
    experienceEarned: 50,
    diceRolled: 0,
    combatsCompleted: 0,
    participants: [{ name: 'Ann the Hero', rolls: 0 }],
  });
});

test('STAT-4 rolls count what the viewer may know, in sum and per player', () => {
  const story = scenario({ settings: { allowSpectators: true } });
  const { given } = story;
  given.seated('Ann', 'Bo');
  given.watches('Vic');
  given.started();
  for (const visibility of ['public', 'gm', 'blind', 'self'] as const) {
    given.sends('Ann', 'dice:roll', { notation: 'd6', visibility });
  }
  given.sends('gm', 'dice:roll', { notation: 'd6', visibility: 'gm' });
  given.sends('gm', 'dice:roll', { notation: 'd6' });
  const rolled = (name: string) => {
    const { diceRolled, participants } = stats(story, name);
    return [diceRolled, participants.map(({ rolls }) => rolls)];
  };
  expect(rolled('Ann')).toEqual([5, [4, 0]]);
  expect(rolled('gm')).toEqual([5, [3, 0]]);
  for (const name of ['Bo', 'Vic']) expect(rolled(name)).toEqual([2, [1, 0]]);
});

test('STAT-5 fights count when they end, with their experience, and for players only those they see end', () => {
  const story = scenario();
  const { given, outcome } = story;
  given.seated('Ann');
  given.started();
  const fight = (hidden: boolean, experience: number) => {
    given.sends('gm', 'combat:start', { combatants: [{ name: 'Rat', hidden }] });
    given.sends('gm', 'combat:end', { outcome: 'victory', experience });
  };
  fight(false, 10);
  fight(true, 100);
  given.sends('gm', 'combat:start', { combatants: [{ name: 'Rat' }] });
  expect(stats(story, 'Ann')).toMatchObject({ combatsCompleted: 1, experienceEarned: 10 });
  expect(stats(story, 'gm')).toMatchObject({ combatsCompleted: 2, experienceEarned: 110 });
  given.ended();
  expect(outcome.got('Ann', 'session:ended').stats).toMatchObject({ combatsCompleted: 1, experienceEarned: 10 });
  expect(outcome.got('gm', 'session:ended').stats).toMatchObject({ combatsCompleted: 2, experienceEarned: 110 });
});
