import { stableJson } from '../../vocabulary/content-version.ts';
import { each, nobody, type Projectors } from '../../vocabulary/projection.ts';
import { participantById } from '../../vocabulary/roster.ts';
import { mayReadSheet, showParticipant } from '../../vocabulary/show-participant.ts';
import type { ViewEventOf } from '../../vocabulary/view-event.ts';

type Changes = ViewEventOf<'character:updated'>['payload']['changes'];

export const characterProjectors: Projectors<'character:updated'> = {
  'character:updated': ({ participantId, changes }, { before, after }) => {
    const old = participantById(before.roster, participantId);
    const seat = participantById(after.roster, participantId);
    if (old === undefined || seat === undefined) return nobody;
    const { sheet, ...numbers } = changes;
    return each((viewer) => {
      const shown: Changes = sheet !== undefined && mayReadSheet(viewer, seat) ? { ...numbers, sheet } : numbers;
      // Whoever may not read the sheet must not learn that it changed.
      const changed = Object.entries(shown).filter(
        ([name, value]) => stableJson(old.character[name as keyof Changes]) !== stableJson(value),
      );
      if (changed.length === 0) return [];
      const { version } = showParticipant(after.origin.id, viewer, seat);
      const fresh: Changes = Object.fromEntries(changed);
      return [{ type: 'character:updated', payload: { participantId, changes: fresh, version } }];
    });
  },
};
