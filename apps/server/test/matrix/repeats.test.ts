import { errors, type RouteName, routes } from '@moothall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPicture } from '../pictures.ts';
import { refused } from '../refused.ts';
import type { Answer } from '../wire-client.ts';
import { gatherPeople, type People } from './people.ts';
import { type Role, roles } from './roles.ts';
import { type Asked, personOf, type Row, rowsOf } from './row.ts';
import { routeRows } from './rows.ts';
import { traceOf } from './trace.ts';
import { peopleFor, prepared, send } from './try-row.ts';
import type { World } from './world.ts';

/** Contract 2: every call that changes something takes an Idempotency-Key. The calls are those of the matrix. */
const writing = (Object.keys(routes) as readonly RouteName[]).filter((name) => routes[name].method !== 'GET');

/** They sign out whoever makes them: the second time nobody is asking. */
const endTheCaller: ReadonlySet<RouteName> = new Set(['deleteMe', 'endSignIn', 'endSignIns']);

/** They say nothing more than what they are about: there is nothing else to ask with the key. */
const sayNothing: ReadonlySet<RouteName> = new Set([
  'start',
  'resume',
  'leaveSession',
  'rotateCode',
  'sendConfirmation',
]);

/** What else the key could be used for, where another text in the body is not enough. */
const otherwise: { readonly [N in RouteName]?: (world: World, asked: Asked) => Asked | Promise<Asked> } = {
  uploadPicture: async () => ({ picture: await plainPicture(5, 5, 'png', { r: 1, g: 2, b: 3 }) }),
  kick: (world) => ({ body: { participantId: world.seats.otherPlayer.id } }),
  lock: () => ({ body: { locked: false } }),
  end: () => ({ body: { outcome: 'cancelled' } }),
  runCommand: (_world, { body }) => ({ body: { ...(body as object), payload: { text: 'Something else' } } }),
  giveFeedback: () => ({ body: { rating: 1 } }),
  makeCampaignInvite: () => ({ body: { role: 'player' } }),
  changeMember: (_world, { params = {} }) => ({ params, body: { role: 'player' } }),
  importAdventure: (_world, { body }) => ({ body: { ...(body as object), adventure: { title: 'Another' } } }),
  importCharacters: (_world, { body }) => ({
    body: { ...(body as object), characters: [{ name: 'Another', class: 'Fighter', level: 1 }] },
  }),
  openSession: (_world, { body }) => ({ body: { ...(body as object), estimatedDurationMinutes: 30 } }),
  changeSession: () => ({ body: { settings: { allowLateJoin: false } } }),
  makeInvite: () => ({ body: { role: 'spectator' } }),
};

function withOtherText(value: unknown): unknown {
  if (typeof value === 'string') return `${value}s`;
  if (Array.isArray(value)) return [withOtherText(value[0]), ...value.slice(1)];
  const [first, ...others] = Object.entries(value ?? {});
  return first === undefined ? {} : Object.fromEntries([[first[0], withOtherText(first[1])], ...others]);
}

const other = (name: RouteName, world: World, asked: Asked) =>
  otherwise[name]?.(world, asked) ??
  (asked.body === undefined
    ? { ...asked, params: { ...asked.params, ...elsewhere(name) } }
    : { ...asked, body: withOtherText(asked.body) });

/** The same about something else; whether it exists is asked later. */
function elsewhere(name: RouteName) {
  const last =
    routes[name].path
      .match(/:([A-Za-z]+)/g)
      ?.at(-1)
      ?.slice(1) ?? '';
  return { [last]: '00000000-0000-4000-8000-000000000001' };
}

function whoMay(name: RouteName): { readonly row: Row; readonly role: Role } {
  for (const row of rowsOf(routeRows, name)) {
    const role = roles.find((one) => one !== 'anonymous' && one !== 'guest' && row.outcomes[one] === 'ok');
    if (role !== undefined) return { row, role };
  }
  throw new Error(`nobody may ${name}`);
}

