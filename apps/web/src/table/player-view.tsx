import { SettlingDie } from './dice/settling-die.tsx';
import { KeyActions } from './keyboard/key-actions.tsx';
import { KeyDialog } from './keyboard/key-dialog.tsx';
import { ControlReturned } from './party/control-returned.tsx';
import { PreparingNote } from './preparing-note.tsx';
import { ownSeat, useShown } from './shown.tsx';
import { StripPlayer } from './strip-player.tsx';
import { type TableMap, TableScreen, type TableScreenProps } from './table-screen.tsx';
import { FreshHandout } from './things/handouts.tsx';

interface PlayerViewProps extends TableScreenProps {
  readonly onLeave: () => void;
  readonly map?: TableMap | undefined;
}

/** Also the spectators' view: without a seat there is nobody one plays as. */
export function PlayerView({ onLeave, map, ...table }: PlayerViewProps) {
  const shown = useShown();
  const parts = {
    stripEnd: <StripPlayer characterName={ownSeat(shown)?.character.name} onLeave={onLeave} />,
    notices: shown.table.gmPreparing ? <PreparingNote /> : null,
    map,
  };
  return (
    <div data-testid="player-game-view">
      <KeyActions>
        <TableScreen {...table} parts={parts} />
        <SettlingDie />
        <FreshHandout />
        <ControlReturned />
        <KeyDialog />
      </KeyActions>
    </div>
  );
}
