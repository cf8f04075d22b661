import { TableProvider } from '@moothall/react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { FreshLineContext } from './fresh-line.tsx';
import { SessionGate } from './session-gate.tsx';

const route = getRouteApi('/sessions/$id');

/** Around lobby, table and summary: one live connection for all three. */
export default function SessionRoute() {
  const { id } = route.useParams();
  const [line, setLine] = useState(0);
  return (
    <SignedInOnly>
      {() => (
        <FreshLineContext value={() => setLine(line + 1)}>
          <TableProvider key={`${id} ${line}`} sessionId={id}>
            <SessionGate />
          </TableProvider>
        </FreshLineContext>
      )}
    </SignedInOnly>
  );
}
