import {
  type CharacterChange,
  participantOf,
  type Result,
  refusal,
  refuse,
  showParticipant,
  type UserId,
} from '@moothall/domain';
import { type Answer, askedByPerson } from '../rooms/asked.ts';
import type { RecordServices } from './record-services.ts';
import { findRoom } from './session-access.ts';

type AtTable = {
  readonly sessionId: string;
  readonly userId: UserId;
  readonly characterId: string;
  readonly changes: Omit<CharacterChange, 'ifVersion'>;
  /** The record's version that the caller saw; undefined when they do not mind. */
  readonly ifVersion: string | undefined;
};

/**
 * While a character sits at a table its owner changes it there, by the same command as at the table (contract 1.9).
 * The record's version is read after the seat's: whatever moved one of them since the caller looked moved both.
 */
export async function changeAtTable(services: RecordServices, change: AtTable): Promise<Result<Answer>> {
  const { hitPointsCurrent, hitPointsMax, armorClass, sheet, ...fixed } = change.changes;
  if (Object.values(fixed).some((value) => value !== undefined)) {
    const message = 'the character sits at a table: only hit points, armour class and sheet change there';
    return refuse(refusal('CHARACTER_IN_SESSION', message));
  }
  const room = await findRoom(services, change.sessionId);
  if (!room.ok) return room;
  const { state } = room.value.core;
  const seat = participantOf(state.roster, change.userId);
  if (seat === undefined) return refuse(refusal('CHARACTER_IN_SESSION', 'the character just left its seat, try again'));
  const viewer = { role: 'player', participantId: seat.id, userId: change.userId } as const;
  const { version } = showParticipant(state.origin.id, viewer, seat);
  const record = await services.storage.records.findCharacter(change.characterId);
  if (change.ifVersion !== undefined && record?.version !== change.ifVersion) {
    return refuse(refusal('CONFLICT', 'the character was changed in the meantime'));
  }
  const guard = change.ifVersion === undefined ? {} : { ifVersion: version };
  const payload = { participantId: seat.id, hitPointsCurrent, hitPointsMax, armorClass, sheet, ...guard };
  const id = services.chance.uuid();
  return room.value.run(askedByPerson(change.userId, id, { type: 'character:update', payload }));
}
