import {
  type Commit,
  type Context,
  foldCommit,
  makeJoinCode,
  ok,
  project,
  type Refusal,
  type Result,
  refusal,
  refuse,
  type SessionState,
} from '@moothall/domain';
import type { Append, AppendResult, Verdict } from '../storage/log-store.ts';
import { StorageUnavailable } from '../storage/storage.ts';
import { framesColumn, frameText, type StoredFrame } from '../views/frame-text.ts';
import type { Answer, Asked } from './asked.ts';
import { publish } from './publish.ts';
import { reload } from './reload.ts';
import type { RoomCore } from './room-core.ts';
import { indexChange } from './session-index.ts';
import { writeBacks } from './write-back.ts';

/**
 * One command's life at the table, and the file to read first. The room's queue runs one at a time:
 *
 *   authorize -> decide -> append -> evolve -> publish
 *
 * Nothing is answered or shown before `append` says it is durable. When somebody else moved the log first, the tail is
 * reloaded and the command judged again on what was committed. A retry of an accepted command is answered from the
 * log and does nothing.
 */
async function handleCommand(core: RoomCore, asked: Asked): Promise<Result<Answer>> {
  if (core.isUncertain) await recover(core);
  for (;;) {
    const actor = asked.actor(core.state);
    const forbidden = asked.authorizeRole(actor);
    if (forbidden !== null) return refuse(forbidden);

    const untimely = asked.authorize(core.state, actor);
    const decision =
      untimely === null ? asked.decide(core.state, contextFor(core, actor, asked)) : refuse<never>(untimely);
    if (!decision.ok) return (await answerOfRetry(core, asked)) ?? decision;
    if (decision.value.events.length === 0 && asked.id === null) return ok(decision.value.reply);

    const sealed = seal(core, asked, decision.value);
    const outcome = await core.services.store.append(sealed.append);
    if (outcome.kind === 'moved') {
      // A log only grows: a shorter one means that the session was deleted, and asking again would never end.
      if (outcome.head < core.state.seq) return refuse(refusal('SESSION_NOT_FOUND', 'no such session'));
      await reload(core);
      continue;
    }
    if (outcome.kind === 'stale') return refuse(changedMeanwhile);
    if (outcome.kind === 'taken') return refuse(takenRefusals[outcome.what]);
    if (outcome.kind === 'repeated') return answerAgain(core, outcome.verdict, asked);

    core.state = sealed.after;
    publish(core, sealed.before, { seq: sealed.after.seq, frames: sealed.frames });
    return ok(decision.value.reply);
  }
}

/** Dice are thrown with the command's id, so that they can be checked afterwards (contract 1.10). */
export function contextFor({ services }: RoomCore, actor: Context['actor'], asked: Pick<Asked, 'id'>): Context {
  const { clock, chance } = services;
  const newCode = () => makeJoinCode(chance.below);
  return { actor, now: clock.now(), newId: chance.uuid, newCode, commandId: asked.id ?? chance.uuid() };
}

type Sealed = {
  readonly before: SessionState;
  readonly after: SessionState;
  readonly frames: readonly StoredFrame[];
  readonly append: Append;
};

/** Everything that is written with the commit, computed before anything is. */
function seal(
  core: RoomCore,
  asked: Asked,
  decision: { readonly events: Commit['events']; readonly reply: Answer },
): Sealed {
  const { clock, chance, cursors, timeouts } = core.services;
  const before = core.state;
  const commit: Commit = { at: clock.now(), by: asked.by, events: decision.events };
  const folded = foldCommit(before, commit);
  const { after } = folded;
  const cursor = cursors.mint(core.id, after.seq);
  const frames = project(folded).map((frame) => frameText(frame, commit, cursor));
  const index = indexChange(before, after, timeouts);
  const characters = writeBacks(before, after, chance);
  return {
    before,
    after,
    frames,
    append: {
      commit: {
        sessionId: core.id,
        seq: after.seq,
        at: commit.at,
        by: asked.by,
        commandId: asked.id,
        fingerprint: asked.fingerprint,
        reply: JSON.stringify(decision.reply),
        events: JSON.stringify(decision.events),
        frames: framesColumn(frames),
      },
      ...(index === null ? {} : { index }),
      ...(asked.inviteId === undefined ? {} : { inviteId: asked.inviteId }),
      ...(asked.expected === undefined ? {} : { expected: [asked.expected] }),
      ...(characters.length === 0 ? {} : { characters }),
    },
  };
}

const changedMeanwhile = refusal('CONFLICT', 'the character was changed in the meantime');

const takenRefusals: Readonly<Record<Extract<AppendResult, { kind: 'taken' }>['what'], Refusal>> = {
  // A fresh random code hit a live one, once in 700 million: the next try draws another.
  code: refusal('UNAVAILABLE', 'no free join code was drawn, try again'),
  character: refusal('CHARACTER_IN_SESSION', 'this character holds a seat in another session'),
  adventure: refusal('ADVENTURE_IN_SESSION', 'this adventure already has a session of yours that has not ended'),
  invite: refusal('INVITE_EXPIRED', 'this invite is used up or has expired'),
};

/** Refused now, but perhaps only because it was done before (contract 1.8). */
async function answerOfRetry(core: RoomCore, asked: Asked): Promise<Result<Answer> | null> {
  if (asked.id === null || asked.by === null) return null;
  const verdict = await core.services.store.findVerdict(core.id, asked.by, asked.id);
  return verdict === null ? null : answerAgain(core, verdict, asked);
}

async function answerAgain(core: RoomCore, verdict: Verdict, asked: Asked): Promise<Result<Answer>> {
  // Whoever asked hears what it did before hearing that it was done, also when another writer's commit answers.
  if (verdict.seq > core.state.seq) await reload(core);
  if (verdict.fingerprint !== asked.fingerprint) {
    return refuse(refusal('COMMAND_ID_REUSED', 'this command id was used for something else'));
  }
  return ok(JSON.parse(verdict.reply ?? '{}') as Answer);
}

/**
 * A storage that cannot be reached is a refusal like any other: named, and nothing half done. The commit may be there
 * all the same, if the connection died during COMMIT: then it is shown and answered as what it is.
 */
export async function handleSafely(core: RoomCore, asked: Asked): Promise<Result<Answer>> {
  const unavailable = refusal('UNAVAILABLE', 'the database cannot be reached');
  try {
    return await handleCommand(core, asked);
  } catch (error) {
    core.isUncertain = true;
    if (!(error instanceof StorageUnavailable)) throw error;
  }
  try {
    await recover(core);
    return (await answerOfRetry(core, asked)) ?? refuse(unavailable);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    return refuse(unavailable);
  }
}

/** Learns what became of an append nobody knows the end of; rejects while the storage cannot be reached. */
export async function recover(core: RoomCore): Promise<void> {
  await reload(core);
  core.isUncertain = false;
}
