import { Skeleton } from '../../ui/skeleton.tsx';
import { useShownSession } from '../session/use-shown-session.ts';
import { GmTable } from './gm-table.tsx';
import { PlayerTable } from './player-table.tsx';

export default function TableRoute() {
  const shown = useShownSession();
  if (shown === null) return <Skeleton lines={8} />;
  return shown.you.role === 'gm' ? <GmTable shown={shown} /> : <PlayerTable shown={shown} />;
}
