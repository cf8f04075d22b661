import { type Participant, participantById, type SessionState } from '@moothall/domain';
import type { Chance } from '../chance.ts';
import type { CharacterWriteBack } from '../storage/log-store.ts';

/**
 * What characters take home (contract 1.9, 1.12). While they are seated the table's copy rules, and every change of it
 * is written to the record in the change's own transaction, so that the two never disagree. At the end the seated ones
 * are written once more, and on `completed` all get an equal share of the experience, rounded down; being part of the
 * ending's transaction is what makes that happen exactly once.
 */
export function writeBacks(before: SessionState, after: SessionState, chance: Chance): readonly CharacterWriteBack[] {
  const seats = after.roster.participants;
  if (before.endedAt === null && after.endedAt !== null) {
    const share =
      after.outcome === 'completed' && seats.length > 0 ? Math.floor(after.experienceEarned / seats.length) : 0;
    return seats.map((seat) => writeBack(seat, { share, chance, of: seat.status === 'left' ? [] : shared }));
  }
  if (before.roster === after.roster) return [];
  return seats.flatMap((seat) => {
    const of = changedAtTable(before, seat);
    return of.length === 0 ? [] : [writeBack(seat, { share: 0, chance, of })];
  });
}

const shared = ['hitPointsCurrent', 'hitPointsMax', 'armorClass', 'sheet'] as const;
type Shared = (typeof shared)[number];

/**
 * The same character in other shape; one that was taken instead of another comes from its record as it is. Field by
 * field: the rest of a character whose player left may have changed at home meanwhile.
 */
function changedAtTable(before: SessionState, { id, character }: Participant): readonly Shared[] {
  const old = participantById(before.roster, id);
  if (old === undefined || old.character === character || old.character.id !== character.id) return [];
  return shared.filter((field) => old.character[field] !== character[field]);
}

type WritingBack = { readonly share: number; readonly chance: Chance; readonly of: readonly Shared[] };

function writeBack({ character }: Participant, { share, chance, of }: WritingBack): CharacterWriteBack {
  const { sheet, ...numbers } = character;
  const values: Required<CharacterWriteBack['changes']> = { ...numbers, sheet: JSON.stringify(sheet) };
  const changes = Object.fromEntries(of.map((field) => [field, values[field]]));
  return { characterId: character.id, changes, experienceGained: share, version: chance.uuid() };
}
