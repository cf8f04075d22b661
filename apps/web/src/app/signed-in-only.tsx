import type { Profile } from '@moothall/client';
import { useMe } from '@moothall/react';
import { Navigate, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Skeleton } from '../ui/skeleton.tsx';

interface SignedInOnlyProps {
  readonly children: (profile: Profile) => ReactNode;
}

/** Sends whoever is not signed in to the door, and back here from it. */
export function SignedInOnly({ children }: SignedInOnlyProps) {
  const me = useMe();
  const here = useLocation({ select: ({ href }) => href });
  // Where this page was opened: on the way to the door the address changes under it.
  const [returnTo] = useState(here);
  switch (me.status) {
    case 'unknown':
      return <Skeleton lines={6} />;
    case 'signed-out':
      return <Navigate to="/sign-in" search={{ returnTo }} replace />;
    case 'signed-in':
      return children(me.profile);
  }
}
