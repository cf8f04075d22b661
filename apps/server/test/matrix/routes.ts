import type { RouteName } from '@moothall/protocol';
import { declareMatrix } from './asking.ts';
import { type Rows, rowsOf } from './row.ts';

export function declareRoutes<N extends RouteName>(what: string, rows: Rows<N>): void {
  declareMatrix(what, Object.keys(rows), (call) =>
    rowsOf(rows, call).map((row) => {
      const title = row.when === undefined ? call : `${call}, ${row.when}`;
      return { route: call as N, row, title };
    }),
  );
}
