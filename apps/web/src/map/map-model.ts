import type { CommandInput, CommandType, TableView } from '@moothall/client';

/** The words of the map panel, all of them parts of what the client library hands out. */
export type MapView = NonNullable<TableView['map']>;
export type Field = Pick<MapView, 'grid' | 'width' | 'height'>;
export type Grid = MapView['grid'];
export type Cell = MapView['cells'][string];
export type Cells = MapView['cells'];
/** `"q,r"` axial on hex maps, `"x,y"` on square ones. */
export type CellKey = string;
export type Token = TableView['tokens'][number];
export type TokenKind = Token['kind'];
export type Knowledge = NonNullable<TableView['knownCells']>[string];

/** A seat that can learn cells; also of those who are away or have left. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  readonly isAway: boolean;
}

export type Learners = CommandInput<'hex:reveal'>['to'];

/** Answers what the server answered; nothing when it was refused, of which its author has been told. */
export type AskTable = <T extends CommandType>(
  type: T,
  payload: CommandInput<T>,
) => Promise<Readonly<Record<string, unknown>> | undefined>;
