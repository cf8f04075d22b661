import type { CommandInput } from '@moothall/client';
import { learnCommands, updateCommands } from './learn-commands.ts';
import type { AskTable, Cell, CellKey, Learners } from './map-model.ts';

export type NewToken = Omit<CommandInput<'token:create'>, 'mapId'>;
export type TokenChanges = CommandInput<'token:update'>['changes'];

/** What may be done to a map, in the words of the panel. Each resolves when the server has answered; true when it agreed. */
export interface MapCommands {
  readonly learn: (deed: 'reveal' | 'hide', keys: readonly CellKey[] | 'all', to: Learners) => Promise<boolean>;
  readonly draw: (keys: readonly CellKey[], cell: Cell) => Promise<boolean>;
  readonly move: (tokenId: string, to: CellKey) => Promise<boolean>;
  readonly create: (token: NewToken) => Promise<boolean>;
  readonly change: (tokenId: string, changes: TokenChanges) => Promise<boolean>;
  readonly remove: (tokenId: string) => Promise<boolean>;
}

async function agreed(answers: readonly Promise<unknown>[]): Promise<boolean> {
  return (await Promise.all(answers)).every((answer) => answer !== undefined);
}

export function mapCommands(ask: AskTable, mapId: string): MapCommands {
  return {
    learn: (deed, keys, to) => agreed(learnCommands(mapId, keys, to).map((payload) => ask(`hex:${deed}`, payload))),
    draw: (keys, cell) => {
      const changes = keys.map((key) => ({ key, ...cell }));
      return agreed(updateCommands(mapId, changes).map((payload) => ask('hex:update', payload)));
    },
    move: (tokenId, to) => agreed([ask('token:move', { tokenId, to })]),
    create: (token) => agreed([ask('token:create', { mapId, ...token })]),
    change: (tokenId, changes) => agreed([ask('token:update', { tokenId, changes })]),
    remove: (tokenId) => agreed([ask('token:delete', { tokenId })]),
  };
}
