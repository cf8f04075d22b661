import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { CommandPayload, CommandType } from '../../vocabulary/command.ts';

function workshop() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  story.given.sends('gm', 'map:show', { mapId: 'cave' });
  const stage = () => story.given.sends('gm', 'broadcast:mode', { mode: 'staged' });
  const drafts = <T extends CommandType>(type: T, payload: CommandPayload<T>) =>
    story.given.sends('gm', type, payload).reply as { readonly draftId: string } & Readonly<Record<string, string>>;
  const publishes = (draftIds?: readonly string[]) =>
    story.given.sends('gm', 'broadcast:publish', draftIds === undefined ? {} : { draftIds: [...draftIds] });
  const tries = (draftIds?: readonly string[]) => {
    story.when.sends('gm', 'broadcast:publish', draftIds === undefined ? {} : { draftIds: [...draftIds] });
    return story.outcome.why();
  };
  const places = (name: string, more: Partial<CommandPayload<'token:create'>> = {}) =>
    drafts('token:create', { mapId: 'cave', at: '0,0', name, kind: 'npc', ...more });
  return { ...story, stage, drafts, publishes, tries, places };
}

const revealAll = { mapId: 'cave', keys: 'all', to: 'all' } as const;

test('STAGE-8 publishing is one commit in order, and one frame that says how the table differs', () => {
  const { stage, drafts, publishes, places, outcome, view } = workshop();
  stage();
  drafts('node:choose', { choiceId: 'take' });
  drafts('hex:reveal', revealAll);
  places('Rat');
  drafts('game:update', { setVariables: { doom: 1, 'gm.plan': 'x' } });
  drafts('backdrop:show', { backdropId: 'dawn' });
  const before = view('Ann').session.updatedAt;
  const { reply, frames } = publishes();
  expect(reply).toMatchObject({ refused: [], published: expect.arrayContaining([expect.any(String)]) });
  expect(outcome.happened()).toEqual([
    'draft:published',
    'node:entered',
    'hex:revealed',
    'token:created',
    'game:updated',
    'backdrop:shown',
  ]);
  expect(outcome.receivedTypes('Ann')).toEqual([
    'node:changed',
    'game:updated',
    'backdrop:shown',
    'hex:revealed',
    'gm:preparing',
  ]);
  expect(outcome.got('Ann', 'hex:revealed').tokens).toMatchObject([{ name: 'Rat' }]);
  expect(outcome.got('Ann', 'game:updated').changes).toMatchObject({ setVariables: { doom: 1, keys: 1 } });
  expect(frames.flatMap(({ viewers }) => viewers).sort()).toHaveLength(4);
  expect(view('Ann').session.updatedAt > before).toBe(true);
  expect(view('Ann').table).toMatchObject({ gmPreparing: false, node: { id: 'shelf' }, backdrop: { id: 'dawn' } });
});

test('STAGE-8 what was only in between is seen by nobody', () => {
  const { given, stage, drafts, publishes, places, outcome } = workshop();
  given.sends('gm', 'hex:reveal', revealAll);
  stage();
  const { tokenId = '' } = places('Spy');
  drafts('token:update', { tokenId, changes: { hidden: true } });
  const ghost = places('Ghost');
  drafts('token:delete', { tokenId: ghost.tokenId ?? '' });
  drafts('hex:update', { mapId: 'cave', changes: [{ key: '0,0', terrain: 'lava', feature: 'fleeting' }] });
  drafts('hex:update', { mapId: 'cave', changes: [{ key: '0,0', terrain: 'stone' }] });
  drafts('game:update', { setVariables: { doom: 'fleeting' } });
  drafts('game:update', { setVariables: { doom: null } });
  drafts('hex:hide', { mapId: 'cave', keys: ['1,0'], to: 'all' });
  drafts('hex:reveal', { mapId: 'cave', keys: ['1,0'], to: 'all' });
  publishes();
  expect(outcome.received('Ann')).toEqual([{ type: 'gm:preparing', payload: { preparing: false } }]);
  expect(outcome.receivedTypes('gm')).toContain('token:created');
});

test('STAGE-8 scenes the party came through are told, with the choice that led on', () => {
  const { given, stage, drafts, publishes, outcome, view } = workshop();
  given.sends('Ann', 'node:vote', { choiceId: 'take' });
  stage();
  drafts('node:choose', { choiceId: 'take' });
  drafts('node:choose', { choiceId: 'back' });
  publishes();
  expect(outcome.receivedTypes('Ann')).toEqual(['node:changed', 'node:changed', 'game:updated', 'gm:preparing']);
  const [first, second] = outcome
    .received('Ann')
    .flatMap((event) => (event.type === 'node:changed' ? [event.payload] : []));
  expect(first).toMatchObject({ nodeId: 'shelf', choice: { id: 'take', text: 'Take the key' }, node: { choices: [] } });
  expect(second).toMatchObject({
    nodeId: 'hall',
    choice: { id: 'back' },
    node: { choices: [{ id: 'down' }, { id: 'take' }] },
  });
  expect(view('Ann').table).toMatchObject({ votes: {}, node: { id: 'hall' }, game: { flags: ['key'] } });
});

test('STAGE-5 drafts name what earlier ones made, and published it has the same ids', () => {
  const { stage, drafts, publishes, places, state } = workshop();
  stage();
  const { tokenId = '' } = places('Rat', { hidden: true });
  drafts('token:move', { tokenId, to: '2,2' });
  const { combatId } = drafts('combat:start', {
    combatants: [{ name: 'Rat', tokenId }, { name: 'Cat' }, { name: 'Bat' }],
  });
  const { itemIds } = drafts('game:update', { addInventory: [{ name: 'Rope' }] });
  publishes();
  expect(state().tokens).toMatchObject([{ id: tokenId, at: '2,2' }]);
  expect(state().combat?.id).toBe(combatId);
  expect(state().game.inventory.map(({ id }) => id)).toEqual(itemIds);
});

