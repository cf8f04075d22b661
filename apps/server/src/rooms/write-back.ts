import type { SessionState } from '@moothall/domain';
import type { Chance } from '../chance.ts';
import type { CharacterWriteBack } from '../storage/log-store.ts';

/**
 * What the characters take home when the session ends (contract 1.9, 1.12): the table's copy of their points and
 * sheet, and on `completed` an equal share of the experience, rounded down. It is written in the ending's own
 * transaction, which is what makes it happen exactly once.
 */
export function writeBacks(before: SessionState, after: SessionState, chance: Chance): readonly CharacterWriteBack[] {
  if (before.endedAt !== null || after.endedAt === null) return [];
  const seats = after.roster.participants;
  const share =
    after.outcome === 'completed' && seats.length > 0 ? Math.floor(after.experienceEarned / seats.length) : 0;
  return seats.map(({ character }) => ({
    characterId: character.id,
    hitPointsCurrent: character.hitPointsCurrent,
    hitPointsMax: character.hitPointsMax,
    armorClass: character.armorClass,
    sheet: JSON.stringify(character.sheet),
    experienceGained: share,
    version: chance.uuid(),
  }));
}
