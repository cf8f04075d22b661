import { type Participant, participantById, type SessionState } from '@moothall/domain';
import type { Chance } from '../chance.ts';
import type { CharacterWriteBack } from '../storage/log-store.ts';

/**
 * What characters take home (contract 1.9, 1.12). While they are seated the table's copy rules, and every change of it
 * is written to the record in the change's own transaction, so that the two never disagree. At the end all of them are
 * written once more, and on `completed` with an equal share of the experience, rounded down; being part of the ending's
 * transaction is what makes that happen exactly once.
 */
export function writeBacks(before: SessionState, after: SessionState, chance: Chance): readonly CharacterWriteBack[] {
  const seats = after.roster.participants;
  if (before.endedAt === null && after.endedAt !== null) {
    const share =
      after.outcome === 'completed' && seats.length > 0 ? Math.floor(after.experienceEarned / seats.length) : 0;
    return seats.map((seat) => writeBack(seat, share, chance));
  }
  if (before.roster === after.roster) return [];
  return seats.filter((seat) => changedAtTable(before, seat)).map((seat) => writeBack(seat, 0, chance));
}

/** The same character in other shape; one that was taken instead of another comes from its record as it is. */
function changedAtTable(before: SessionState, { id, character }: Participant): boolean {
  const old = participantById(before.roster, id)?.character;
  return old !== undefined && old !== character && old.id === character.id;
}

function writeBack({ character }: Participant, experienceGained: number, chance: Chance): CharacterWriteBack {
  return {
    characterId: character.id,
    hitPointsCurrent: character.hitPointsCurrent,
    hitPointsMax: character.hitPointsMax,
    armorClass: character.armorClass,
    sheet: JSON.stringify(character.sheet),
    experienceGained,
    version: chance.uuid(),
  };
}
