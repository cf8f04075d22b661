import type { ReactNode } from 'react';
import { PreparingNote } from './preparing-note.tsx';
import { StripPlayer } from './strip-player.tsx';
import { type TableMap, TableScreen, type TableScreenProps } from './table-screen.tsx';

interface PlayerViewProps extends TableScreenProps {
  readonly gmPreparing: boolean;
  readonly onLeave: () => void;
  readonly rail?: ReactNode;
  readonly map?: TableMap | undefined;
}

/** Also the spectators' view: without a seat there is nobody one plays as. */
export function PlayerView({ gmPreparing, onLeave, rail, map, ...table }: PlayerViewProps) {
  const own = table.session.participants.find((participant) => participant.user.id === table.userId);
  const parts = {
    stripEnd: <StripPlayer characterName={own?.character.name} onLeave={onLeave} />,
    notices: gmPreparing ? <PreparingNote /> : null,
    rail,
    map,
  };
  return (
    <div data-testid="player-game-view">
      <TableScreen {...table} parts={parts} />
    </div>
  );
}
