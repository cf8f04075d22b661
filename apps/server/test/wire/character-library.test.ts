import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import { call, makeCharacter, signUp, type WirePerson } from '../wire-client.ts';
import { type Cast, openPlay, type Play, signUpCast } from '../wire-table.ts';

/** A library of characters: which of them sit at a table, and files between two libraries (CHAR-4 to CHAR-9). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const hero = { name: 'Ann', class: 'Fighter', level: 1 };
const inSession = async (play: Play) => {
  const { characterId } = play.seats.pia;
  const one = await cast.pia.call('GET', `/characters/${characterId}`);
  const all = await cast.pia.call('GET', '/characters?limit=100');
  const listed = all.body.data.characters.find(({ id }: { id: string }) => id === characterId);
  expect(listed).toEqual(one.body.data.character);
  return listed.inSession;
};

describe('CHAR-4 in use in which session', () => {
  it('CHAR-4 follows the session from the lobby to its end, in the list and alone', async () => {
    using play = await openPlay(server, cast, { started: false });
    const at = (status: string) => ({ id: play.sessionId, status, adventureTitle: 'The Mill' });
    expect(await inSession(play)).toEqual(at('waiting'));
    await cast.gm.call('POST', `/sessions/${play.sessionId}/start`);
    expect(await inSession(play)).toEqual(at('active'));
    await cast.gm.call('POST', `/sessions/${play.sessionId}/pause`, {});
    expect(await inSession(play)).toEqual(at('paused'));
    await cast.gm.call('POST', `/sessions/${play.sessionId}/end`, { outcome: 'completed' });
    expect(await inSession(play)).toBeNull();
  });

  it('CHAR-4 a seat that was left or taken away keeps no character, one come back to keeps it again', async () => {
    using play = await openPlay(server, cast);
    await cast.pia.call('POST', `/sessions/${play.sessionId}/leave`);
    expect(await inSession(play)).toBeNull();
    await cast.pia.call('POST', `/sessions/${play.sessionId}/join`, { code: play.code });
    expect(await inSession(play)).toMatchObject({ id: play.sessionId });
    await cast.gm.call('POST', `/sessions/${play.sessionId}/kick`, { participantId: play.seats.pia.participantId });
    expect(await inSession(play)).toBeNull();
  });

  it('CHAR-4 nobody but the owner is told, and a stored one without a table says null', async () => {
    using play = await openPlay(server, cast);
    for (const who of [cast.gm, cast.otto, cast.vera]) {
      const answer = await who.call('GET', `/characters/${play.seats.pia.characterId}`);
      refused(answer, 404, 'CHARACTER_NOT_FOUND', 'SESSION_018');
    }
    const id = await makeCharacter(cast.vera, 'Spare');
    expect((await cast.vera.call('GET', `/characters/${id}`)).body.data.character.inSession).toBeNull();
    const held = await cast.pia.call('DELETE', `/characters/${play.seats.pia.characterId}`);
    refused(held, 409, 'CHARACTER_IN_SESSION', 'SESSION_009');
    await cast.gm.call('POST', `/sessions/${play.sessionId}/end`, { outcome: 'cancelled' });
  });
});

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
/** A sheet of exactly this many bytes, in texts short enough to be read at all. */
const sheetOf = (bytes: number) => {
  const parts = { a: 'x'.repeat(12_000), b: 'x'.repeat(12_000), c: '' };
  return { ...parts, c: 'x'.repeat(bytes - JSON.stringify(parts).length) };
};

/** One wrong thing each; what is written as text is what JavaScript would not write. */
const faults: readonly (readonly [what: string, path: string | null, change: string])[] = [
  ...['name', 'class'].flatMap((field) => [
    [`${field} missing`, field, `"${field}":null`] as const,
    [`${field} empty`, field, `"${field}":""`] as const,
    [`${field} only direction controls`, field, `"${field}":"\\u202e\\u2066"`] as const,
    [`${field} of spaces`, field, `"${field}":"  \\n "`] as const,
    [`${field} too long`, field, `"${field}":"${'x'.repeat(61)}"`] as const,
    [`${field} with NUL`, null, `"${field}":"a\\u0000"`] as const,
    [`${field} with half a character`, null, `"${field}":"a\\ud800"`] as const,
    [`${field} a number`, field, `"${field}":7`] as const,
  ]),
  ...['0', '31', '1.5', '"1"', 'null'].map((level) => [`level ${level}`, 'level', `"level":${level}`] as const),
  ...['hitPointsCurrent', 'hitPointsMax', 'armorClass', 'experience'].flatMap((field) =>
    ['"8"', '1.5', '1e12', '-1e12', 'null', '[]'].map(
      (wrong) => [`${field} ${wrong}`, field, `"${field}":${wrong}`] as const,
    ),
  ),
  ['experience below 0', 'experience', '"experience":-1'],
  ['an avatar from elsewhere', 'avatarUrl', '"avatarUrl":"https://elsewhere.example/a.png"'],
  ['an avatar with a path out', 'avatarUrl', '"avatarUrl":"/api/v1/uploads/../me"'],
  ['a sheet that is a list', 'sheet', '"sheet":[]'],
  ['a sheet that is a text', 'sheet', '"sheet":"x"'],
  ['a sheet of 32 KiB and one byte', 'sheet', `"sheet":${JSON.stringify(sheetOf(32 * 1024 + 1))}`],
  ['a sheet with __proto__', null, '"sheet":{"__proto__":{"isAdmin":true}}'],
  ['a sheet with a deep constructor', null, '"sheet":{"a":{"constructor":1}}'],
  ['a sheet with NUL', null, '"sheet":{"a":"\\u0000"}'],
  ['a sheet with half a character as a name', null, '"sheet":{"\\udc00":1}'],
  ['a sheet deeper than 32', null, `"sheet":{"a":${JSON.stringify(deep(40))}}`],
  ['a sheet with a name of 201', 'sheet', `"sheet":{"${'n'.repeat(201)}":1}`],
  ['an unknown field', 'colour', '"colour":"red"'],
  ['an owner', 'ownerId', '"ownerId":"me"'],
];

