import type { CommandInput } from '@moothall/client';
import type { CellKey, Learners } from './map-model.ts';

/** A command may be 64 KiB; the longest key with its quotes and comma is eleven bytes. */
const keysPerCommand = 4_000;
/** A change carries terrain and feature, up to 250 characters and more bytes. */
const changesBytes = 48_000;

type Learn = CommandInput<'hex:reveal'>;
type Update = CommandInput<'hex:update'>;

/** One stroke is one command, unless it is too large for one. */
export function learnCommands(mapId: string, keys: readonly CellKey[] | 'all', to: Learners): readonly Learn[] {
  if (keys === 'all') return [{ mapId, keys, to }];
  const commands: Learn[] = [];
  for (let start = 0; start < keys.length; start += keysPerCommand) {
    commands.push({ mapId, keys: keys.slice(start, start + keysPerCommand), to });
  }
  return commands;
}

export function updateCommands(mapId: string, changes: Update['changes']): readonly Update[] {
  const commands: Update['changes'][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    const more = JSON.stringify(change).length * 2;
    if (bytes + more > changesBytes) {
      commands.push([]);
      bytes = 0;
    }
    commands.at(-1)?.push(change);
    bytes += more;
  }
  return commands.map((part) => ({ mapId, changes: part }));
}
