import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { fetchPicture, plainPicture, uploaded } from '../pictures.ts';
import { refused } from '../refused.ts';
import {
  type Opened,
  openTable,
  plainAdventure,
  seat,
  signInAsGuest,
  signUp,
  type WirePerson,
} from '../wire-client.ts';

/** Who may see which picture: everybody not named sees nothing, as if it did not exist (PIC-10). */
let server: DisposableServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

type Cast = Readonly<Record<string, WirePerson | null>>;
type Evening = {
  readonly cast: Cast;
  readonly table: Opened;
  readonly pictures: Readonly<Record<string, string>>;
  readonly gm: WirePerson;
};

let side = 20;
/** Each differs from all others, so that each is an upload of its own. */
async function freshPicture(owner: WirePerson): Promise<string> {
  side += 1;
  return uploaded(server.url, owner, await plainPicture(side, 11));
}

const say = (who: WirePerson, { sessionId }: Opened, type: string, payload: object) =>
  who.call('POST', `/sessions/${sessionId}/commands`, {
    id: `${type} ${JSON.stringify(payload)}`.slice(0, 64),
    type,
    payload,
  });

const square = { kind: 'npc', mapId: 'cave' } as const;

async function evening(): Promise<Evening> {
  const admin = await signUp(server.url, 'Ada');
  const gm = await signUp(server.url, 'Gwen');
  const names = ['entered', 'ahead', 'gmsOwn', 'fogged', 'open', 'backdrop', 'otherBackdrop'] as const;
  const tokens = ['inSight', 'unknownCell', 'hidden'] as const;
  const papers = ['handoutToAll', 'handoutToPia', 'loose', 'deleted'] as const;
  const pictures: Record<string, string> = {};
  for (const name of [...names, ...tokens, ...papers]) pictures[name] = await freshPicture(gm);
  const [door, cellar] = plainAdventure.nodes;
  const [cave, yard] = plainAdventure.maps;
  const adventure = {
    ...plainAdventure,
    recommendedPlayers: { min: 1, max: 6 },
    nodes: [
      { ...door, pictureId: pictures.entered, pictureForPlayers: true },
      { ...cellar, pictureId: pictures.ahead, pictureForPlayers: true },
      { id: 'notes', type: 'story', title: 'N', content: '', pictureId: pictures.gmsOwn },
    ],
    maps: [
      { ...cave, pictureId: pictures.fogged },
      { ...yard, pictureId: pictures.open },
    ],
    backdrops: [
      { id: 'dusk', name: 'Dusk', pictureId: pictures.backdrop },
      { id: 'dawn', name: 'Dawn', pictureId: pictures.otherBackdrop },
    ],
  };
  const table = await openTable(gm, { settings: { allowSpectators: true } }, adventure);
  const [pia, otto, kicked, stranger, otherGm] = await Promise.all(
    ['Pia', 'Otto', 'Kim', 'Sven', 'Olga'].map((name) => signUp(server.url, name)),
  );
  const guest = await signInAsGuest(server.url, 'Gustav');
  if (!pia || !otto || !kicked || !stranger || !otherGm) throw new Error('nobody came');
  const { participantId: piaId } = await seat(pia, table, 'Arla');
  await seat(otto, table, 'Bren');
  await seat(guest, table, 'Gus');
  const { participantId: kickedId } = await seat(kicked, table, 'Kit');
  const spectator = await signUp(server.url, 'Spike');
  await spectator.call('POST', `/sessions/${table.sessionId}/join`, { role: 'spectator', code: table.code });
  await openTable(otherGm);
  await gm.call('POST', `/sessions/${table.sessionId}/start`);
  await say(gm, table, 'map:show', { mapId: 'cave' });
  await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
  await say(gm, table, 'backdrop:show', { backdropId: 'dusk' });
  await say(gm, table, 'token:create', { ...square, at: '0,0', name: 'A', pictureId: pictures.inSight });
  await say(gm, table, 'token:create', { ...square, at: '5,5', name: 'B', pictureId: pictures.unknownCell });
  await say(gm, table, 'token:create', { ...square, at: '0,0', name: 'C', pictureId: pictures.hidden, hidden: true });
  await say(gm, table, 'handout:show', { pictureId: pictures.handoutToAll, to: 'all' });
  await say(gm, table, 'handout:show', { pictureId: pictures.handoutToPia, to: [piaId] });
  await gm.call('POST', `/sessions/${table.sessionId}/kick`, { participantId: kickedId });
  await gm.call('DELETE', `/uploads/${pictures.deleted}`);
  const cast = { anonymous: null, guest, pia, otto, spectator, gm, kicked, otherGm, stranger, admin };
  return { cast, table, pictures, gm };
}

