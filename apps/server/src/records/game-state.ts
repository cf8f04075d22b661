import {
  type DecidableCommand,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
  type SessionState,
  showTable,
  type TableView,
  type Viewer,
} from '@moothall/domain';
import type { StateChange } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import { askedTogether } from '../rooms/asked.ts';
import type { Room } from '../rooms/room.ts';
import type { RecordServices } from './record-services.ts';
import { findGmRoom } from './session-access.ts';

/** Contract 1.9, as one viewer may know it. */
export type GameState = TableView['game'] & { readonly combat?: NonNullable<TableView['combat']> };

export function gameStateFor({ core }: Room, viewer: Viewer): GameState {
  const { game, combat } = showTable(core.state, viewer);
  return { ...game, ...(combat === null ? {} : { combat }) };
}

function commandsOf({ currentNodeId, ifVersion: _judged, ...update }: StateChange): readonly DecidableCommand[] {
  const isUpdate = Object.values(update).some((value) => value !== undefined);
  return [
    ...(currentNodeId === undefined ? [] : [{ type: 'node:go', payload: { nodeId: currentNodeId } } as const]),
    ...(isUpdate ? [{ type: 'game:update', payload: update } as const] : []),
  ];
}

/** `ifVersion` is about the state the caller saw, not about what entering the node makes of it. */
function conflictOf(state: SessionState, { ifVersion }: StateChange): Refusal | null {
  if (ifVersion === undefined) return null;
  const current = showTable(state, { role: 'gm' }).game;
  const message = 'the game state was changed in the meantime';
  return ifVersion === current.version ? null : refusal('CONFLICT', message, { current });
}

/** `PATCH …/state`: the node, the game state, or both in one commit; drafts of them while the GM prepares. */
export async function writeGameState(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
  change: StateChange,
  idempotencyKey: string | null,
): Promise<Result<GameState>> {
  const found = await findGmRoom(services, identity, sessionId);
  if (!found.ok) return found;
  const room = found.value;
  const id = idempotencyKey ?? services.chance.uuid();
  const answer = await room.run(
    askedTogether(identity.userId, id, ['state', change], (state) => {
      const conflict = conflictOf(state, change);
      return conflict === null ? ok(commandsOf(change)) : refuse(conflict);
    }),
  );
  return answer.ok ? ok(gameStateFor(room, { role: 'gm' })) : answer;
}
