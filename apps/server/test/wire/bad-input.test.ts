import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import type { Json } from '../wire-client.ts';
import { type Cast, done, leavesNoTrace, openPlay, type Play, refusedWith, signUpCast } from '../wire-table.ts';

/** Whatever is wrong with a command of the table: a clear named refusal at every door, and no trace (quality 3, L8). */
let server: DisposableServer;
let cast: Cast;
let play: Play;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
  play = await openPlay(server, cast);
});
afterAll(async () => {
  play[Symbol.dispose]();
  await server[Symbol.asyncDispose]();
});

const id = '00000000-0000-4000-8000-000000000001';
type Sample = { readonly who: 'gm' | 'pia'; readonly type: string; readonly payload: Json };
const gm = (type: string, payload: Json): Sample => ({ who: 'gm', type, payload });
const pia = (type: string, payload: Json): Sample => ({ who: 'pia', type, payload });

/** One good payload of each; what is named in them need not exist, for form is judged first (contract 2.1). */
const samples: readonly Sample[] = [
  pia('dice:roll', { notation: 'd20', visibility: 'gm', label: 'Climb', as: 'Arla', requestId: id }),
  pia('inventory:give', { itemId: id, quantity: 1, to: 'party' }),
  pia('node:vote', { choiceId: 'in' }),
  pia('character:update', { participantId: id, hitPointsCurrent: 3, armorClass: 12, sheet: { a: 1 }, ifVersion: 'v' }),
  pia('combat:end-turn', {}),
  pia('safety:raise', {}),
  gm('game:update', { addFlags: ['a'], setVariables: { a: 1 }, addInventory: [{ name: 'Rope' }], ifVersion: 'v' }),
  gm('handout:show', { text: 'A letter', pictureId: id, to: 'all' }),
  gm('backdrop:show', { backdropId: 'mill' }),
  gm('dice:request', { participantIds: [id], notation: 'd20', difficulty: 10, label: 'Jump' }),
  gm('combat:start', { combatants: [{ name: 'Ogre', initiative: 3, hidden: true }] }),
  gm('combat:next-turn', {}),
  gm('combat:update', { combatantId: id, hitPoints: 3, conditions: ['prone'], hidden: true, initiative: 1 }),
  gm('combat:end', { outcome: 'victory', experience: 10 }),
  gm('combat:auto-resolve', {}),
  gm('broadcast:mode', { mode: 'staged' }),
  gm('broadcast:publish', { draftIds: [id] }),
  gm('draft:undo', { draftId: id }),
  gm('draft:clear', {}),
  gm('view:as', { participantId: id, staged: true }),
  gm('safety:acknowledge', {}),
  gm('adventure:refresh', {}),
  gm('participant:take-control', { participantId: id }),
];

// Beyond every field's bound, and still within a player's frame.
const tooLong = 'x'.repeat(15_000);

function spoilt(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return ['', 7, null, [], `${value}\u0000`, `${value}\ud800`, tooLong];
  if (typeof value === 'number') return ['1', 1.5, 1e12, null, {}];
  if (typeof value === 'boolean') return ['true', 1, null];
  return ['text', 7, null];
}

/** Empty texts and null are good for some fields; those are left out. */
const welcome: ReadonlySet<string> = new Set([
  'backdrop:show backdropId null',
  'character:update ifVersion ""',
  'game:update ifVersion ""',
]);

function badPayloads({ type, payload }: Sample): readonly (readonly [string, unknown])[] {
  const fields = Object.entries(payload).flatMap(([field, value]) =>
    spoilt(value).map(
      (wrong) => [`${field} ${JSON.stringify(wrong).slice(0, 30)}`, { ...payload, [field]: wrong }] as const,
    ),
  );
  const whole: readonly (readonly [string, unknown])[] = [
    ['an unknown field', { ...payload, isAdmin: true }],
    ['an array', [payload]],
    ['a text', 'text'],
    ['a forbidden name', JSON.parse(`{"__proto__":{"a":1}}`)],
  ];
  return [...fields, ...whole].filter(([what]) => !welcome.has(`${type} ${what}`));
}

describe.each(samples)('3 $type', (sample) => {
  const { who, type, payload } = sample;

  it('3 is refused as VALIDATION_FAILED by socket and by REST, names what is wrong, and leaves no trace', async () => {
    await leavesNoTrace(play, async () => {
      for (const [what, wrong] of badPayloads(sample)) {
        const fault = await refusedWith(play.wires[who], type, wrong);
        expect(fault.code, `${type} with ${what}`).toBe('VALIDATION_FAILED');
        expect(Object.keys(fault.details).length, what).toBeGreaterThan(0);
        expect(JSON.stringify(fault)).not.toContain('xxxxxxxx');
        const command = { id: `bad ${Math.random()}`, type, payload: wrong };
        const answer = await cast[who].call('POST', `/sessions/${play.sessionId}/commands`, command);
        expect([answer.status, answer.body.error?.code], `${type} with ${what}`).toEqual([400, 'VALIDATION_FAILED']);
      }
    });
  });

  it('3.3 is NOT_GM or NOT_ALLOWED for a spectator, and for a player if it is the GMs, without a trace', async () => {
    if (type === 'safety:raise') return;
    await leavesNoTrace(play, async () => {
      const spectator = await refusedWith(play.wires.vera, type, payload);
      expect(spectator.code).toBe(who === 'gm' ? 'NOT_GM' : 'NOT_ALLOWED');
      if (who === 'gm') expect((await refusedWith(play.wires.otto, type, payload)).code).toBe('NOT_GM');
      const command = { id: 'stranger', type, payload };
      const stranger = await strangerTo(command);
      expect([stranger.status, stranger.body.error.code]).toEqual([403, who === 'gm' ? 'NOT_GM' : 'NOT_IN_SESSION']);
    });
  });
});

let stranger: Cast | null = null;
async function strangerTo(command: Json) {
  stranger ??= await signUpCast(server.url);
  return stranger.pia.call('POST', `/sessions/${play.sessionId}/commands`, command);
}

describe('1.8 versions', () => {
  it('1.8 a version that is not the current one is CONFLICT with what is current, as the caller may know it', async () => {
    const { participantId } = play.seats.pia;
    const arla = { mapId: 'yard', at: '0,0', name: 'Arla', kind: 'character', participantId, hitPoints: 9 };
    const { tokenId } = await done(play.wires.gm, 'token:create', { ...arla, hidden: true });
    await leavesNoTrace(play, async () => {
      const mine = await refusedWith(play.wires.pia, 'token:move', { tokenId, to: '1,0', ifVersion: 'old' });
      expect(mine).toMatchObject({ code: 'CONFLICT', details: { current: { id: tokenId, hitPoints: 9 } } });
      expect(mine.details.current).not.toHaveProperty('hidden');
      const theirs = await refusedWith(play.wires.gm, 'token:update', { tokenId, changes: {}, ifVersion: 'old' });
      expect(theirs.details.current).toMatchObject({ hidden: true });
      expect(theirs.details.current.version).not.toBe(mine.details.current.version);
      const game = await refusedWith(play.wires.gm, 'game:update', { addFlags: ['x'], ifVersion: 'old' });
      expect(game).toMatchObject({
        code: 'CONFLICT',
        details: { current: { flags: [], version: expect.any(String) } },
      });
      const configure = { settings: { keepPaused: true }, ifVersion: 'old' };
      expect(await refusedWith(play.wires.gm, 'session:configure', configure)).toMatchObject({ code: 'CONFLICT' });
    });
  });
});
