import type { CommandType } from '@moothall/domain';
import { commandSamples } from '@moothall/domain/testing';
import { declareMatrix } from './asking.ts';
import type { Role } from './roles.ts';
import { type CommandRow, commandRows } from './rows-commands.ts';
import type { World } from './world.ts';

let ids = 0;

function lineOf(type: CommandType) {
  const { stage, outcomes, payload }: CommandRow = commandRows[type];
  const asks = async (world: World, role: Role) => {
    ids += 1;
    const given = payload === undefined ? commandSamples[type] : await payload(world, role);
    return { body: { id: `m${ids}`, type, payload: given } };
  };
  return { route: 'runCommand', title: type, row: { stage, outcomes, asks, when: type } } as const;
}

declareMatrix('commands', Object.keys(commandRows), (type) => [lineOf(type as CommandType)]);
