import { ok, type Result, showTable, type TableView, type Viewer } from '@moothall/domain';
import type { StateChange } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import { askedWithRecords } from '../rooms/asked.ts';
import type { Room } from '../rooms/room.ts';
import type { RecordServices } from './record-services.ts';
import { runCommand } from './run-command.ts';
import { findGmRoom } from './session-access.ts';

/** Contract 1.9, as one viewer may know it. */
export type GameState = TableView['game'] & { readonly combat?: NonNullable<TableView['combat']> };

export function gameStateFor({ core }: Room, viewer: Viewer): GameState {
  const { game, combat } = showTable(core.state, viewer);
  return { ...game, ...(combat === null ? {} : { combat }) };
}

/**
 * `PATCH …/state`: the node, the game state, or both. Both together are one commit; while the GM prepares they are two
 * drafts, which are published in one stroke anyway.
 */
export async function writeGameState(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
  { currentNodeId, ...update }: StateChange,
  idempotencyKey: string | null,
): Promise<Result<GameState>> {
  const found = await findGmRoom(services, identity, sessionId);
  if (!found.ok) return found;
  const room = found.value;
  const { userId } = identity;
  const key = (idempotencyKey ?? services.chance.uuid()).slice(0, 60);
  const go = currentNodeId === undefined ? [] : [{ type: 'node:go', payload: { nodeId: currentNodeId } } as const];
  const isUpdate = Object.values(update).some((value) => value !== undefined);
  const write = isUpdate ? [{ type: 'game:update', payload: update } as const] : [];
  const isStaged = room.core.state.staging.mode === 'staged';
  if (go.length > 0 && write.length > 0 && !isStaged) {
    const nodeId = currentNodeId ?? null;
    const content = { currentNodeId, ...update };
    const answer = await room.run(
      askedWithRecords(userId, key, { type: 'node:go', content }, { type: 'game:write', nodeId, update }),
    );
    return answer.ok ? ok(gameStateFor(room, { role: 'gm' })) : answer;
  }
  for (const [index, command] of [...go, ...write].entries()) {
    const answer = await runCommand(services, room, userId, `${key}.${index}`, command);
    if (!answer.ok) return answer;
  }
  return ok(gameStateFor(room, { role: 'gm' }));
}
