import { authorize } from '../authorize.ts';
import { type DecidableCommand, decide } from '../decide.ts';
import { decideInner } from '../deciders.ts';
import { created, foldCommit } from '../evolve.ts';
import { project, type ViewerFrame } from '../project.ts';
import { decideTogether } from '../together.ts';
import { viewAs } from '../view-as.ts';
import { type Actor, serverActor, type ViewerKey } from '../vocabulary/actor.ts';
import type { PinnedAdventure } from '../vocabulary/adventure.ts';
import type { SeatedCharacter } from '../vocabulary/character.ts';
import { type Command, isAnonymous } from '../vocabulary/command.ts';
import { contentVersion } from '../vocabulary/content-version.ts';
import type { Decision } from '../vocabulary/decision.ts';
import type { CarriedTable, Commit, SessionEventOf } from '../vocabulary/event.ts';
import type { UserId } from '../vocabulary/ids.ts';
import type { InnerCommand } from '../vocabulary/inner-command.ts';
import { makeJoinCode } from '../vocabulary/join-code.ts';
import type { SessionAccess } from '../vocabulary/lifecycle.ts';
import type { Refusal } from '../vocabulary/refusal.ts';
import { ok, type Result, refuse } from '../vocabulary/result.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { defaultSettings, mergeSettings, type SettingsChange } from '../vocabulary/settings.ts';
import type { ViewEvent } from '../vocabulary/view-event.ts';
import { actorOf } from '../vocabulary/viewers.ts';
import { personOf, uuidOf } from './cast.ts';

/** A session in memory, run by the pure functions alone, in the order of a live room. */

/** Something somebody does. `by` null is Moothall itself. `character` and `adventure` are
 * what the records say of a changed one. */
export type Deed = { readonly by: UserId | null } & (
  | {
      readonly command: Command;
      readonly character?: SeatedCharacter;
      readonly adventure?: PinnedAdventure;
      /** More commands of the same call: together they are one commit or none. */
      readonly and?: readonly DecidableCommand[];
    }
  | { readonly inner: InnerCommand }
);

export type Outcome =
  | {
      readonly accepted: true;
      readonly before: SessionState;
      readonly after: SessionState;
      /** Null when the command was accepted and changed nothing. */
      readonly commit: Commit | null;
      readonly frames: readonly ViewerFrame[];
      readonly reply: Decision['reply'];
    }
  | { readonly accepted: false; readonly before: SessionState; readonly refusal: Refusal };

export type TableOptions = {
  readonly adventure: PinnedAdventure;
  readonly settings?: SettingsChange;
  readonly access?: SessionAccess;
  readonly maxPlayers?: number;
  readonly minPlayers?: number;
  readonly carried?: CarriedTable;
  readonly campaignId?: string | null;
};

/** When it happens and where its ids come from. */
export type Moment = { readonly now: number; readonly newId: () => string };

export type Table = {
  readonly state: () => SessionState;
  /** The log, its creation first. */
  readonly commits: () => readonly Commit[];
  readonly perform: (deed: Deed, moment: Moment) => Outcome;
};

export const sessionBeganAt = Date.UTC(2031, 0, 1, 18);
export const diceSeedOfTests = '5eed'.repeat(16);

function creation(options: TableOptions): SessionEventOf<'session:created'> {
  return {
    type: 'session:created',
    origin: {
      id: uuidOf(900_000),
      gm: personOf('gm'),
      gmTitle: 'Game Master',
      campaignId: options.campaignId ?? null,
      minPlayers: options.minPlayers ?? 1,
      estimatedDurationMinutes: 60,
      createdAt: sessionBeganAt,
      diceSeed: diceSeedOfTests,
      diceCommitment: 'the-commitment',
      pin: 'the-pin',
    },
    access: options.access ?? 'open',
    code: 'AAAAAA',
    maxPlayers: options.maxPlayers ?? 6,
    settings: mergeSettings(defaultSettings, options.settings ?? {}),
    carried: options.carried ?? null,
  };
}

function decideDeed(state: SessionState, deed: Deed, actor: Actor, moment: Moment): Result<Decision> {
  // From the clock, so that runs which differ in what somebody may not know do not differ in the code.
  let chance = moment.now / 1_000;
  const newCode = () =>
    makeJoinCode((bound) => {
      chance = (Math.imul(chance, 1_103_515_245) + 12_345) >>> 0;
      return (chance >>> 8) % bound;
    });
  const context = { actor, ...moment, newCode, commandId: `at-${moment.now}` };
  if ('inner' in deed) return decideInner(state, deed.inner, context);
  if (deed.and !== undefined) {
    return decideTogether(state, [deed.command as DecidableCommand, ...deed.and], context);
  }
  const denied = authorize(state, deed.command.type, actor);
  if (denied !== null) return refuse(denied);
  switch (deed.command.type) {
    case 'participant:change-character':
      if (deed.character === undefined) throw new Error('a change of character needs the character');
      return decideInner(state, { type: 'participant:replace-character', character: deed.character }, context);
    case 'adventure:refresh':
      if (deed.adventure === undefined) throw new Error('a refresh needs the newer adventure');
      return decideInner(
        state,
        { type: 'adventure:replace', pin: contentVersion(deed.adventure), adventure: deed.adventure },
        context,
      );
    case 'view:as': {
      const view = viewAs(state, deed.command.payload, context);
      return view.ok ? ok({ events: [], reply: { table: view.value } }) : view;
    }
    default:
      return decide(state, deed.command, context);
  }
}

function isNameless(deed: Deed): boolean {
  return 'command' in deed && isAnonymous(deed.command.type);
}

export function createTable(options: TableOptions): Table {
  const first = creation(options);
  const commits: Commit[] = [{ at: sessionBeganAt, by: personOf('gm').id, events: [first] }];
  let state = created(first, options.adventure, sessionBeganAt);
  const perform = (deed: Deed, moment: Moment): Outcome => {
    const before = state;
    const actor = deed.by === null ? serverActor : actorOf(state, deed.by);
    const result = decideDeed(state, deed, actor, moment);
    if (!result.ok) return { accepted: false, before, refusal: result.refusal };
    const { events, reply } = result.value;
    if (events.length === 0) return { accepted: true, before, after: before, commit: null, frames: [], reply };
    const commit: Commit = { at: moment.now, by: isNameless(deed) ? null : deed.by, events };
    const folded = foldCommit(before, commit);
    const { after } = folded;
    const frames = project(folded);
    commits.push(commit);
    state = after;
    return { accepted: true, before, after, commit, frames, reply };
  };
  return { state: () => state, commits: () => commits, perform };
}

/** What one viewer received of it; no right to the table, no events. */
export function eventsFor(outcome: Outcome, viewer: ViewerKey | null): readonly ViewEvent[] {
  if (!outcome.accepted || viewer === null) return [];
  return outcome.frames
    .filter(({ viewers }) => viewers === 'everyone' || viewers.includes(viewer))
    .flatMap(({ events }) => events);
}
