import type { DisposableServer } from './disposable-server.ts';
import {
  connect,
  type Frame,
  type Json,
  type Opened,
  openTable,
  seat,
  signInAsGuest,
  signUp,
  type Wire,
  type WirePerson,
} from './wire-client.ts';

/** A table in play, seen from outside: a game master, two players and a spectator, each with an open wire. */
export const playAdventure = {
  title: 'The Mill',
  recommendedPlayers: { min: 1, max: 4 },
  startNodeId: 'door',
  nodes: [
    {
      id: 'door',
      type: 'decision',
      title: 'The Door',
      content: 'A door.',
      gmNotes: 'GMSECRET',
      choices: [
        { id: 'in', text: 'Go in', toNodeId: 'cellar' },
        { id: 'down', text: 'Climb down', toNodeId: 'crypt', requiredFlags: ['lever'] },
      ],
    },
    {
      id: 'cellar',
      type: 'story',
      title: 'The Cellar',
      content: 'Dark.',
      setFlags: ['lit', 'gm.watched'],
      setVariables: { lamps: 2, 'gm.alarm': 'ALARMSECRET' },
      itemRewards: [{ name: 'Rope', quantity: 3 }],
      experience: 90,
      choices: [],
    },
    { id: 'crypt', type: 'story', title: 'The Crypt', content: 'CRYPTSECRET', choices: [] },
  ],
  maps: [
    {
      id: 'cave',
      name: 'Cave',
      grid: 'square',
      width: 6,
      height: 6,
      cells: { '0,0': { terrain: 'floor' }, '1,0': { terrain: 'floor' }, '5,5': { terrain: 'LAVASECRET' } },
    },
    { id: 'yard', name: 'Yard', grid: 'hex', width: 4, height: 4, fog: false, cells: { '0,0': { terrain: 'grass' } } },
  ],
  backdrops: [{ id: 'mill', name: 'The mill by night', pictureId: '00000000-0000-4000-8000-00000000000a' }],
} as const;

export type Cast = {
  readonly gm: WirePerson;
  readonly pia: WirePerson;
  readonly otto: WirePerson;
  readonly vera: WirePerson;
};

export async function signUpCast(url: string): Promise<Cast> {
  const [gm, pia, otto, vera] = await Promise.all([
    signUp(url, 'Gwen'),
    signUp(url, 'Pia'),
    signInAsGuest(url, 'Otto'),
    signUp(url, 'Vera'),
  ]);
  return { gm, pia, otto, vera };
}

export type Seat = { readonly participantId: string; readonly characterId: string };

export type Play = Disposable &
  Opened & {
    readonly cast: Cast;
    readonly seats: { readonly pia: Seat; readonly otto: Seat };
    readonly wires: { readonly [P in keyof Cast]: Wire };
  };

type PlayOptions = { readonly settings?: Json; readonly adventure?: Json; readonly started?: boolean };

export async function openPlay(
  { url }: DisposableServer,
  cast: Cast,
  { settings = {}, adventure = playAdventure, started = true }: PlayOptions = {},
): Promise<Play> {
  const table = await openTable(cast.gm, { settings: { allowSpectators: true, ...settings } }, adventure);
  const pia = await seat(cast.pia, table, 'Arla');
  const otto = await seat(cast.otto, table, 'Brom');
  await cast.vera.call('POST', `/sessions/${table.sessionId}/join`, { role: 'spectator', code: table.code });
  if (started) await cast.gm.call('POST', `/sessions/${table.sessionId}/start`);
  const [gm, first, second, watching] = await Promise.all(
    [cast.gm, cast.pia, cast.otto, cast.vera].map((who) => connect(url, who, table.sessionId)),
  );
  if (gm === undefined || first === undefined || second === undefined || watching === undefined) {
    throw new Error('not everybody is connected');
  }
  const wires = { gm, pia: first, otto: second, vera: watching };
  const hangUp = () => {
    for (const wire of Object.values(wires)) wire.socket.terminate();
  };
  const play = { ...table, cast, seats: { pia, otto }, wires, [Symbol.dispose]: hangUp };
  // That somebody connected is written into the log; from here on the log is still.
  await settle(play);
  return play;
}

let marks = 0;

