import type { HistoryEvent, SessionView, ViewEvent } from '@moothall/client';

/** What a line says, for the page to put into the reader's words. */
export type LineWords =
  | { readonly key: 'chose'; readonly text: string }
  | { readonly key: 'joined'; readonly name: string; readonly player: string }
  | {
      readonly key: 'left' | 'kicked' | 'freed' | 'connected' | 'disconnected' | 'map';
      readonly name: string;
    }
  | { readonly key: 'started' | 'paused' | 'resumed' | 'completed' | 'cancelled' | 'picture' | 'safety' }
  | { readonly key: 'pausedWith'; readonly message: string }
  | { readonly key: 'fight'; readonly names: readonly string[] }
  | { readonly key: 'fightWon' | 'fightLost' | 'fightFled' | 'fightTalked' | 'fightOver' }
  | { readonly key: 'handout'; readonly text: string }
  | { readonly key: 'found'; readonly names: readonly string[] };

export type TimelineEntry = { readonly id: string; readonly at: string } & (
  | { readonly kind: 'scene'; readonly title: string }
  | {
      readonly kind: 'talk';
      readonly name: string | undefined;
      readonly text: string;
      readonly emote: boolean;
      readonly whispered: boolean;
    }
  | {
      readonly kind: 'roll';
      readonly name: string | undefined;
      readonly notation: string;
      readonly label: string | undefined;
      /** Null to whoever rolled blind. */
      readonly total: number | null;
    }
  | { readonly kind: 'turn'; readonly words: LineWords }
);

type NameOf = (userId: string | undefined) => string | undefined;

/** People are called as at the table; whoever has gone since is known from when they came. */
function namesIn({ gm, participants }: SessionView, events: readonly ViewEvent[]): NameOf {
  const names = new Map<string, string>();
  const know = (seat: SessionView['participants'][number]) => names.set(seat.user.id, seat.character.name);
  for (const event of events) if (event.type === 'participant:joined') know(event.payload.participant);
  participants.forEach(know);
  names.set(gm.id, gm.name);
  return (userId) => (userId === undefined ? undefined : names.get(userId));
}

const endings = { victory: 'fightWon', defeat: 'fightLost', fled: 'fightFled', negotiated: 'fightTalked' } as const;

/** Most of a fight is blows: told are its beginning and its end. */
function fightWords(
  { combat, outcome }: Extract<ViewEvent, { type: 'combat:updated' }>['payload'],
  isFighting: boolean,
): LineWords | null {
  if (combat === null) return { key: outcome === undefined ? 'fightOver' : endings[outcome] };
  return isFighting ? null : { key: 'fight', names: combat.combatants.map(({ name }) => name) };
}

function leftWords(
  { userId, reason }: Extract<ViewEvent, { type: 'participant:left' }>['payload'],
  nameOf: NameOf,
): LineWords {
  return { key: reason, name: nameOf(userId) ?? '' };
}

function statusWords({
  status,
  oldStatus,
  pauseMessage,
}: Extract<ViewEvent, { type: 'session:updated' }>['payload']): LineWords | null {
  if (oldStatus === undefined || oldStatus === status) return null;
  if (status === 'active') return { key: oldStatus === 'paused' ? 'resumed' : 'started' };
  if (status !== 'paused') return null;
  const said = pauseMessage ?? '';
  return said === '' ? { key: 'paused' } : { key: 'pausedWith', message: said };
}

function wordsOf(event: ViewEvent, nameOf: NameOf, isFighting: boolean): LineWords | null {
  switch (event.type) {
    case 'session:updated':
      return statusWords(event.payload);
    case 'session:ended':
      return { key: event.payload.outcome };
    case 'participant:joined': {
      const { character, user } = event.payload.participant;
      return { key: 'joined', name: character.name, player: user.name };
    }
    case 'participant:left':
      return leftWords(event.payload, nameOf);
    case 'presence:recorded':
      return { key: event.payload.status, name: event.payload.name };
    case 'combat:updated':
      return fightWords(event.payload, isFighting);
    case 'map:shown':
      if (event.payload.map === null || event.payload.inPlace === true) return null;
      return { key: 'map', name: event.payload.map.name };
    case 'handout:shown': {
      const { text } = event.payload.handout;
      return text === undefined ? { key: 'picture' } : { key: 'handout', text };
    }
    case 'game:updated': {
      const found = event.payload.changes.addInventory ?? [];
      return found.length === 0 ? null : { key: 'found', names: found.map(({ name }) => name) };
    }
    case 'safety:raised':
      return { key: 'safety' };
    default:
      return null;
  }
}

type Stamp = { readonly id: string; readonly at: string };

function sceneEntries(
  { choice, inPlace, nodeTitle }: Extract<ViewEvent, { type: 'node:changed' }>['payload'],
  { id, at }: Stamp,
): readonly TimelineEntry[] {
  if (inPlace === true) return [];
  const scene: TimelineEntry = { id, at, kind: 'scene', title: nodeTitle };
  if (choice === undefined) return [scene];
  // The choice was made in the scene before.
  return [{ id: `${id}.choice`, at, kind: 'turn', words: { key: 'chose', text: choice.text } }, scene];
}

function entriesOf(event: ViewEvent, stamp: Stamp, nameOf: NameOf, isFighting: boolean): readonly TimelineEntry[] {
  switch (event.type) {
    case 'node:changed':
      return sceneEntries(event.payload, stamp);
    case 'chat:posted': {
      const { userId, as, text, kind, to } = event.payload.message;
      const said = { text, emote: kind === 'emote', whispered: to !== undefined };
      return [{ ...stamp, kind: 'talk', name: as ?? nameOf(userId), ...said }];
    }
    case 'dice:rolled': {
      const { userId, as, notation, label, total } = event.payload.roll;
      return [{ ...stamp, kind: 'roll', name: as ?? nameOf(userId), notation, label, total }];
    }
    default: {
      const words = wordsOf(event, nameOf, isFighting);
      return words === null ? [] : [{ ...stamp, kind: 'turn', words }];
    }
  }
}

/** The story in the order it happened; moves, reveals and the like are left to the export. */
export function timelineOf(session: SessionView, events: readonly HistoryEvent[]): readonly TimelineEntry[] {
  // The server sends what the live protocol sent: the two shapes are one (contract 4).
  const told = events.map(({ type, payload }) => ({ type, payload }) as unknown as ViewEvent);
  const nameOf = namesIn(session, told);
  let isFighting = false;
  return told.flatMap((event, index) => {
    const { id = '', at = '' } = events[index] ?? {};
    const entries = entriesOf(event, { id, at }, nameOf, isFighting);
    if (event.type === 'combat:updated') isFighting = event.payload.combat !== null;
    return entries;
  });
}
