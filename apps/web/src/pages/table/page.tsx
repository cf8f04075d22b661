import { Skeleton } from '../../ui/skeleton.tsx';

export default function TableRoute() {
  return <Skeleton lines={8} />;
}
