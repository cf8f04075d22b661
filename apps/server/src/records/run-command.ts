import { type Command, ok, type Result, type UserId } from '@moothall/domain';
import { type Answer, askedByPerson, askedForCharacter } from '../rooms/asked.ts';
import type { Room } from '../rooms/room.ts';
import { findOwnCharacter, seatedCharacter } from './characters.ts';
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
  if (command.type !== 'participant:change-character') {
    const answer = await room.run(askedByPerson(userId, id, command));
    const recovers = answer.ok && command.type === 'participant:recovery-link';
    return recovers ? issueRecoveryLink(services, room, command.payload.participantId) : answer;
  }
  const character = await findOwnCharacter(services, { userId }, command.payload.characterId);
  if (!character.ok) return character;
  return room.run(askedForCharacter(userId, id, command, seatedCharacter(character.value)));
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
