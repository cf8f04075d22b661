import {
  type CharacterChange,
  type DecidableCommand,
  participantOf,
  type Result,
  refusal,
  refuse,
  type UserId,
} from '@moothall/domain';
import { type Answer, askedByPerson } from '../rooms/asked.ts';
import type { CharacterRecord } from '../storage/record-store.ts';
import type { RecordServices } from './record-services.ts';

type AtTable = {
  /** The session that held it when the caller looked. */
  readonly sessionId: string;
  readonly record: CharacterRecord;
  readonly change: CharacterChange;
};

/**
 * While a character sits at a table its owner changes it there, by the same command as at the table (contract 1.9).
 * Whatever moves one of seat and record moves the other, so the record's version guards both. `moved`: it is not, or
 * not any more, as the caller read it.
 */
export async function changeAtTable(
  services: RecordServices,
  { sessionId, record, change }: AtTable,
): Promise<Result<Answer> | 'moved'> {
  const { hitPointsCurrent, hitPointsMax, armorClass, sheet, ifVersion, ...fixed } = change;
  if (Object.values(fixed).some((value) => value !== undefined)) {
    const message = 'the character sits at a table: only hit points, armour class and sheet change there';
    return refuse(refusal('CHARACTER_IN_SESSION', message));
  }
  const room = await services.rooms.open(sessionId);
  if (room === null) return 'moved';
  const userId = record.ownerId as UserId;
  const keptSeat = () => participantOf(room.core.state.roster, userId);
  if (keptSeat()?.character.id !== record.id) await room.catchUp();
  const seat = keptSeat();
  if (seat?.character.id !== record.id) return 'moved';
  const payload = { participantId: seat.id, hitPointsCurrent, hitPointsMax, armorClass, sheet };
  const command: DecidableCommand = { type: 'character:update', payload };
  const asked = askedByPerson(userId, services.chance.uuid(), command);
  const expected = { characterId: record.id, version: record.version };
  const answer = await room.run(ifVersion === undefined ? asked : { ...asked, expected });
  if (answer.ok) return answer;
  const [holder] = await services.storage.log.listHeldCharacters([record.id]);
  return answer.refusal.code === 'CONFLICT' || holder?.sessionId !== sessionId ? 'moved' : answer;
}
