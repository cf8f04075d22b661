import { type Answer, call, type Frame } from '../wire-client.ts';
import type { Entry, Evidence } from './compare.ts';
import { presenceTypes, withoutPresence } from './mask.ts';
import type { House, Name, Side } from './sides.ts';

/** Those from whom something is hidden; Zoe belongs to no table, nobody is somebody without a sign-in. */
export type Watcher = Name | 'zoe' | 'nobody';

export type Witness = {
  /** Reads every page as every watcher, and guesses at hidden things. */
  readonly look: (side: Side, moment: Moment) => Promise<void>;
  readonly evidenceOf: (side: Side) => Evidence;
};

export type Moment = 'midway' | 'before the end' | 'after the end';

const unknownId = '00000000-0000-4000-8000-000000000001';
const pages: Readonly<Record<Moment, readonly string[]>> = {
  midway: ['/view', '/state', '/history?limit=100'],
  'before the end': ['', '/view', '/state', '/stats', '/history?limit=100', '/export?format=json', '/verify'],
  'after the end': ['', '/stats', '/export?format=json', '/export?format=md', '/verify'],
};
const guessers: Readonly<Record<Moment, Watcher>> = { midway: 'ann', 'before the end': 'vic', 'after the end': 'cy' };

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(withoutPresence(value));
}

function told(where: string, { status, headers, body }: Answer): Entry {
  return { where, text: `${status} ${[...headers.keys()].sort().join(' ')} ${textOf(body)}` };
}

/** History a few events at a time: pages must not end where something hidden lies. */
async function historyInPages(house: House, side: Side, who: Exclude<Watcher, 'nobody'>): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  do {
    const query: string = cursor === undefined ? '' : `&cursor=${cursor}`;
    const answer = await house.people[who].call('GET', `/sessions/${side.sessionId}/history?limit=11${query}`);
    entries.push(told('GET /history in pages', answer));
    cursor = answer.body.meta?.nextCursor;
  } while (cursor !== undefined);
  return entries;
}

/** Nobody may tell what is hidden from what is not there: a hidden thing of this side, or none at all. */
function guesses(side: Side): readonly { readonly type: string; readonly payload: object }[] {
  const id = side.hiddenIds.at(-1) ?? unknownId;
  return [
    { type: 'token:move', payload: { tokenId: id, to: '0,0' } },
    { type: 'token:move', payload: { tokenId: id, to: '0,0', ifVersion: 'old' } },
    { type: 'dice:roll', payload: { notation: 'd20', requestId: id } },
    { type: 'inventory:give', payload: { itemId: id, quantity: 1, to: 'party' } },
    { type: 'chat:send', payload: { text: 'psst', to: [id] } },
    { type: 'draft:undo', payload: { draftId: id } },
    { type: 'combat:update', payload: { combatantId: id } },
    { type: 'character:update', payload: { participantId: id } },
    { type: 'node:vote', payload: { choiceId: 'never' } },
  ];
}

async function guess(house: House, side: Side, who: Watcher, moment: Moment): Promise<readonly Entry[]> {
  if (who === 'nobody') return [];
  const entries: Entry[] = [];
  for (const [index, { type, payload }] of guesses(side).entries()) {
    const command = { id: `guess ${moment} ${index}`, type, payload };
    const answer = await house.people[who].call('POST', `/sessions/${side.sessionId}/commands`, command);
    entries.push(told(`guessing with ${type}`, answer));
  }
  return entries;
}

/** The session as the doors show it to whoever comes along. */
async function lookFromOutside({ server, people }: House, side: Side, who: Watcher): Promise<readonly Entry[]> {
  const code = `/sessions/code/${side.code}`;
  if (who === 'nobody') return [told('GET by code', await call(server.url, 'GET', `/api/v1${code}`))];
  const byCode = told('GET by code', await people[who].call('GET', code));
  const list = await people[who].call('GET', '/sessions');
  const card = list.body.data?.sessions.find(({ id }: { id: string }) => id === side.sessionId);
  return [byCode, { where: 'GET /sessions', text: JSON.stringify(card ?? null) }];
}

async function lookAs(house: House, side: Side, who: Watcher, moment: Moment): Promise<readonly Entry[]> {
  if (who === 'nobody') return lookFromOutside(house, side, who);
  // The GM looks through all eyes; to others it is refused, whatever they name.
  const seats = who === 'gm' ? Object.values(side.seats) : [side.seats.bo];
  const views = seats.flatMap((seat) => [`/view?as=${seat}`, `/view?as=${seat}&staged=true`]);
  const paths = [...pages[moment], ...(moment === 'before the end' ? views : [])];
  const answers = await Promise.all(
    paths.map(async (path) =>
      told(
        `GET ${path.replace(/=[0-9a-f-]{36}/, '=…')}`,
        await house.people[who].call('GET', `/sessions/${side.sessionId}${path}`),
      ),
    ),
  );
  const outside = moment === 'before the end' ? await lookFromOutside(house, side, who) : [];
  const paged = moment === 'after the end' ? await historyInPages(house, side, who) : [];
  return [...answers, ...outside, ...paged];
}

function framesOf(side: Side, who: Name): readonly Entry[] {
  return side.wires[who].flatMap((wire, connection) =>
    wire.frames
      .filter((frame: Frame) => !presenceTypes.has(frame.type))
      .map((frame: Frame) => ({ where: `frame of connection ${connection}`, text: textOf(frame) })),
  );
}

export function createWitness(house: House, watchers: readonly Watcher[]): Witness {
  const reads = new Map<Side, Map<Watcher, Entry[]>>();
  const readsOf = (side: Side, who: Watcher): Entry[] => {
    const ofSide = reads.get(side) ?? new Map<Watcher, Entry[]>();
    reads.set(side, ofSide);
    const entries = ofSide.get(who) ?? [];
    ofSide.set(who, entries);
    return entries;
  };
  return {
    look: async (side, moment) => {
      for (const who of watchers) {
        readsOf(side, who).push(...(await lookAs(house, side, who, moment)));
        if (guessers[moment] === who) readsOf(side, who).push(...(await guess(house, side, who, moment)));
      }
    },
    evidenceOf: (side) =>
      new Map(
        watchers.map((who) => [
          who,
          [...(who === 'zoe' || who === 'nobody' ? [] : framesOf(side, who)), ...readsOf(side, who)],
        ]),
      ),
  };
}
