import { type ConnectedUser, participantOf, type SessionState, type UserId } from '@moothall/domain';

/** How presence names a person at this table (contract 5, connectedUsers). */
export function describePerson(state: SessionState, userId: UserId): Omit<ConnectedUser, 'presence'> | null {
  const { gm } = state.origin;
  if (gm.id === userId) return { userId, userName: gm.name, avatarUrl: gm.avatarUrl, role: 'gm' };
  const seat = participantOf(state.roster, userId);
  if (seat !== undefined && seat.status !== 'left') {
    const { user, character } = seat;
    return {
      userId,
      userName: user.name,
      avatarUrl: user.avatarUrl,
      role: 'player',
      characterId: character.id,
      characterName: character.name,
    };
  }
  const watching = state.roster.spectators.find(({ user }) => user.id === userId)?.user;
  if (watching === undefined) return null;
  return { userId, userName: watching.name, avatarUrl: watching.avatarUrl, role: 'spectator' };
}
