import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import type { TableView } from '../../vocabulary/view.ts';

function table() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const looksAs = (name: string, staged?: boolean): TableView => {
    const payload = { participantId: story.seatId(name), ...(staged === undefined ? {} : { staged }) };
    return story.given.sends('gm', 'view:as', payload).reply.table as TableView;
  };
  return { ...story, looksAs };
}

test('STAGE-14 the GM sees what a player sees, and what they would see after publishing', () => {
  const { given, looksAs, view, outcome, state } = table();
  given.sends('gm', 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
  given.sends('gm', 'broadcast:mode', { mode: 'staged' });
  given.sends('gm', 'map:show', { mapId: 'cave' });
  given.sends('gm', 'handout:show', { text: 'Look', to: 'all' });
  const before = state();
  expect(looksAs('Ann')).toEqual(view('Ann').table);
  const preview = looksAs('Ann', true);
  expect(preview).toMatchObject({ map: { id: 'cave' }, handouts: [{ text: 'Look' }], gmPreparing: false });
  expect(looksAs('Ann', false)).toEqual(view('Ann').table);
  expect(outcome.happened()).toEqual([]);
  expect(state(), 'a look changes nothing').toBe(before);
  given.sends('gm', 'broadcast:publish', {});
  expect(view('Ann').table).toEqual(preview);
});

test('STAGE-15 whispers between players and rolls for oneself stay theirs', () => {
  const { given, looksAs, view, seatId } = table();
  given.sends('Ann', 'chat:send', { text: 'Our secret', to: [seatId('Bo')] });
  given.sends('Ann', 'chat:send', { text: 'For the GM too', to: ['gm', seatId('Bo')] });
  given.sends('Ann', 'dice:roll', { notation: 'd20', visibility: 'self', label: 'My secret' });
  given.sends('Ann', 'dice:roll', { notation: 'd20', visibility: 'gm', label: 'Stealth' });
  given.sends('Ann', 'dice:roll', { notation: 'd20', visibility: 'blind', label: 'Insight' });
  expect(view('Ann').table.rolls).toHaveLength(3);
  const seen = looksAs('Ann');
  expect(seen.chat.map(({ text }) => text)).toEqual(['For the GM too']);
  expect(seen.rolls).toMatchObject([{ label: 'Stealth' }, { label: 'Insight', total: null }]);
  expect(seen.game.turnHistory.filter(({ type }) => type === 'roll').map(({ content }) => content)).toEqual([
    'd20 (Stealth)',
    'd20 (Insight)',
  ]);
  expect(JSON.stringify([seen, looksAs('Bo'), looksAs('Ann', true)])).not.toMatch(/Our secret|My secret/);
});

test('STAGE-15 it is the GM’s, in every live status, and an unknown seat is not found', () => {
  const { given, when, outcome, looksAs, view, seatId } = table();
  for (const name of ['Ann', 'Vic', 'Stranger']) {
    when.sends(name, 'view:as', { participantId: seatId('Bo') });
    expect(outcome.why()).toBe('NOT_GM');
  }
  when.sends('gm', 'view:as', { participantId: uuidOf(999) as ParticipantId });
  expect(outcome.why()).toBe('NOT_FOUND');
  given.paused();
  expect(looksAs('Bo')).toEqual(view('Bo').table);
});
