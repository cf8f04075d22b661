import {
  actorOf,
  authorize,
  authorizeRole,
  type Command,
  type CommandPayload,
  ok,
  type Result,
  refuse,
  type UserId,
  viewAs,
} from '@moothall/domain';
import { type Answer, askedByPerson, askedWithRecords } from '../rooms/asked.ts';
import { contextFor } from '../rooms/handle-command.ts';
import type { Room } from '../rooms/room.ts';
import { findRunnable } from './adventures.ts';
import { asRead, findOwnCharacter, seatedCharacter } from './characters.ts';
import { pinAdventure } from './pin-adventure.ts';
import type { RecordServices } from './record-services.ts';
import { issueRecoveryLink } from './recovery.ts';

/** One durable command of contract 3.3 from whatever door, with what only the records can add to it. */
export async function runCommand(
  services: RecordServices,
  room: Room,
  userId: UserId,
  id: string,
  command: Command,
): Promise<Result<Answer>> {
  switch (command.type) {
    case 'participant:change-character': {
      const found = await findOwnCharacter(services, { userId }, command.payload.characterId);
      if (!found.ok) return found;
      const inner = { type: 'participant:replace-character', character: seatedCharacter(found.value) } as const;
      const asked = askedWithRecords(userId, id, { type: command.type, content: command.payload }, inner);
      const answer = await room.run({ ...asked, expected: asRead(found.value) });
      // It was changed while it sat down: once more, with what became of it.
      const isStale = !answer.ok && answer.refusal.code === 'CONFLICT';
      return isStale ? runCommand(services, room, userId, id, command) : answer;
    }
    case 'adventure:refresh':
      return refreshAdventure(services, room, userId, id);
    case 'view:as':
      return lookAs(room, userId, command.payload);
    case 'participant:recovery-link': {
      const answer = await room.run(askedByPerson(userId, id, command));
      return answer.ok ? issueRecoveryLink(services, room, command.payload.participantId) : answer;
    }
    default:
      return room.run(askedByPerson(userId, id, command));
  }
}

/** Who may not ask hears so before anything is looked up. */
async function refreshAdventure(
  services: RecordServices,
  room: Room,
  userId: UserId,
  id: string,
): Promise<Result<Answer>> {
  const { core } = room;
  const forbidden = authorize(core.state, 'adventure:refresh', actorOf(core.state, userId));
  if (forbidden !== null) return refuse(forbidden);
  const newest = await findRunnable(services, { userId }, core.state.adventure.id);
  if (!newest.ok) return newest;
  const inner = { type: 'adventure:replace', ...(await pinAdventure(services, newest.value)) } as const;
  return room.run(askedWithRecords(userId, id, { type: 'adventure:refresh', content: {} }, inner));
}

/**
 * The table through a player's eyes. It asks and does nothing, so it leaves no trace in the log and its answer is not
 * kept: the same id again looks again.
 */
export function lookAs({ core }: Room, userId: UserId, payload: CommandPayload<'view:as'>): Result<Answer> {
  const actor = actorOf(core.state, userId);
  const forbidden = authorizeRole('view:as', actor);
  if (forbidden !== null) return refuse(forbidden);
  const table = viewAs(core.state, payload, contextFor(core, actor, { id: null }));
  return table.ok ? ok({ table: table.value }) : table;
}

/** A command that a REST call stands for: run, then answered with what it made of the session. */
export async function runAndShow<T>(
  services: RecordServices,
  room: Room,
  request: { readonly userId: UserId; readonly id: string; readonly command: Command },
  show: () => T,
): Promise<Result<T>> {
  const answer = await runCommand(services, room, request.userId, request.id, request.command);
  return answer.ok ? ok(show()) : answer;
}