/** Who gets which picture; everybody not named gets 404. */
const expected: Readonly<Record<string, readonly string[]>> = {
  entered: ['guest', 'pia', 'otto', 'spectator', 'gm'],
  backdrop: ['guest', 'pia', 'otto', 'spectator', 'gm'],
  inSight: ['guest', 'pia', 'otto', 'spectator', 'gm'],
  handoutToAll: ['guest', 'pia', 'otto', 'spectator', 'gm'],
  handoutToPia: ['pia', 'gm'],
  ahead: ['gm'],
  gmsOwn: ['gm'],
  fogged: ['gm'],
  open: ['gm'],
  otherBackdrop: ['gm'],
  unknownCell: ['gm'],
  hidden: ['gm'],
  loose: ['gm'],
  deleted: [],
};

async function who({ cast }: Evening, id: string, query = ''): Promise<readonly string[]> {
  const got: string[] = [];
  for (const [name, person] of Object.entries(cast)) {
    const { status, headers } = await fetchPicture(server.url, person, `/api/v1/uploads/${id}${query}`);
    expect([name, [200, 404].includes(status)]).toEqual([name, true]);
    if (status === 200) got.push(name);
    else expect(headers.get('content-type')).toContain('json');
  }
  return got;
}

describe('the picture table', () => {
  it('PIC-10 gives each picture to those whose own view shows it, and to nobody else', async () => {
    const tonight = await evening();
    const { pictures, table } = tonight;
    for (const [picture, allowed] of Object.entries(expected)) {
      const id = pictures[picture] ?? '';
      expect([picture, await who(tonight, id)]).toEqual([picture, allowed]);
      expect([picture, await who(tonight, id, `?session=${table.sessionId}&size=small`)]).toEqual([picture, allowed]);
    }
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await who(tonight, unknown)).toEqual([]);
    const { pia } = tonight.cast;
    const hiddenFrom = await fetchPicture(server.url, pia ?? null, `/api/v1/uploads/${pictures.fogged}`);
    const isNone = await fetchPicture(server.url, pia ?? null, `/api/v1/uploads/${unknown}`);
    const told = ({ bytes }: { bytes: Buffer }) => String(bytes).replace(/"requestId":"[^"]*"/, '');
    expect(told(hiddenFrom)).toBe(told(isNone));
  });

  it('PIC-10 follows the table: what comes into view is served, what leaves it is not', async () => {
    const tonight = await evening();
    const { gm, table, pictures } = tonight;
    await say(gm, table, 'hex:reveal', { mapId: 'cave', keys: ['5,5'], to: 'all' });
    expect(await who(tonight, pictures.unknownCell ?? '')).toEqual(expected.inSight);
    await say(gm, table, 'hex:hide', { mapId: 'cave', keys: ['0,0'], to: 'all' });
    expect(await who(tonight, pictures.inSight ?? '')).toEqual(['gm']);
    await say(gm, table, 'backdrop:show', { backdropId: null });
    expect(await who(tonight, pictures.backdrop ?? '')).toEqual(['gm']);
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'completed' });
    expect(await who(tonight, pictures.entered ?? '')).toEqual(['gm']);
    const named = await who(tonight, pictures.entered ?? '', `?session=${table.sessionId}`);
    expect(named).toEqual(expected.entered);
  });

  it('PIC-10 knowing the id of a picture gives no right to it, not to a game master either', async () => {
    const owner = await signUp(server.url, 'Uma');
    const thief = await signUp(server.url, 'Thea');
    const id = await freshPicture(owner);
    const table = await openTable(thief, { minPlayers: 0 });
    await thief.call('POST', `/sessions/${table.sessionId}/start`);
    await say(thief, table, 'handout:show', { pictureId: id, to: 'all' });
    const adventure = { ...plainAdventure, backdrops: [{ id: 'b', name: 'B', pictureId: id }] };
    await openTable(thief, {}, { ...adventure });
    expect((await fetchPicture(server.url, thief, `/api/v1/uploads/${id}`)).status).toBe(404);
  });
});

