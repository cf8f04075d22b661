import { expect } from 'vitest';
import { plainPicture, uploaded } from '../pictures.ts';
import { must } from './people.ts';
import { accounts, everybody, type Outcomes, signedIn } from './roles.ts';
import type { Rows } from './row.ts';
import type { World } from './world.ts';

type UploadCalls = 'uploadPicture' | 'listUploads' | 'readUpload' | 'readMapPicture' | 'deleteUpload';

let colours = 0;

/** A picture that nobody sent before: the same one again would be the same upload. */
async function newPicture(): Promise<Uint8Array> {
  colours += 1;
  return plainPicture(4, 4, 'png', { r: colours % 256, g: (colours >> 8) % 256, b: 7 });
}

async function pictureOfGm({ people }: World) {
  return { pictureId: await uploaded(people.server.url, people.persons.gm, await newPicture()) };
}

/** On the table as a handout. */
const handedTo = (to: (world: World) => unknown) => async (world: World) => {
  const extra = await pictureOfGm(world);
  const command = { id: `show-${extra.pictureId}`, type: 'handout:show', payload: { ...extra, to: to(world) } };
  await must(world.people, 'gm', 'POST', `/sessions/${world.sessionId}/commands`, command);
  return extra;
};

async function portrait(world: World) {
  const extra = await pictureOfGm(world);
  const avatarUrl = `/api/v1/uploads/${extra.pictureId}`;
  await must(world.people, 'gm', 'POST', '/characters', { name: 'Nim', class: 'Fighter', level: 1, avatarUrl });
  return extra;
}

async function profilePicture(world: World) {
  const extra = await pictureOfGm(world);
  await must(world.people, 'gm', 'PATCH', '/me', { avatarUrl: `/api/v1/uploads/${extra.pictureId}` });
  return extra;
}

/** The shown map gets a picture while it is played. */
async function groundUnderCave(world: World) {
  const { people, adventureId, sessionId } = world;
  const { pictureId } = await pictureOfGm(world);
  const { adventure } = await must(people, 'gm', 'GET', `/adventures/${adventureId}`);
  const [cave, ...others] = adventure.maps;
  const maps = [{ ...cave, pictureId }, ...others];
  await must(people, 'gm', 'PATCH', `/adventures/${adventureId}`, { maps });
  const refresh = { id: `refresh-${pictureId}`, type: 'adventure:refresh', payload: {} };
  await must(people, 'gm', 'POST', `/sessions/${sessionId}/commands`, refresh);
  return { pictureId, mapId: cave.id };
}

const named = ({ extra }: World) => ({ params: { id: extra.pictureId ?? '' } });
/** Nobody learns whether there is such a picture, not even whether signing in would help (PIC-10). */
const seenBy = (who: Partial<Outcomes>): Outcomes => everybody('NOT_FOUND', { gm: 'ok', ...who });

/** Pictures (docs/spec/pictures.md): served to those who may see them, and unknown to everybody else. */
export const uploadRows: Rows<UploadCalls> = {
  uploadPicture: {
    stage: 'none',
    asks: async () => ({ picture: await newPicture() }),
    outcomes: accounts('ok'),
  },
  listUploads: {
    stage: 'none',
    prepare: pictureOfGm,
    asks: () => ({ query: '?limit=100' }),
    outcomes: signedIn('ok'),
    tells: ({ body }, { extra }, role) =>
      expect(body.data.uploads.some(({ id }: { id: string }) => id === extra.pictureId)).toBe(role === 'gm'),
  },
  readUpload: [
    { stage: 'active', when: 'that is used nowhere', prepare: pictureOfGm, asks: named, outcomes: seenBy({}) },
    {
      stage: 'active',
      when: 'that is handed to the table',
      prepare: handedTo(() => 'all'),
      asks: named,
      outcomes: seenBy({ player: 'ok', otherPlayer: 'ok', spectator: 'ok' }),
    },
    {
      stage: 'active',
      when: 'that is handed to one player',
      prepare: handedTo(({ seats }) => [seats.player.id]),
      asks: named,
      outcomes: seenBy({ player: 'ok' }),
    },
    { stage: 'active', when: 'of a character in a library', prepare: portrait, asks: named, outcomes: seenBy({}) },
    { stage: 'active', when: 'of an account', prepare: profilePicture, asks: named, outcomes: everybody('ok') },
  ],
  readMapPicture: {
    stage: 'active',
    prepare: groundUnderCave,
    asks: ({ sessionId, extra }) => ({ params: { id: sessionId, mapId: extra.mapId ?? '' } }),
    outcomes: signedIn('NOT_FOUND', { gm: 'ok', player: 'ok', otherPlayer: 'ok', spectator: 'ok' }),
  },
  deleteUpload: {
    stage: 'active',
    prepare: handedTo(() => 'all'),
    asks: named,
    outcomes: signedIn('NOT_FOUND', { gm: 'ok' }),
  },
};
