import {
  type ChatMessage,
  checkRolls,
  type DiceCheck,
  ok,
  type Result,
  type Roll,
  refusal,
  refuse,
  type SessionView,
  type Stats,
  statsOf,
} from '@moothall/domain';
import type { HistoryEvent } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import { sessionFor } from '../rooms/show-session.ts';
import { readHistory } from './history.ts';
import type { RecordServices } from './record-services.ts';
import { findReadableRoom } from './session-access.ts';

/** Everything the caller may know of a session, in one piece (contract 1.10, 2). */
export type SessionExport = {
  readonly session: SessionView;
  /** Null until the session has ended; with it `rolls` can be checked offline. */
  readonly diceSeed: string | null;
  readonly rolls: readonly Roll[];
  readonly stats: Stats;
  readonly events: readonly HistoryEvent[];
};

const pageLimit = 1_000;

/** From the stored frames alone, so an export never says more than was said (contract 4). */
export async function exportSession(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
): Promise<Result<SessionExport>> {
  const found = await findReadableRoom(services, identity, sessionId);
  if (!found.ok) return found;
  const { room, viewer } = found.value;
  const events: HistoryEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = await readHistory(services, identity, sessionId, { limit: pageLimit, cursor });
    if (!page.ok) return page;
    events.push(...page.value.events);
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
  const { state } = room.core;
  return ok({
    session: sessionFor(room.core, viewer),
    diceSeed: state.endedAt === null ? null : state.origin.diceSeed,
    rolls: events.filter(({ type }) => type === 'dice:rolled').map(({ payload }) => payload.roll as Roll),
    stats: statsOf(state, viewer, services.clock.now()),
    events,
  });
}

/** Whether the dice fell as the commitment promised, for every roll the caller knows. */
export async function verifySession(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
): Promise<Result<DiceCheck>> {
  const exported = await exportSession(services, identity, sessionId);
  if (!exported.ok) return exported;
  const { diceSeed, rolls, session } = exported.value;
  if (diceSeed === null) return refuse(refusal('SESSION_NOT_ENDED', 'the seed of the dice is told at the end'));
  return ok(checkRolls({ diceCommitment: session.diceCommitment, diceSeed, rolls }));
}

type Names = (userId: string | undefined) => string;

function namesOf({ gm, participants }: SessionView): Names {
  const names = new Map(participants.map(({ user, character }) => [user.id as string, character.name]));
  names.set(gm.id, gm.name);
  return (userId) => (userId === undefined ? '' : (names.get(userId) ?? 'Somebody'));
}

function lineOf({ type, payload }: HistoryEvent, nameOf: Names): string | null {
  switch (type) {
    case 'node:changed':
      return payload.inPlace === true ? null : `\n## ${String(payload.nodeTitle)}\n`;
    case 'chat:posted': {
      const { userId, as, kind, text, to } = payload.message as ChatMessage;
      const speaker = as ?? nameOf(userId);
      const whisper = to === undefined ? '' : ' (whispered)';
      return kind === 'emote' ? `*${speaker} ${text}*${whisper}` : `**${speaker}**${whisper}: ${text}`;
    }
    case 'dice:rolled': {
      const { userId, as, notation, label, total } = payload.roll as Roll;
      const what = label === undefined ? notation : `${notation} (${label})`;
      return `**${as ?? nameOf(userId)}** rolls \`${what}\`: ${total ?? 'unseen'}`;
    }
    case 'session:updated':
      return payload.oldStatus === undefined ? null : `*Session ${String(payload.status)}*`;
    default:
      return null;
  }
}

/** For people to read and keep: scenes, talk and dice in order. */
export function asMarkdown({ session, stats, events }: SessionExport): string {
  const nameOf = namesOf(session);
  const party = session.participants.map(
    ({ character, user }) => `- ${character.name}, ${character.class} ${character.level} (${user.name})`,
  );
  const lines = events.map((event) => lineOf(event, nameOf)).filter((line) => line !== null);
  const figures = `${stats.durationMinutes} minutes, ${stats.nodesVisited} scenes, ${stats.diceRolled} rolls, ${stats.messages} messages`;
  return [
    `# ${session.adventure.title}`,
    `${session.gmTitle}: ${session.gm.name}`,
    party.join('\n'),
    figures,
    lines.join('\n\n'),
    '',
  ].join('\n\n');
}
