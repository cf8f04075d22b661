import type { ReactNode } from 'react';
import { AbsencePrompt } from './absence-prompt.tsx';
import { SettlingDie } from './dice/settling-die.tsx';
import { type DockCommands, GmDock } from './gm-dock.tsx';
import { KeyActions } from './keyboard/key-actions.tsx';
import { KeyDialog } from './keyboard/key-dialog.tsx';
import type { PartyCommands } from './party/party-commands.ts';
import { useShown } from './shown.tsx';
import { StripCode } from './strip-code.tsx';
import { type TableMap, TableScreen, type TableScreenProps } from './table-screen.tsx';

export interface Absence {
  readonly participantId: string;
  readonly name: string;
}

interface GmDashboardProps extends TableScreenProps {
  readonly dock: DockCommands;
  readonly party: PartyCommands;
  /** Whom the GM is asked about. */
  readonly absences: readonly Absence[];
  readonly onWait: (participantId: string) => void;
  readonly onFree: (participantId: string) => void;
  readonly map?: TableMap | undefined;
  readonly middleEnd?: ReactNode;
  /** A player's table, for the GM to look at. */
  readonly preview?: ReactNode;
}

/** Two elements, because outside tests know both names. */
export function GmDashboard(props: GmDashboardProps) {
  const { dock, party, absences, onWait, onFree, map, middleEnd, preview, ...table } = props;
  const { session } = useShown();
  const prompts = absences.map((absence) => (
    <AbsencePrompt
      key={absence.participantId}
      name={absence.name}
      onWait={() => onWait(absence.participantId)}
      onFree={() => onFree(absence.participantId)}
    />
  ));
  const parts = {
    stripEnd: session.code === undefined ? null : <StripCode code={session.code} />,
    notices: prompts,
    map,
    middleEnd,
    partyCommands: party,
    dock: <GmDock commands={dock} preview={preview} />,
  };
  return (
    <div data-testid="seer-dashboard">
      <div data-testid="gm-dashboard">
        <KeyActions>
          <TableScreen {...table} parts={parts} />
          <SettlingDie />
          <KeyDialog />
        </KeyActions>
      </div>
    </div>
  );
}
