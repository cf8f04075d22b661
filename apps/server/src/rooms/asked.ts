import { createHash } from 'node:crypto';
import {
  type Actor,
  actorOf,
  authorize,
  authorizeRole,
  type CommandType,
  type Context,
  type DecidableCommand,
  type Decision,
  decide,
  decideInner,
  decideTogether,
  type InnerCommand,
  isAnonymous,
  ok,
  type Refusal,
  type Result,
  refusal,
  type SessionState,
  serverActor,
  stableJson,
  type UserId,
} from '@moothall/domain';
import type { ExpectedCharacter } from '../storage/log-store.ts';

/** One request to a room, whoever makes it, in the form that `handle-command.ts` takes through its five steps. */
export type Asked = {
  readonly by: UserId | null;
  /** Makes it idempotent; null for what the server asks itself. */
  readonly id: string | null;
  readonly fingerprint: string | null;
  readonly actor: (state: SessionState) => Actor;
  /** Role alone, which a retry must still pass before it is answered from the log. */
  readonly authorizeRole: (actor: Actor) => Refusal | null;
  readonly authorize: (state: SessionState, actor: Actor) => Refusal | null;
  readonly decide: (state: SessionState, context: Context) => Result<Decision>;
  /** An invite that this uses up once, in the commit's own transaction. */
  readonly inviteId?: string;
  /** The character's record as the caller read it; if it is another by now, this is `CONFLICT` and nothing is done. */
  readonly expected?: ExpectedCharacter;
};

export type Answer = Readonly<Record<string, unknown>>;

function fingerprintOf(content: unknown): string {
  return createHash('sha256').update(stableJson(content)).digest('base64url');
}

const anybody = () => null;

type Judged = Pick<Asked, 'actor' | 'authorizeRole' | 'authorize'>;

/** Judged like the command of this type from this person. */
function judgedAs(by: UserId, type: CommandType): Judged {
  return {
    actor: (state) => actorOf(state, by),
    authorizeRole: (actor) => authorizeRole(type, actor),
    authorize: (state, actor) => authorize(state, type, actor),
  };
}

/** A command of contract 3.3 from a person. */
export function askedByPerson(by: UserId, id: string, command: DecidableCommand): Asked {
  // Neither commit nor retry memory names who raised the safety card; asking twice does nothing more (contract 3.3).
  const named = isAnonymous(command.type)
    ? { by: null, id: null, fingerprint: null }
    : { by, id, fingerprint: fingerprintOf(command) };
  return {
    ...named,
    ...judgedAs(by, command.type),
    decide: (state, context) => decide(state, command, context),
  };
}

/**
 * A command with what only the server can look up: `participant:change-character` with its record,
 * `adventure:refresh` with the newest version.
 */
export function askedWithRecords(
  by: UserId,
  id: string,
  command: { readonly type: CommandType; readonly content: unknown },
  inner: InnerCommand,
): Asked {
  return {
    by,
    id,
    fingerprint: fingerprintOf({ type: command.type, payload: command.content }),
    ...judgedAs(by, command.type),
    decide: (state, context) => decideInner(state, inner, context),
  };
}

/**
 * One REST call that stands for several commands of one person, done together or not at all. `content` is the call as
 * it was made: what a retry is compared with.
 */
export function askedTogether(
  by: UserId,
  id: string,
  content: unknown,
  commandsFor: (state: SessionState) => Result<readonly DecidableCommand[]>,
): Asked {
  return {
    by,
    id,
    fingerprint: fingerprintOf(content),
    actor: (state) => actorOf(state, by),
    authorizeRole: (actor) => (actor.role === 'gm' ? null : refusal('NOT_GM', 'only the game master may do that')),
    authorize: anybody,
    decide: (state, context) => {
      const commands = commandsFor(state);
      return commands.ok ? decideTogether(state, commands.value, context) : commands;
    },
  };
}

/** Joining and leaving: a person asks, the records supply the facts, the decider judges role and state. */
export function askedAtDoor(
  by: UserId,
  command: InnerCommand,
  extra: Pick<Asked, 'inviteId' | 'expected'> & { readonly id?: string; readonly content?: unknown } = {},
): Asked {
  return {
    by,
    id: extra.id ?? null,
    fingerprint: extra.id === undefined ? null : fingerprintOf([command.type, extra.content]),
    actor: (state) => actorOf(state, by),
    authorizeRole: anybody,
    authorize: anybody,
    decide: (state, context) => decideInner(state, command, context),
    ...(extra.inviteId === undefined ? {} : { inviteId: extra.inviteId }),
    ...(extra.expected === undefined ? {} : { expected: extra.expected }),
  };
}

/**
 * Timed work and presence. `applies` is asked again at its turn in the queue: what fell due may have been overtaken by
 * what stood before it, and then nothing happens.
 */
export function askedByServer(command: InnerCommand, applies: (state: SessionState) => boolean = () => true): Asked {
  return {
    by: null,
    id: null,
    fingerprint: null,
    actor: () => serverActor,
    authorizeRole: anybody,
    authorize: anybody,
    decide: (state, context) => (applies(state) ? decideInner(state, command, context) : ok({ events: [], reply: {} })),
  };
}
