import { call, type Person } from './person.ts';

/** A running session that shows a fogged map of 200 x 200 cells with a picture. */
export type FoggedTable = {
  /** One more cell, so that the picture of before is of no use. */
  readonly revealOneMore: () => Promise<void>;
  /** Where the picture is as this player knows the map. */
  readonly pictureUrl: string;
};

const side = 200;

export async function openFoggedTable(
  url: string,
  { gm, player, pictureId }: { readonly gm: Person; readonly player: Person; readonly pictureId: string },
): Promise<FoggedTable> {
  const { adventure } = await call<{ adventure: { id: string } }>(url, gm, 'POST', '/adventures', {
    title: 'Fog',
    startNodeId: 'a',
    nodes: [{ id: 'a', type: 'story', title: 'A', content: 'A moor.', choices: [] }],
    maps: [{ id: 'moor', name: 'Moor', grid: 'square', width: side, height: side, fog: true, pictureId }],
  });
  const { session } = await call<{ session: { id: string } }>(url, gm, 'POST', '/sessions', {
    adventureId: adventure.id,
  });
  const hero = { name: 'Nim', class: 'Fighter', level: 1 };
  const { character } = await call<{ character: { id: string } }>(url, player, 'POST', '/characters', hero);
  await call(url, player, 'POST', `/sessions/${session.id}/join`, { characterId: character.id });
  await call(url, gm, 'POST', `/sessions/${session.id}/start`);
  let commands = 0;
  const say = async (type: string, payload: object): Promise<void> => {
    commands += 1;
    await call(url, gm, 'POST', `/sessions/${session.id}/commands`, { id: `c${commands}`, type, payload });
  };
  const reveal = (keys: unknown) => say('hex:reveal', { mapId: 'moor', keys, to: 'all' });
  await say('map:show', { mapId: 'moor' });
  // Half of it, in the middle.
  await reveal({ rectangles: [[30, 30, 170, 170]] });
  let next = 0;
  return {
    revealOneMore: () => reveal([`${next++},0`]),
    pictureUrl: `${url}/api/v1/sessions/${session.id}/maps/moor/picture`,
  };
}