/** All that could have come of it twice. */
async function effects(world: World, role: Role): Promise<ReadonlyMap<string, string>> {
  const person = personOf(role);
  const shelves = ['adventures', 'characters', 'campaigns', 'uploads', 'sessions'];
  const own = shelves.map(async (shelf) => {
    const { body } = await world.people.persons[person ?? 'gm'].call('GET', `/${shelf}?limit=100`);
    return [shelf, JSON.stringify(body.data ?? body.error.code)] as const;
  });
  const pages = [...(await traceOf(world)), ...(await Promise.all(own))];
  return new Map(pages.map(([page, text]) => [page, text.replaceAll(offline, online)]));
}

/** Looking at a campaign makes one online there. */
const [offline, online] = ['"online":false', '"online":true'];
const told = ({ status, body }: Answer) => ({
  status,
  body: body.success ? JSON.stringify(body).replaceAll(offline, online) : body.error?.code,
});

describe('Idempotency-Key', () => {
  let people: People;
  beforeAll(async () => {
    people = await gatherPeople();
  });
  afterAll(() => people[Symbol.asyncDispose]());

  it.each(writing)('CALL-1 CALL-2 %s twice is done once, and the key is good for nothing else', async (name) => {
    const { row, role } = whoMay(name);
    const world = await prepared(await peopleFor(people, row, role), row);
    const asked: Asked = (await row.asks?.(world, role)) ?? {};
    const headers = { 'idempotency-key': `once ${name}` };
    const first = await send(world, name, role, { ...asked, headers });
    expect(first.status, JSON.stringify(first.body)).toBe(routes[name].status);
    const before = await effects(world, role);
    const second = await send(world, name, role, { ...asked, headers });
    if (endTheCaller.has(name)) refused(second, errors.UNAUTHENTICATED.http, 'UNAUTHENTICATED');
    else expect(told(second)).toEqual(told(first));
    if (!endTheCaller.has(name) && !sayNothing.has(name)) {
      const third = await send(world, name, role, { ...(await other(name, world, asked)), headers });
      refused(third, errors.COMMAND_ID_REUSED.http, 'COMMAND_ID_REUSED');
    }
    expect(await effects(world, role)).toEqual(before);
  });

  it('CALL-1 twenty at once make one character, and all hear of it', async () => {
    const { player } = people.persons;
    const body = { name: 'Nim', class: 'Fighter', level: 1 };
    const make = () => player.call('POST', '/characters', body, { 'idempotency-key': 'twenty' });
    const answers = await Promise.all(Array.from({ length: 20 }, make));
    expect(new Set(answers.map(({ body: { data } }) => data?.character.id)).size).toBe(1);
  });

  it('CALL-2 a refused call leaves its key free; CALL-3 another person has keys of their own', async () => {
    const { player, otherPlayer } = people.persons;
    const key = { 'idempotency-key': 'free' };
    const refusedFirst = await player.call(
      'DELETE',
      '/characters/00000000-0000-4000-8000-000000000001',
      undefined,
      key,
    );
    refused(refusedFirst, 404, 'CHARACTER_NOT_FOUND', 'SESSION_018');
    const body = { name: 'Nim', class: 'Fighter', level: 1 };
    const made = await Promise.all([player, otherPlayer].map((who) => who.call('POST', '/characters', body, key)));
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    expect(made[0]?.body.data.character.id).not.toBe(made[1]?.body.data.character.id);
  });

  it('CALL-4 who may not make invites any more is not told the link again', async () => {
    const { gm, campaignGm } = people.persons;
    const campaign = (await gm.call('POST', '/campaigns', { name: 'Short' })).body.data.campaign;
    const { url } = (await gm.call('POST', `/campaigns/${campaign.id}/invites`, { role: 'gm' })).body.data.invite;
    await campaignGm.call('POST', '/campaigns/join', { token: url.split('/').at(-1) });
    const invite = () =>
      campaignGm.call('POST', `/campaigns/${campaign.id}/invites`, { role: 'gm' }, { 'idempotency-key': 'link' });
    const first = await invite();
    expect((await invite()).body).toEqual(first.body);
    await gm.call('PATCH', `/campaigns/${campaign.id}/members/${campaignGm.userId}`, { role: 'player' });
    refused(await invite(), 403, 'NOT_GM', 'SESSION_007');
  });
});
