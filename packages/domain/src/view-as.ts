import { afterPublishing } from './stage.ts';
import { showTable } from './view-of.ts';
import type { Viewer } from './vocabulary/actor.ts';
import { hears } from './vocabulary/audience.ts';
import { alsoHeardBy } from './vocabulary/channels.ts';
import type { CommandPayload } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import type { UserId } from './vocabulary/ids.ts';
import { refusal } from './vocabulary/refusal.ts';
import { ok, type Result, refuse } from './vocabulary/result.ts';
import { participantById } from './vocabulary/roster.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import type { TableView } from './vocabulary/view.ts';

/** Without what the GM may not know: whispers between players and `self` rolls (contract 1.6). */
function asGmMayKnow(state: SessionState, gm: UserId): SessionState {
  const rolls = Object.entries(state.rolls.channels).map(([key, channel]) => {
    // That a blind roll was made the GM knows better than its roller.
    const lines = hears(channel.audience, gm)
      ? channel.lines
      : channel.lines.filter(({ line }) => line.visibility === 'blind');
    return [key, { ...channel, lines }] as const;
  });
  const blindRolls = new Set(
    rolls.flatMap(([, { lines }]) => lines.flatMap(({ line }) => (line.visibility === 'blind' ? [line.id] : []))),
  );
  const turns = Object.entries(state.turnHistory).map(([key, { audience, entries }]) => {
    const isKnown = audience === 'players' || hears(audience, gm);
    return [key, { audience, entries: isKnown ? entries : entries.filter(({ id }) => blindRolls.has(id)) }] as const;
  });
  return {
    ...state,
    chat: alsoHeardBy(state.chat, gm),
    rolls: { ...state.rolls, channels: Object.fromEntries(rolls) },
    turnHistory: Object.fromEntries(turns),
  };
}

/** What a player's table looks like now, or would after publishing every draft that applies (contract 1.7). */
export function viewAs(
  state: SessionState,
  { participantId, staged }: CommandPayload<'view:as'>,
  context: Context,
): Result<TableView> {
  const seat = participantById(state.roster, participantId);
  if (seat === undefined) return refuse(refusal('NOT_FOUND', 'no such participant'));
  const viewer: Viewer = { role: 'player', participantId: seat.id, userId: seat.user.id };
  const shown = staged === true ? afterPublishing(state, context) : state;
  return ok({
    ...showTable(asGmMayKnow(shown, state.origin.gm.id), viewer),
    ...(staged === true ? { gmPreparing: false } : {}),
  });
}
