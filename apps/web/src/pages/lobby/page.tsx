import { Skeleton } from '../../ui/skeleton.tsx';

export default function LobbyRoute() {
  return <Skeleton lines={8} />;
}
