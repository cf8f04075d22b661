import { Outlet, useMatches } from '@tanstack/react-router';
import { ShellFrame } from './shell-frame.tsx';

export function Shell() {
  // The table brings its own frame: every pixel there belongs to the game.
  const bare = useMatches({ select: (matches) => matches.some((match) => match.routeId === '/sessions/$id') });
  return (
    <ShellFrame person={null} bare={bare}>
      <Outlet />
    </ShellFrame>
  );
}