describe('CHAR-5 bad input', () => {
  const names = async (who: WirePerson) =>
    (await who.call('GET', '/characters?limit=100')).body.data.characters.map(({ name }: { name: string }) => name);

  it.each(faults)(
    'CHAR-5 %s is refused at creation, change and import, and nothing happened',
    async (_, path, change) => {
      const who = await signUp(server.url, 'Cora');
      const id = await makeCharacter(who, 'Kept');
      const before = await who.call('GET', `/characters/${id}`);
      const spoilt = `${JSON.stringify(hero).slice(0, -1)},${change}}`;
      const file = `{"format":"moothall-character","version":1,"characters":[${JSON.stringify(hero)},${spoilt}]}`;
      const answers = [
        [await who.call('POST', '/characters', spoilt), path],
        [await who.call('PATCH', `/characters/${id}`, `{${change}}`), path],
        [await who.call('POST', '/characters/import', file), path === null ? null : `characters.1.${path}`],
      ] as const;
      for (const [answer, named] of answers) {
        refused(answer, 400, 'VALIDATION_FAILED');
        const paths = Object.keys(answer.body.error.details ?? {});
        if (named !== null)
          expect(
            paths.some((one) => one === named || one.startsWith(`${named}.`)),
            paths.join(),
          ).toBe(true);
      }
      expect(await names(who)).toEqual(['Kept']);
      expect((await who.call('GET', `/characters/${id}`)).body).toEqual(before.body);
    },
  );

  it('CHAR-5 what is at the bound is taken: 32 KiB, deep sheets, names cleaned of direction controls', async () => {
    const who = await signUp(server.url, 'Cora');
    const made = await who.call('POST', '/characters', {
      ...hero,
      name: '\u202eＡnn\u2069 ',
      sheet: sheetOf(32 * 1024),
    });
    expect(made.status).toBe(201);
    expect(made.body.data.character.name).toBe('Ann');
    const change = { sheet: { a: deep(20), '': 'unnamed', 'ünïcode 🐉': true } };
    const changed = await who.call('PATCH', `/characters/${made.body.data.character.id}`, change);
    expect(changed.body.data.character.sheet).toEqual(change.sheet);
  });
});

describe('CHAR-8 a file of characters', () => {
  const file = (characters: readonly unknown[], more: object = {}) => ({
    format: 'moothall-character',
    version: 1,
    characters,
    ...more,
  });

  it('CHAR-8 what was taken along comes in with all its fields, as new characters of the importer', async () => {
    const who = await signUp(server.url, 'Cora');
    const whole = { ...hero, hitPointsCurrent: 3, hitPointsMax: 9, armorClass: 14, experience: 77, sheet: { gold: 5 } };
    const answer = await who.call('POST', '/characters/import', file([whole, { ...hero, name: 'Bea' }]));
    expect(answer.status).toBe(201);
    const [ann, bea] = answer.body.data.characters;
    expect(ann).toMatchObject({ ...whole, ownerId: who.userId, avatarUrl: null });
    expect(bea).toMatchObject({ name: 'Bea', hitPointsMax: 8, sheet: {} });
    expect((await who.call('GET', '/characters')).body.data.characters).toHaveLength(2);
  });

  it('CHAR-8 another format, another version, none, too many, and what belongs to one library only', async () => {
    const who = await signUp(server.url, 'Cora');
    const wrong: readonly (readonly [unknown, string])[] = [
      [file([hero], { format: 'moothall-adventure' }), 'format'],
      [file([hero], { version: 2 }), 'version'],
      [file([]), 'characters'],
      [file(Array.from({ length: 101 }, () => hero)), 'characters'],
      [file([hero], { owner: 'me' }), 'owner'],
      [file([{ ...hero, id: '00000000-0000-4000-8000-000000000000' }]), 'characters.0.id'],
      [file([{ ...hero, avatarUrl: null }]), 'characters.0.avatarUrl'],
    ];
    for (const [body, path] of wrong) {
      const answer = await who.call('POST', '/characters/import', body);
      refused(answer, 400, 'VALIDATION_FAILED');
      expect(Object.keys(answer.body.error.details)).toContain(path);
    }
    refused(await who.call('POST', '/characters/import', '{"format":'), 400, 'VALIDATION_FAILED');
    const large = file([{ ...hero, sheet: { a: 'x'.repeat(300_000) } }]);
    refused(await who.call('POST', '/characters/import', large), 413, 'PAYLOAD_TOO_LARGE');
    refused(await call(server.url, 'POST', '/api/v1/characters/import', file([hero])), 401, 'UNAUTHENTICATED');
    expect((await who.call('GET', '/characters')).body.data.characters).toEqual([]);
  });
});
