import type { Command, CommandPayload, CommandType } from '../vocabulary/command.ts';
import type { ParticipantId, UserId } from '../vocabulary/ids.ts';
import type { InnerCommandType } from '../vocabulary/inner-command.ts';
import type { Participant } from '../vocabulary/roster.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { userIdOf, uuidOf } from './cast.ts';
import type { Deed } from './table.ts';

/**
 * What comes with a record of its own is reached by the command that asks for it; `call:` are calls that stand for
 * several commands.
 */
export type IntentKind =
  | CommandType
  | 'call:state'
  | 'call:session'
  | Exclude<InnerCommandType, 'participant:replace-character' | 'adventure:replace'>;

/**
 * What somebody is about to try, before anybody knows which seats, tokens and cells there will be: plain numbers,
 * so that a failing sequence shrinks well. `resolveIntent` makes a deed of it in a given state.
 */
export type Intent = {
  readonly kind: IntentKind;
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly flag: boolean;
};

export type Scene = {
  readonly state: SessionState;
  readonly intent: Intent;
  /** Unique in the whole run; part of every text that is said or written in this deed. */
  readonly word: string;
  readonly limits: SceneLimits;
};

export type SceneLimits = {
  /** Cells in this row and below are never revealed, hidden or repainted; what lies there stays unknown. */
  readonly darkFromRow?: number;
  /** `gmReadsWhispers` is never turned on. */
  readonly whispersStayPrivate?: boolean;
  /** Ids somebody might guess: of tokens nobody told them of. */
  readonly guessedIds?: readonly string[];
  /**
   * Somebody acts in between whom this run knows nothing of: what they may have touched is changed without a version,
   * drafts are named by their ids, and a newer adventure has all the maps they may have used.
   */
  readonly secondHand?: boolean;
};

export type Resolve = (scene: Scene) => Deed;

export const playerNames = ['Ann', 'Bo', 'Cy', 'GuestDi', 'Ed', 'GuestFlo'] as const;

export function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)];
}

export function nameFor({ intent }: Scene): string {
  return pick(playerNames, intent.who) ?? 'Ann';
}

/** Mostly the GM, now and then somebody who may not. */
export function gmOrImpostor(scene: Scene): UserId {
  return userIdOf(scene.intent.who === 0 ? nameFor(scene) : 'gm');
}

/** Mostly somebody who is seated. */
export function somebodySeated(scene: Scene): UserId {
  const { state, intent } = scene;
  const seat = intent.c % 6 === 0 ? undefined : pick(state.roster.participants, intent.who);
  return seat?.user.id ?? userIdOf(intent.c === 0 ? 'gm' : nameFor(scene));
}

export const unknownId = uuidOf(666_666);
export const unknownSeatId = uuidOf(777_777) as ParticipantId;

export function anySeat({ state, intent }: Scene): Participant | undefined {
  return pick(state.roster.participants, intent.a);
}

/** None, the right one or a stale one. */
export function versionFor(number: number, current: string): { readonly ifVersion?: string } {
  if (number % 3 === 0) return {};
  return { ifVersion: number % 3 === 1 ? current : 'stale' };
}

export function byGm<T extends CommandType>(type: T, payload: (scene: Scene) => CommandPayload<T>): Resolve {
  return (scene) => ({ by: gmOrImpostor(scene), command: { type, payload: payload(scene) } as unknown as Command });
}

export function bySeated<T extends CommandType>(type: T, payload: (scene: Scene) => CommandPayload<T>): Resolve {
  return (scene) => ({ by: somebodySeated(scene), command: { type, payload: payload(scene) } as unknown as Command });
}
