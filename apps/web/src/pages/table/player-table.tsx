import { PlayerView } from '../../table/player-view.tsx';
import { ShownProvider } from '../../table/shown.tsx';
import { useLeave } from '../session/leaving.tsx';
import type { ShownSession } from '../session/use-shown-session.ts';
import { useTableMap } from './use-table-map.tsx';
import { useTableScreen } from './use-table-screen.tsx';

function View({ shown }: { readonly shown: ShownSession }) {
  const screen = useTableScreen(shown);
  const map = useTableMap(shown);
  const leave = useLeave();
  return <PlayerView {...screen} map={map} onLeave={leave} />;
}

export function PlayerTable(props: { readonly shown: ShownSession }) {
  return (
    <ShownProvider shown={props.shown}>
      <View shown={props.shown} />
    </ShownProvider>
  );
}
