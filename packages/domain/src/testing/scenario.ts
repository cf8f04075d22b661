import type { DecidableCommand } from '../decide.ts';
import { viewOf } from '../view-of.ts';
import { type Viewer, viewerKey } from '../vocabulary/actor.ts';
import type { PinnedAdventure } from '../vocabulary/adventure.ts';
import type { SeatedCharacter } from '../vocabulary/character.ts';
import type { Command, CommandPayload, CommandType } from '../vocabulary/command.ts';
import type { SessionEventType } from '../vocabulary/event.ts';
import type { ParticipantId } from '../vocabulary/ids.ts';
import type { Admission, InnerCommand } from '../vocabulary/inner-command.ts';
import type { Refusal, RefusalCode } from '../vocabulary/refusal.ts';
import { type Participant, participantOf } from '../vocabulary/roster.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import type { View } from '../vocabulary/view.ts';
import type { ViewEvent, ViewEventPayload, ViewEventType } from '../vocabulary/view-event.ts';
import { viewerOf } from '../vocabulary/viewers.ts';
import { characterOf, personOf, userIdOf, uuidOf } from './cast.ts';
import { cellarAdventure } from './cellar-adventure.ts';
import { createTable, eventsFor, type Outcome, sessionBeganAt, type TableOptions } from './table.ts';

/**
 * Tells a session as a story: `given` brings the table into a state and insists that it worked, `when` lets somebody
 * try something, `outcome` says what came of the last thing tried. People go by name; "gm" is the game master. Each
 * deed happens one second after the one before.
 */
export type Scenario = ReturnType<typeof scenario>;

export type ScenarioOptions = Omit<TableOptions, 'adventure'> & { readonly adventure?: PinnedAdventure };

type Joining = {
  readonly admission?: Admission;
  readonly variant?: string;
  readonly character?: SeatedCharacter | null;
};

const stranger: Admission = { invited: false, campaignMember: false };
const secondMs = 1_000;

function refusalOf(outcome: Outcome): Refusal {
  if (outcome.accepted) throw new Error(`accepted: ${JSON.stringify(outcome.commit?.events)}`);
  return outcome.refusal;
}

function insist(outcome: Outcome): Outcome & { readonly accepted: true } {
  if (!outcome.accepted) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome;
}

function createTeller(options: ScenarioOptions) {
  const table = createTable({ ...options, adventure: options.adventure ?? cellarAdventure });
  let now = sessionBeganAt;
  let ids = 0;
  let last: Outcome | null = null;
  const newId = () => {
    ids += 1;
    return uuidOf(ids);
  };
  return {
    state: table.state,
    commits: table.commits,
    now: () => now,
    passes: (durationMs: number) => {
      now += durationMs;
    },
    try: (...[deed]: [Parameters<typeof table.perform>[0]]): Outcome => {
      now += secondMs;
      last = table.perform(deed, { now, newId });
      return last;
    },
    last: (): Outcome => {
      if (last === null) throw new Error('nothing has happened yet');
      return last;
    },
  };
}
type Teller = ReturnType<typeof createTeller>;

function seatOf(state: SessionState, name: string): Participant {
  const seat = participantOf(state.roster, userIdOf(name));
  if (seat === undefined) throw new Error(`${name} has no seat`);
  return seat;
}

function viewerNamed(state: SessionState, name: string): Viewer | null {
  return viewerOf(state, userIdOf(name));
}

/** What people and Moothall may try. */
function attempts(teller: Teller) {
  const inner = (command: InnerCommand, by: string | null = null) =>
    teller.try({ by: by === null ? null : userIdOf(by), inner: command });
  return {
    sends: <T extends CommandType>(name: string, type: T, payload: CommandPayload<T>): Outcome =>
      teller.try({
        by: userIdOf(name),
        command: { type, payload } as unknown as Command,
        character: characterOf(name, 'Substitute'),
      }),
    refreshes: (name: string, adventure: PinnedAdventure): Outcome =>
      teller.try({ by: userIdOf(name), command: { type: 'adventure:refresh', payload: {} }, adventure }),
    /** One call that stands for several commands. */
    calls: (name: string, command: DecidableCommand, ...and: DecidableCommand[]): Outcome =>
      teller.try({ by: userIdOf(name), command, and }),
    joins: (
      name: string,
      { admission = stranger, variant = 'Hero', character = characterOf(name, variant) }: Joining = {},
    ): Outcome => inner({ type: 'participant:join', person: personOf(name), admission, character }, name),
    watches: (name: string, { admission = stranger } = {}): Outcome =>
      inner({ type: 'spectator:join', person: personOf(name), admission }, name),
    leaves: (name: string): Outcome => inner({ type: 'participant:leave' }, name),
    connects: (name: string): Outcome =>
      inner({ type: 'presence:record', userId: userIdOf(name), status: 'connected' }),
    disconnects: (name: string): Outcome =>
      inner({ type: 'presence:record', userId: userIdOf(name), status: 'disconnected' }),
    staysAway: (name: string): Outcome => inner({ type: 'participant:inactivate', userId: userIdOf(name) }),
    timesOut: (): Outcome => inner({ type: 'session:expire' }),
    isWarned: (at: number): Outcome => inner({ type: 'session:warn', at }),
    isEmpty: (): Outcome => inner({ type: 'session:pause-empty' }),
  };
}
type Attempts = ReturnType<typeof attempts>;

