import { Skeleton } from '../../ui/skeleton.tsx';

export default function AdventureRoute() {
  return <Skeleton lines={8} />;
}
