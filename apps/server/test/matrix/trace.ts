import { type Person, roles } from './roles.ts';
import type { World } from './world.ts';

/**
 * All that REST tells those who know the most: a refused call changes none of it (quality 1, L8). Cursors of a next page are minted
 * anew for each answer and figures of time go on, so neither is looked at.
 */
function pagesOf(world: World): readonly (readonly [Person, string])[] {
  const persons = roles.flatMap((role) => (role === 'anonymous' ? [] : [role]));
  const ofEach = ['/me', '/me/sign-ins'];
  return [
    ...(world.sessionId === '' ? [] : pagesOfTable(world)),
    ...persons.flatMap((person) => ofEach.map((page) => [person, page] as const)),
    ['admin', '/host/invites'],
  ];
}

function pagesOfTable({ sessionId, adventureId, campaignId, seats }: World): readonly (readonly [Person, string])[] {
  const table = ['', '/view', '/history?limit=100'].map((page) => `/sessions/${sessionId}${page}`);
  const ofCampaign = ['', '/invites', '/sessions'].map((page) => `/campaigns/${campaignId}${page}`);
  const ofGm = [...table, `/sessions/${sessionId}/invites`, `/adventures/${adventureId}`];
  const ofPlayer = [...table, `/characters/${seats.player.characterId}`];
  return [
    ...[...ofGm, ...(campaignId === null ? [] : ofCampaign)].map((page) => ['gm', page] as const),
    ...ofPlayer.map((page) => ['player', page] as const),
  ];
}

export async function traceOf(world: World): Promise<ReadonlyMap<string, string>> {
  const read = pagesOf(world).map(async ([person, page]) => {
    const { status, body } = await world.people.persons[person].call('GET', page);
    return [`${person} ${page}`, JSON.stringify([status, body.data ?? body.error?.code])] as const;
  });
  return new Map(await Promise.all(read));
}