test('STAGE-5 the dice of a draft fall as they fell when it was looked at', () => {
  const { given, stage, drafts, publishes, state, outcome, seatId } = workshop();
  stage();
  drafts('combat:start', { combatants: ['Rat', 'Cat', 'Bat', 'Ox'].map((name) => ({ name })) });
  given.sends('gm', 'view:as', { participantId: seatId('Ann'), staged: true });
  const previewed = outcome.reply().table;
  given.passes(60_000);
  publishes();
  expect(previewed).toMatchObject({
    combat: { combatants: state().combat?.combatants.map(({ name, initiative }) => ({ name, initiative })) },
  });
});

test('STAGE-9 announcements and handouts are told one by one, to whom they are for', () => {
  const { stage, drafts, publishes, outcome, seatId, view } = workshop();
  stage();
  drafts('chat:send', { text: 'Night falls', kind: 'announcement' });
  drafts('handout:show', { text: 'For Bo', to: [seatId('Bo')] });
  drafts('handout:show', { text: 'For all', to: 'all' });
  publishes();
  expect(outcome.receivedTypes('Ann')).toEqual(['chat:posted', 'handout:shown', 'gm:preparing']);
  expect(outcome.receivedTypes('Bo')).toEqual(['chat:posted', 'handout:shown', 'handout:shown', 'gm:preparing']);
  expect(view('Vic').table.handouts).toMatchObject([{ text: 'For all' }]);
});

test('STAGE-10 a draft that no longer applies is reported, stays, and does not stop the others', () => {
  const { given, stage, drafts, publishes, places, outcome, view, state } = workshop();
  given.sends('gm', 'session:configure', { settings: { allowLateJoin: true } });
  stage();
  const gone = places('Rat');
  const stale = drafts('token:move', { tokenId: gone.tokenId ?? '', to: '1,1' });
  const { draftId } = drafts('node:go', { nodeId: 'garden' });
  given.sends('gm', 'draft:undo', { draftId: gone.draftId });
  const { reply } = publishes();
  const refused = [{ draftId: stale.draftId, code: 'NOT_FOUND', message: expect.any(String) }];
  expect(reply).toEqual({ published: [draftId], refused });
  expect(view('Ann').table).toMatchObject({ node: { id: 'garden' }, gmPreparing: true });
  expect(state().staging).toMatchObject({ mode: 'staged', drafts: [{ draftId: stale.draftId }] });
  expect(publishes().reply).toEqual({ published: [], refused });
  expect(outcome.happened(), 'none applies').toEqual([]);
});

test('STAGE-11 some drafts are published in their own order; an unknown one stops all', () => {
  const { given, stage, drafts, publishes, tries, places, state, outcome } = workshop();
  stage();
  const rat = places('Rat');
  const cat = places('Cat');
  const move = drafts('token:move', { tokenId: rat.tokenId ?? '', to: '1,1' });
  expect(tries([rat.draftId, uuidOf(999)])).toBe('NOT_FOUND');
  expect(publishes([move.draftId, rat.draftId]).reply).toEqual({ published: [rat.draftId, move.draftId], refused: [] });
  expect(state().tokens).toMatchObject([{ name: 'Rat', at: '1,1' }]);
  expect(outcome.received('Ann'), 'still preparing').toEqual([]);
  expect(state().staging).toMatchObject({ mode: 'staged', drafts: [{ draftId: cat.draftId }] });
  given.sends('gm', 'broadcast:publish', { draftIds: [cat.draftId] });
  expect(state().staging.mode).toBe('immediate');
});

test('STAGE-12 when nothing is left to publish the table is immediate again, also when there was nothing', () => {
  const { stage, publishes, outcome, state, when } = workshop();
  stage();
  expect(publishes().reply).toEqual({ published: [], refused: [] });
  expect(outcome.happened()).toEqual(['draft:published']);
  expect(state().staging).toEqual({ mode: 'immediate', drafts: [] });
  publishes();
  expect(outcome.happened()).toEqual([]);
  when.sends('Ann', 'broadcast:publish', {});
  expect(outcome.why()).toBe('NOT_GM');
});

test('STAGE-16 the safety card stops publishing, not preparing, until it is acknowledged', () => {
  const { given, stage, drafts, publishes, tries, view } = workshop();
  stage();
  given.sends('Ann', 'safety:raise', {});
  drafts('node:go', { nodeId: 'garden' });
  expect(tries()).toBe('NOT_ALLOWED safety-raised');
  given.sends('gm', 'safety:acknowledge', {});
  publishes();
  expect(view('Ann').table.node).toMatchObject({ id: 'garden' });
});

test('STAGE-18 a map prepared out of sight came before another and told so by the order of the frame', () => {
  const told = [false, true].map((isHiddenFirst) => {
    const { stage, drafts, publishes, outcome } = workshop();
    stage();
    const dark = { mapId: 'wilds', changes: [{ key: '2,0', terrain: 'swamp' }] };
    if (isHiddenFirst) drafts('hex:update', dark);
    drafts('hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
    drafts('hex:reveal', { mapId: 'wilds', keys: ['0,0'], to: 'all' });
    publishes();
    return outcome.received('Ann');
  });
  expect(told[1]).toEqual(told[0]);
  expect(told[0]).toHaveLength(3);
});

test('STAGE-13 while paused nothing is published', () => {
  const { given, stage, drafts, tries } = workshop();
  stage();
  drafts('node:go', { nodeId: 'garden' });
  given.paused();
  expect(tries()).toBe('SESSION_PAUSED');
});