type Insisted<F> = F extends (...args: infer A) => Outcome
  ? (...args: A) => Outcome & { readonly accepted: true }
  : never;
type Given = { readonly [K in keyof Attempts]: Insisted<Attempts[K]> } & {
  readonly seated: (...names: readonly string[]) => void;
  readonly started: () => void;
  readonly paused: (message?: string) => void;
  readonly ended: () => void;
  readonly passes: (durationMs: number) => void;
};

function givens(teller: Teller, when: Attempts): Given {
  const insisting = Object.fromEntries(
    Object.entries(when).map(([name, attempt]) => [
      name,
      (...args: readonly unknown[]) => insist((attempt as (...all: readonly unknown[]) => Outcome)(...args)),
    ]),
  ) as unknown as { readonly [K in keyof Attempts]: Insisted<Attempts[K]> };
  return {
    ...insisting,
    seated: (...names) => {
      for (const name of names) insist(when.joins(name));
    },
    started: () => {
      insist(when.sends('gm', 'session:start', {}));
    },
    paused: (message) => {
      insist(when.sends('gm', 'session:pause', message === undefined ? {} : { message }));
    },
    ended: () => {
      insist(when.sends('gm', 'session:end', { outcome: 'completed' }));
    },
    passes: teller.passes,
  };
}

function outcomes(teller: Teller) {
  const received = (name: string): readonly ViewEvent[] => {
    const outcome = teller.last();
    const viewer = viewerNamed(teller.state(), name);
    return eventsFor(outcome, viewer === null ? null : viewerKey(viewer));
  };
  return {
    /** The kinds of event it caused. */
    happened: (): readonly SessionEventType[] => insist(teller.last()).commit?.events.map(({ type }) => type) ?? [],
    reply: () => insist(teller.last()).reply,
    refusal: (): Refusal => refusalOf(teller.last()),
    refused: (): RefusalCode => refusalOf(teller.last()).code,
    /** Code and reason in one, after a look that nothing was left behind. */
    why: (): string => {
      const { code, details } = refusalOf(teller.last());
      if (teller.state() !== teller.last().before) throw new Error(`${code} left something behind`);
      return details?.reason === undefined ? code : `${code} ${details.reason}`;
    },
    received,
    receivedTypes: (name: string): readonly ViewEventType[] => received(name).map(({ type }) => type),
    /** The payload of the one event of this type that this person received. */
    got: <T extends ViewEventType>(name: string, type: T): ViewEventPayload<T> => {
      const events = received(name).filter((event) => event.type === type);
      const [event] = events;
      if (event === undefined || events.length > 1) throw new Error(`${name} received ${events.length} ${type}`);
      // The filter above is by this very type; TypeScript cannot follow that through the union.
      return event.payload as ViewEventPayload<T>;
    },
  };
}

export function scenario(options: ScenarioOptions = {}) {
  const teller = createTeller(options);
  const when = attempts(teller);
  return {
    given: givens(teller, when),
    when,
    outcome: outcomes(teller),
    state: teller.state,
    commits: teller.commits,
    now: teller.now,
    seat: (name: string): Participant => seatOf(teller.state(), name),
    seatId: (name: string): ParticipantId => seatOf(teller.state(), name).id,
    viewerNamed: (name: string): Viewer | null => viewerNamed(teller.state(), name),
    view: (name: string): View => {
      const viewer = viewerNamed(teller.state(), name);
      if (viewer === null) throw new Error(`${name} sees nothing of this table`);
      return viewOf(teller.state(), viewer);
    },
  };
}
