import type { Viewer } from '../../vocabulary/actor.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import {
  type Change,
  each,
  everyone,
  gmHistory,
  nobody,
  type Projection,
  type Projectors,
} from '../../vocabulary/projection.ts';
import { type Participant, participantById } from '../../vocabulary/roster.ts';
import { showCharacter, showParticipant } from '../../vocabulary/show-participant.ts';
import type { ViewEvent } from '../../vocabulary/view-event.ts';

function seatAfter({ after }: Change, id: ParticipantId): Participant | undefined {
  return participantById(after.roster, id);
}

function joined(change: Change, id: ParticipantId): Projection {
  const seat = seatAfter(change, id);
  if (seat === undefined) return nobody;
  return each((viewer) => [
    { type: 'participant:joined', payload: { participant: showParticipant(change.after.origin.id, viewer, seat) } },
  ]);
}

function gone({ before }: Change, id: ParticipantId, reason: 'left' | 'kicked' | 'freed'): Projection {
  const seat = participantById(before.roster, id);
  if (seat === undefined) return nobody;
  return everyone({ type: 'participant:left', payload: { participantId: id, userId: seat.user.id, reason } });
}

type Changes = Extract<ViewEvent, { type: 'participant:updated' }>['payload']['changes'];

function updated(participantId: ParticipantId, changes: Changes): ViewEvent {
  return { type: 'participant:updated', payload: { participantId, changes } };
}

function isTheirs(viewer: Viewer, id: ParticipantId): boolean {
  return viewer.role === 'player' && viewer.participantId === id;
}

export const rosterProjectors: Projectors<
  | 'participant:joined'
  | 'participant:returned'
  | 'participant:left'
  | 'participant:kicked'
  | 'participant:freed'
  | 'participant:readied'
  | 'participant:inactivated'
  | 'participant:control-taken'
  | 'participant:control-returned'
  | 'participant:orders-set'
  | 'participant:character-changed'
  | 'participant:recovery-issued'
  | 'spectator:joined'
  | 'spectator:left'
  | 'presence:recorded'
> = {
  'participant:joined': ({ participantId }, change) => joined(change, participantId),
  'participant:returned': ({ participantId }, change) =>
    participantById(change.before.roster, participantId)?.status === 'left'
      ? joined(change, participantId)
      : everyone(updated(participantId, { status: 'seated' })),
  'participant:left': ({ participantId }, change) => gone(change, participantId, 'left'),
  'participant:kicked': ({ participantId }, change) => gone(change, participantId, 'kicked'),
  'participant:freed': ({ participantId }, change) => gone(change, participantId, 'freed'),
  'participant:readied': ({ participantId, ready }) => everyone(updated(participantId, { ready })),
  'participant:inactivated': ({ participantId }) =>
    each((viewer) => [
      updated(participantId, { status: 'inactive' }),
      ...(viewer.role === 'gm' ? [{ type: 'participant:inactive', payload: { participantId } } as const] : []),
    ]),
  'participant:control-taken': ({ participantId }) => everyone(updated(participantId, { controlledBy: 'gm' })),
  'participant:control-returned': ({ participantId }, { before }) =>
    each((viewer) => [
      updated(participantId, { controlledBy: 'player' }),
      ...(isTheirs(viewer, participantId)
        ? [
            {
              type: 'participant:control-returned',
              payload: { actions: participantById(before.roster, participantId)?.actionsForPlayer ?? [] },
            } as const,
          ]
        : []),
    ]),
  'participant:orders-set': ({ participantId, text }) =>
    each((viewer) =>
      viewer.role === 'gm' || isTheirs(viewer, participantId) ? [updated(participantId, { orders: text })] : [],
    ),
  'participant:character-changed': ({ participantId }, change) => {
    const seat = seatAfter(change, participantId);
    if (seat === undefined) return nobody;
    return each((viewer) => [updated(participantId, { character: showCharacter(viewer, seat), ready: false })]);
  },
  // The GM asked for the link and has it in the answer.
  'participant:recovery-issued': () => nobody,
  // Spectators are seen through presence; they have no seat.
  'spectator:joined': () => nobody,
  'spectator:left': () => nobody,
  'presence:recorded': ({ userId, name, status }) =>
    gmHistory({ type: 'presence:recorded', payload: { userId, name, status } }),
};
