import { errors, restBase, routes } from '@moothall/protocol';
import { expect } from 'vitest';
import { upload } from '../pictures.ts';
import { type Answer, call } from '../wire-client.ts';
import { everySecret, forbiddenTo } from './canaries.ts';
import { type People, withNewPerson } from './people.ts';
import { type Outcome, type Role, roles } from './roles.ts';
import { type Asked, personOf, type Row } from './row.ts';
import { traceOf } from './trace.ts';
import { makeWorld, type World } from './world.ts';

export type Target = { readonly route: keyof typeof routes; readonly row: Row };

async function ask(world: World, { route, row }: Target, role: Role): Promise<Answer> {
  return send(world, route, role, (await row.asks?.(world, role)) ?? {});
}

type Headers = Readonly<Record<string, string>>;

export async function send(
  world: World,
  route: Target['route'],
  role: Role,
  { params = {}, query = '', body, picture, headers = {} }: Asked & { readonly headers?: Headers },
): Promise<Answer> {
  const { method, path } = routes[route];
  const id = (path.startsWith('/campaigns') ? world.campaignId : null) ?? world.sessionId;
  const filled = path.replace(/:([A-Za-z]+)/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? (name === 'id' ? id : '')),
  );
  const person = personOf(role);
  const at = `${filled}${query}`;
  const { server, persons } = world.people;
  if (picture !== undefined) return upload(server.url, person === null ? null : persons[person], picture, headers);
  return person === null
    ? call(server.url, method, `${restBase}${at}`, body, headers)
    : persons[person].call(method, at, body, headers);
}

/** The outcome as the matrix writes it. */
function outcomeOf({ status, body }: Answer, route: Target['route']): string {
  if (status === routes[route].status && body?.success !== false) return 'ok';
  const { code, details } = body?.error ?? {};
  return code === 'NOT_ALLOWED' ? `NOT_ALLOWED ${details?.reason}` : `${code ?? `${status} ${body}`}`;
}

function statusOf(outcome: Exclude<Outcome, 'ok'>): number {
  return errors[outcome.split(' ')[0] as keyof typeof errors].http;
}

function holdsNone({ headers, body }: Answer, words: readonly string[], whose: string): void {
  const text = JSON.stringify([[...headers], body]).toLowerCase();
  expect(
    words.filter((word) => text.includes(word.toLowerCase())),
    `${whose} received`,
  ).toEqual([]);
}

function judge(answer: Answer, world: World, target: Target, role: Role): void {
  const { row, route } = target;
  const outcome = row.outcomes[role];
  const whose = `${route}${row.when === undefined ? '' : ` (${row.when})`}, ${role}`;
  expect(outcomeOf(answer, route), `${whose}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBe(outcome);
  if (outcome === 'ok') {
    const { mayTell = [], sharing = 'private' } = row;
    const forbidden = forbiddenTo(role, sharing).filter((word) => !mayTell.includes(word));
    holdsNone(answer, forbidden, whose);
    row.tells?.(answer, world, role);
    return;
  }
  expect(answer.status, whose).toBe(statusOf(outcome));
  holdsNone(answer, everySecret, whose);
}

async function leavesNoTrace(world: World, act: () => Promise<void>): Promise<void> {
  const before = await traceOf(world);
  await act();
  const after = await traceOf(world);
  for (const [page, text] of before) expect(after.get(page), `${page} after refusals`).toBe(text);
}

/** The people of one cell: the usual ones, unless the call does something to one of them. */
export async function peopleFor(people: People, { actsOn }: Row, role: Role): Promise<People> {
  const acted = actsOn === 'caller' ? personOf(role) : (actsOn ?? null);
  return acted === null ? people : withNewPerson(people, acted);
}

export async function prepared(people: People, row: Row): Promise<World> {
  const world = await makeWorld(people, row);
  return row.prepare === undefined ? world : { ...world, extra: await row.prepare(world) };
}

/**
 * Asks as everybody: the refused in one world that stays as it was, each permitted one in a world of their own. All
 * worlds are made beforehand, so that nothing but the refusals lies between the two looks.
 */
export async function tryRow(people: People, target: Target): Promise<number> {
  const { row, route } = target;
  const refused = roles.filter((role) => row.outcomes[role] !== 'ok');
  const permitted = roles.filter((role) => row.outcomes[role] === 'ok');
  const isReading = routes[route].method === 'GET';
  const shared = prepared(people, row);
  const own = async (role: Role) => prepared(await peopleFor(people, row, role), row);
  const worlds = await Promise.all(permitted.map((role) => (isReading ? shared : own(role))));
  const quiet = await shared;
  const askAs = async (world: World, role: Role) => judge(await ask(world, target, role), world, target, role);
  await leavesNoTrace(quiet, async () => {
    for (const role of refused) await askAs(quiet, role);
  });
  await Promise.all(permitted.map((role, index) => askAs(worlds[index] ?? quiet, role)));
  for (const world of worlds) if (world.people !== people) await world.people[Symbol.asyncDispose]();
  return roles.length;
}
