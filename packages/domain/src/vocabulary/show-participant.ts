import type { Viewer } from './actor.ts';
import { characterCard } from './character.ts';
import { isoTime, isoTimeOrNull } from './clock-text.ts';
import { contentVersion } from './content-version.ts';
import type { Participant } from './roster.ts';
import type { ParticipantView } from './view.ts';

/** Sheet and standing orders are for their player and the GM (contract 1.5, 3.2). */
export function mayReadSheet(viewer: Viewer, participant: Participant): boolean {
  return viewer.role === 'gm' || (viewer.role === 'player' && viewer.participantId === participant.id);
}

export function showCharacter(viewer: Viewer, participant: Participant): ParticipantView['character'] {
  return mayReadSheet(viewer, participant) ? participant.character : characterCard(participant.character);
}

/** The version covers what this viewer sees of the seat, presence aside: presence has no history to guard. */
export function withSeatVersion(view: Omit<ParticipantView, 'version'>): ParticipantView {
  const { presence: _presence, ...content } = view;
  const { version: _old, ...rest } = content as Omit<ParticipantView, 'presence'>;
  return { ...view, version: contentVersion(rest) };
}

export function showParticipant(sessionId: string, viewer: Viewer, participant: Participant): ParticipantView {
  const { id, name, avatarUrl, isGuest } = participant.user;
  return withSeatVersion({
    id: participant.id,
    sessionId,
    user: { id, name, avatarUrl, isGuest },
    character: showCharacter(viewer, participant),
    joinedAt: isoTime(participant.joinedAt),
    leftAt: isoTimeOrNull(participant.leftAt),
    ready: participant.ready,
    status: participant.status,
    presence: 'disconnected',
    controlledBy: participant.controlledBy,
    ...(mayReadSheet(viewer, participant) ? { orders: participant.orders } : {}),
  });
}
