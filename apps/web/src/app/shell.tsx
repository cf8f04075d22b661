import { useClient, useMe } from '@moothall/react';
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { ShellFrame } from './shell-frame.tsx';

export function Shell() {
  const { account } = useClient();
  const me = useMe();
  const navigate = useNavigate();
  // The table brings its own frame: every pixel there belongs to the game.
  const bare = useMatches({ select: (matches) => matches.some((match) => match.routeId === '/sessions/$id/') });
  const signOut = async () => {
    await navigate({ to: '/' });
    await account.signOut();
  };
  return (
    <ShellFrame person={me.profile} known={me.status !== 'unknown'} bare={bare} onSignOut={signOut}>
      <Outlet />
    </ShellFrame>
  );
}