/** Everybody has received what was sent so far: frames keep their order, so a line said now comes after all of it. */
export async function settle({ wires }: Play): Promise<void> {
  marks += 1;
  const text = `mark ${marks}`;
  await wires.gm.ask('chat:send', { text });
  await Promise.all(Object.values(wires).map((wire) => wire.until((frame) => frame.payload?.message?.text === text)));
}

function isMark(frame: Frame): boolean {
  return String(frame.payload?.message?.text ?? '').startsWith('mark ');
}

export type WireEvent = { readonly type: string; readonly payload: Frame };

/** The durable events of these frames, batches opened, marks and presence left out. */
export function eventsOf(frames: readonly Frame[]): readonly WireEvent[] {
  return frames
    .filter((frame) => frame.cursor !== undefined && !isMark(frame) && frame.type !== 'session:resumed')
    .flatMap((frame) => (frame.type === 'batch' ? frame.payload.events : [frame]))
    .map(({ type, payload }: Frame) => ({ type, payload }));
}

export function eventsOfType(wire: Wire, type: string): readonly Frame[] {
  return eventsOf(wire.frames)
    .filter((event) => event.type === type)
    .map(({ payload }) => payload);
}

/** What each wire receives by `act`: frames with a cursor, in order, until everybody has all of it. */
export async function heardBy(
  play: Play,
  act: () => Promise<unknown>,
): Promise<{ readonly [P in keyof Cast]: readonly Frame[] }> {
  await settle(play);
  const from = Object.fromEntries(Object.entries(play.wires).map(([name, wire]) => [name, wire.frames.length]));
  await act();
  await settle(play);
  const since = (name: keyof Cast) =>
    play.wires[name].frames.slice(from[name]).filter((frame) => !isMark(frame) && !isAnswer(frame));
  return { gm: since('gm'), pia: since('pia'), otto: since('otto'), vera: since('vera') };
}

/** Asks over the GM's wire and takes the accepted answer's payload; a refusal fails the test with its words. */
export async function done(wire: Wire, type: string, payload: unknown, id?: string): Promise<Frame> {
  const answer = id === undefined ? await wire.ask(type, payload) : await wire.ask(type, payload, id);
  if (answer.type !== 'ack') throw new Error(`${type} was refused: ${JSON.stringify(answer.payload)}`);
  return answer.payload;
}

export async function refusedWith(wire: Wire, type: string, payload: unknown): Promise<Frame> {
  const answer = await wire.ask(type, payload);
  if (answer.type !== 'error') throw new Error(`${type} was accepted: ${JSON.stringify(answer.payload)}`);
  return answer.payload;
}

/** All that REST tells each of them of the table, page by page. */
async function everything({ cast, sessionId }: Play): Promise<ReadonlyMap<string, string>> {
  const pages = ['', '/view', '/state', '/history?limit=100', '/stats'];
  const reads = Object.entries(cast).flatMap(([name, who]) =>
    pages.map(async (page) => {
      const { status, body } = await who.call('GET', `/sessions/${sessionId}${page}`);
      // Cursors of a next page are minted anew for each answer, so only the data count.
      return [`${name} ${page}`, JSON.stringify([status, body.data ?? body.error?.code])] as const;
    }),
  );
  return new Map(await Promise.all(reads));
}

const excerpt = 200;

/** Runs what must leave no trace (L8): nobody's pages change and nobody receives a frame. */
export async function leavesNoTrace(play: Play, act: () => Promise<unknown>): Promise<void> {
  const received = () =>
    Object.values(play.wires).map(({ frames }) => frames.filter((frame) => !isAnswer(frame)).length);
  await settle(play);
  const [before, had] = [await everything(play), received()];
  await act();
  const after = await everything(play);
  for (const [page, text] of before) {
    const now = after.get(page) ?? '';
    if (now === text) continue;
    const from = Math.max(0, [...text].findIndex((letter, place) => now[place] !== letter) - excerpt / 2);
    throw new Error(
      `${page} changed: …${text.slice(from, from + excerpt)}…\nis now …${now.slice(from, from + excerpt)}…`,
    );
  }
  await settle(play);
  // The mark that tells that everything has arrived is one frame for each.
  const extra = received().map((count, index) => count - (had[index] ?? 0) - 1);
  if (extra.some((count) => count !== 0)) throw new Error(`frames came: ${JSON.stringify(extra)}`);
}

function isAnswer({ type }: Frame): boolean {
  return type === 'ack' || type === 'error';
}
