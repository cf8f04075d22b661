import { expect } from 'vitest';
import { gatherPeople, must, type People } from '../matrix/people.ts';
import type { Person } from '../matrix/roles.ts';
import { makeWorld, type World } from '../matrix/world.ts';
import { call, makeCharacter, openTable, type WirePerson } from '../wire-client.ts';

/** Whom to attack as, and what there is to attack: a table in play with everything that belongs to it. */
export type Hall = AsyncDisposable & {
  readonly people: People;
  readonly world: World;
  readonly url: string;
  readonly gm: WirePerson;
};

export async function openHall(): Promise<Hall> {
  const people = await gatherPeople();
  const world = await makeWorld(people, { stage: 'active', sharing: 'campaign' });
  return {
    people,
    world,
    url: people.server.url,
    gm: people.persons.gm,
    [Symbol.asyncDispose]: () => people[Symbol.asyncDispose](),
  };
}

/** Who may use a form, so that the attack gets as far as it can. */
export function attackerOf({ people }: Hall, path: string): WirePerson {
  const person: Person = path.startsWith('/characters') ? 'player' : path.startsWith('/host') ? 'admin' : 'gm';
  return people.persons[person];
}

const kept = [
  ['gm', '/adventures', 'adventures'],
  ['gm', '/campaigns', 'campaigns'],
  ['player', '/characters', 'characters'],
  ['gm', '/uploads', 'uploads'],
  ['gm', '/sessions', 'sessions'],
] as const;

/** How many rows the forms have made: a refused one makes none. */
export async function countRows({ people }: Hall): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const [person, path, list] of kept) {
    let count = 0;
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { body } = await people.persons[person].call(
        'GET',
        `${path}?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      count += body.data[list].length;
      cursor = body.meta?.nextCursor;
    }
    counts[path] = count;
  }
  return counts;
}

/** After all of it the server is ready, and a table of ordinary people plays as ever. */
export async function stillPlays({ people, url }: Hall): Promise<void> {
  expect((await call(url, 'GET', '/readyz')).status).toBe(200);
  const { otherGm, campaignMember } = people.persons;
  const table = await openTable(otherGm);
  const characterId = await makeCharacter(campaignMember, 'Nim');
  const joining = { characterId, code: table.code };
  await must(people, 'campaignMember', 'POST', `/sessions/${table.sessionId}/join`, joining);
  await must(people, 'otherGm', 'POST', `/sessions/${table.sessionId}/start`);
  const command = { id: 'after', type: 'dice:roll', payload: { notation: '2d6+1' } };
  const { total } = (await must(people, 'campaignMember', 'POST', `/sessions/${table.sessionId}/commands`, command))
    .roll;
  expect(total).toBeGreaterThan(2);
  await must(people, 'otherGm', 'POST', `/sessions/${table.sessionId}/end`, { outcome: 'completed' });
}
