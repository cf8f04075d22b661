import type { ReactNode } from 'react';
import { AbsencePrompt } from './absence-prompt.tsx';
import { type DockCommands, GmDock } from './gm-dock.tsx';
import type { PartyCommands } from './party-panel.tsx';
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
  readonly rail?: ReactNode;
  readonly map?: TableMap | undefined;
  readonly middleEnd?: ReactNode;
  /** Staging, cues, requests. */
  readonly dockMore?: ReactNode;
}

/** Two elements, because outside tests know both names. */
export function GmDashboard({
  dock,
  party,
  absences,
  onWait,
  onFree,
  rail,
  map,
  middleEnd,
  dockMore,
  ...table
}: GmDashboardProps) {
  const { session } = table;
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
    rail,
    map,
    middleEnd,
    partyCommands: party,
    dock: (
      <GmDock status={session.status} commands={dock}>
        {dockMore}
      </GmDock>
    ),
  };
  return (
    <div data-testid="seer-dashboard">
      <div data-testid="gm-dashboard">
        <TableScreen {...table} parts={parts} />
      </div>
    </div>
  );
}
