import type { DisposableServer } from '../disposable-server.ts';
import type { SeededChance } from '../simulation/seeded-chance.ts';
import {
  type Answer,
  connect,
  type Frame,
  makeCharacter,
  signInAsGuest,
  signUp,
  type Wire,
  type WirePerson,
} from '../wire-client.ts';
import { millWithSecrets } from './mill-with-secrets.ts';
import type { Steering } from './steering.ts';

/** Who plays. Bo is the one who is let into secrets; Zoe belongs to no table and looks from outside. */
export const names = ['gm', 'ann', 'bo', 'cy', 'vic'] as const;
export type Name = (typeof names)[number];
export type People = { readonly [N in Name | 'zoe']: WirePerson };
export type House = { readonly server: DisposableServer; readonly steering: Steering; readonly people: People };

export async function signUpPeople(url: string): Promise<People> {
  const [gm, ann, bo, vic, zoe] = await Promise.all(
    ['Gwen', 'Ann', 'Bo', 'Vic', 'Zoe'].map((name) => signUp(url, name)),
  );
  const cy = await signInAsGuest(url, 'Cy');
  if (gm === undefined || ann === undefined || bo === undefined || vic === undefined || zoe === undefined) {
    throw new Error('not everybody signed up');
  }
  return { gm, ann, bo, cy, vic, zoe };
}

/** One of the two sessions of a twin run. */
export type Side = {
  readonly name: 'A' | 'B';
  readonly sessionId: string;
  readonly adventureId: string;
  readonly code: string;
  /** The same on both sides: they are drawn in steps of the same name. */
  readonly seats: { readonly ann: string; readonly bo: string; readonly cy: string };
  /** Every connection each person had, in order; the last one is open. */
  readonly wires: { readonly [N in Name]: Wire[] };
  /** Texts that only some may know; none of them may reach a watcher. */
  readonly canaries: string[];
  /** Ids of things that watchers may not know of, for guessing at them. */
  readonly hiddenIds: string[];
  /** Places in the order of initiative where somebody unseen stands. */
  readonly ambush: number[];
  /** Draws what this side alone does, and words it. */
  readonly chance: SeededChance;
  readonly secret: Wording;
  /** As both sides draw and word it, where what the GM knows is no secret of this run. */
  readonly gmChance: SeededChance;
  readonly gmSecret: Wording;
};

type Wording = (about: string) => string;

export type Opening = {
  readonly story: string;
  readonly name: 'A' | 'B';
  readonly settings: object;
  readonly chance: SeededChance;
  /** Null where the GM's own secrets are what the sides differ in. */
  readonly gmChance: SeededChance | null;
};

function must(answer: Answer, status: number, what: string): Answer {
  if (answer.status !== status) throw new Error(`${what}: ${JSON.stringify(answer.body).slice(0, 400)}`);
  return answer;
}

/** Texts nobody else could have written by chance; the first word is the canary. */
function secretsOf(canaries: string[], mark: string): Wording {
  return (about) => {
    const word = `canary${mark}n${canaries.length}x`;
    canaries.push(word);
    return `${word} ${about}`;
  };
}

export async function openSide(house: House, { story, name, settings, chance, gmChance }: Opening): Promise<Side> {
  const { server, steering, people } = house;
  const canaries: string[] = [];
  const secret = secretsOf(canaries, `${story}${name}`);
  const gmSecret = gmChance === null ? secret : (about: string) => `The same ${about}`;
  const { gm, ann, bo, cy, vic } = people;
  // Rows of the library need ids of their own; what happens in the session must not.
  steering.step(`${story} ${name} library`, 0);
  steering.diceOf(story);
  const made = must(await gm.call('POST', '/adventures', millWithSecrets(gmSecret, 1)), 201, 'adventure');
  const adventureId: string = made.body.data.adventure.id;
  const opened = must(await gm.call('POST', '/sessions', { adventureId, settings }), 201, 'session');
  const { id: sessionId, code } = opened.body.data.session;
  const characters = [];
  for (const [player, called] of [
    [ann, 'Arla'],
    [bo, 'Brom'],
    [cy, 'Cale'],
  ] as const) {
    characters.push(await makeCharacter(player, called));
  }
  const seats: string[] = [];
  for (const [index, player] of [ann, bo, cy].entries()) {
    steering.step(`${story} seat ${index}`, 0);
    const body = { characterId: characters[index], code };
    const joined = must(await player.call('POST', `/sessions/${sessionId}/join`, body), 200, 'join');
    seats.push(joined.body.data.participant.id);
  }
  steering.step(`${story} start`, 0);
  must(await vic.call('POST', `/sessions/${sessionId}/join`, { role: 'spectator', code }), 200, 'watch');
  must(await gm.call('POST', `/sessions/${sessionId}/start`), 200, 'start');
  const [annSeat = '', boSeat = '', cySeat = ''] = seats;
  const wires: { [N in Name]: Wire[] } = { gm: [], ann: [], bo: [], cy: [], vic: [] };
  for (const who of names) wires[who].push(await connect(server.url, people[who], sessionId));
  return {
    name,
    sessionId,
    adventureId,
    code,
    seats: { ann: annSeat, bo: boSeat, cy: cySeat },
    wires,
    canaries,
    hiddenIds: [],
    ambush: [],
    chance,
    secret,
    gmChance: gmChance ?? chance,
    gmSecret,
  };
}

export function wireOf(side: Side, who: Name): Wire {
  const wire = side.wires[who].at(-1);
  if (wire === undefined) throw new Error(`${who} has no connection`);
  return wire;
}

/** Everybody has received what was sent before: frames of a connection keep their order. */
export async function settleSide(side: Side, text: string): Promise<void> {
  await wireOf(side, 'gm').ask('chat:send', { text }, `settle ${text}`);
  const isIt = (frame: Frame) => JSON.stringify(frame.payload?.message?.text) === JSON.stringify(text);
  await Promise.all(names.map((who) => wireOf(side, who).until(isIt)));
}

/** Without its timers, which would go on into the next story. */
export function closeSide({ server }: House, side: Side): void {
  server.moothall.records.rooms.drop(side.sessionId, 'restarting');
  for (const who of names) for (const wire of side.wires[who]) wire.socket.terminate();
}
