import { type ViewEvolvers, withSession } from '../../vocabulary/view-evolution.ts';

export const characterViewEvolvers: ViewEvolvers<'character:updated'> = {
  'character:updated': (view, { participantId, changes, version }) => {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    return withSession(view, {
      participants: view.session.participants.map((seat) =>
        seat.id === participantId ? { ...seat, character: { ...seat.character, ...given }, version } : seat,
      ),
    });
  },
};
