import { PlayerView } from '../../table/player-view.tsx';
import { useLeave } from '../session/leaving.tsx';
import type { ShownSession } from '../session/use-shown-session.ts';
import { useTableMap } from './use-table-map.tsx';
import { useTableScreen } from './use-table-screen.ts';

/** Players learn where a choice leads by going there. */
const noTitles: ReadonlyMap<string, string> = new Map();

export function PlayerTable(props: { readonly shown: ShownSession }) {
  const { shown } = props;
  const screen = useTableScreen(shown, noTitles);
  const map = useTableMap(shown);
  const leave = useLeave();
  return <PlayerView {...screen} map={map} gmPreparing={shown.table.gmPreparing} onLeave={leave} />;
}