describe('adventures', () => {
  it('PIC-10 whoever may read one in full sees its pictures; who sits at a live table of it does not', async () => {
    const author = await signUp(server.url, 'Uma');
    const reader = await signUp(server.url, 'Rita');
    const id = await freshPicture(author);
    const node = { id: 'n', type: 'story', title: 'N', content: '', pictureId: id };
    const shared = { ...plainAdventure, startNodeId: null, nodes: [node], visibility: 'community' };
    const { body } = await author.call('POST', '/adventures', shared);
    const path = `/api/v1/uploads/${id}`;
    expect((await fetchPicture(server.url, reader, path)).status).toBe(200);
    expect((await fetchPicture(server.url, null, path)).status).toBe(404);
    const runner = await signUp(server.url, 'Rolf');
    const opened = await runner.call('POST', '/sessions', { adventureId: body.data.adventure.id, minPlayers: 0 });
    const { id: sessionId, code } = opened.body.data.session;
    await seat(reader, { sessionId, code, adventureId: '' }, 'Arla');
    expect((await fetchPicture(server.url, reader, path)).status).toBe(404);
    expect((await fetchPicture(server.url, runner, path)).status).toBe(200);
    await author.call('PATCH', `/adventures/${body.data.adventure.id}`, { visibility: 'private' });
    const other = await signUp(server.url, 'Otto');
    expect((await fetchPicture(server.url, other, path)).status).toBe(404);
    expect((await fetchPicture(server.url, runner, path)).status).toBe(200);
  });
});

describe('bad input', () => {
  it.each(['nonsense', '..%2f..%2fetc%2fpasswd', '00000000-0000-4000-8000-00000000000g'])('%s is no id', async (id) => {
    const person = await signUp(server.url, 'Pia');
    refused(await person.call('GET', `/uploads/${id}`), 400, 'VALIDATION_FAILED');
    refused(await person.call('DELETE', `/uploads/${id}`), 400, 'VALIDATION_FAILED');
  });

  it.each(['size=huge', 'size=', 'session=x', 'width=3', 'size=small&size=large'])('?%s is refused', async (query) => {
    const person = await signUp(server.url, 'Pia');
    const id = '00000000-0000-4000-8000-000000000000';
    refused(await person.call('GET', `/uploads/${id}?${query}`), 400, 'VALIDATION_FAILED');
  });
});

describe('campaigns', () => {
  it('PIC-10 once a session has ended, members of its campaign see what its spectators saw, when they name it', async () => {
    const [gm, member, stranger] = [
      await signUp(server.url, 'Gwen'),
      await signUp(server.url, 'Mia'),
      await signUp(server.url, 'Sven'),
    ];
    const campaignId = (await gm.call('POST', '/campaigns', { name: 'C' })).body.data.campaign.id;
    const invite = (await gm.call('POST', `/campaigns/${campaignId}/invites`, {})).body.data.invite;
    await member.call('POST', '/campaigns/join', { token: invite.url.split('/').at(-1) });
    const [shown, hidden] = [await freshPicture(gm), await freshPicture(gm)];
    const [door, cellar] = plainAdventure.nodes;
    const nodes = [
      { ...door, pictureId: shown, pictureForPlayers: true },
      { ...cellar, pictureId: hidden, pictureForPlayers: true },
    ];
    const table = await openTable(gm, { campaignId, minPlayers: 0 }, { ...plainAdventure, nodes });
    await gm.call('POST', `/sessions/${table.sessionId}/start`);
    const status = async (who: WirePerson, id: string) =>
      (await fetchPicture(server.url, who, `/api/v1/uploads/${id}?session=${table.sessionId}`)).status;
    expect(await status(member, shown)).toBe(404);
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'completed' });
    expect([await status(member, shown), await status(member, hidden)]).toEqual([200, 404]);
    expect(await status(stranger, shown)).toBe(404);
  });
});
