import type { TableView } from '@moothall/client';
import { useTable } from '@moothall/react';
import { useCallback, useMemo, useState } from 'react';
import type { AskTable } from '../../map/map-model.ts';
import { MapPanel } from '../../map/map-panel.tsx';
import { picturesOf } from '../../pictures/pictures-of.ts';
import { tablePictureUrl } from '../../pictures/table-picture-url.ts';
import { readKeys } from '../../table/keys.ts';
import type { DrawMap } from '../../table/middle.tsx';
import type { Shown } from '../../table/shown.tsx';
import type { TableMap } from '../../table/table-screen.tsx';
import { useAskTable } from '../session/use-ask-table.ts';

const noDrafts: NonNullable<TableView['drafts']> = [];

/**
 * The map on the table with all that can be done to it; nothing while there is none. `instead` takes the place of the
 * server where a map is only to be looked at.
 */
export function useTableMap({ session, table, you, adventure }: Shown, instead?: AskTable): TableMap | undefined {
  const { pending, people } = useTable().snapshot;
  const askServer = useAskTable();
  const ask = instead ?? askServer;
  const [keys] = useState(() => readKeys(window.localStorage));
  const { participants } = session;
  const learners = useMemo(
    () =>
      participants.map(({ id, character, status, presence }) => ({
        id,
        name: character.name,
        isAway: status !== 'seated' || presence === 'disconnected',
      })),
    [participants],
  );
  const nameOf = (userId: string) =>
    session.gm.id === userId
      ? session.gm.name
      : (participants.find(({ user }) => user.id === userId)?.character.name ?? people[userId]?.userName ?? '?');
  const pictureOf = useCallback((id: string) => tablePictureUrl(session.id, id, 'small'), [session.id]);
  const pictures = useMemo(() => picturesOf(adventure), [adventure]);
  const { map, tokens, knownCells } = table;
  if (map === null) return undefined;
  const knowledge = knownCells !== undefined && Object.hasOwn(knownCells, map.id) ? knownCells[map.id] : undefined;
  const draw: DrawMap = (view, onView) => (
    <MapPanel
      isList={view === 'list'}
      onList={(isList) => onView(isList ? 'list' : 'map')}
      map={map}
      tokens={tokens}
      knowledge={knowledge}
      you={you}
      learners={learners}
      pending={pending}
      drafts={table.drafts ?? noDrafts}
      ask={ask}
      nameOf={nameOf}
      pictureOf={pictureOf}
      pictures={pictures}
      keys={keys}
      isLive={instead === undefined}
    />
  );
  return { id: map.id, draw };
}
