import { TableProvider } from '@moothall/react';
import { getRouteApi } from '@tanstack/react-router';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { SessionGate } from './session-gate.tsx';

const route = getRouteApi('/sessions/$id');

/** Around lobby, table and summary: one live connection for all three. */
export default function SessionRoute() {
  const { id } = route.useParams();
  return (
    <SignedInOnly>
      {() => (
        <TableProvider key={id} sessionId={id}>
          <SessionGate />
        </TableProvider>
      )}
    </SignedInOnly>
  );
}
