import { Skeleton } from '../../ui/skeleton.tsx';

export default function SummaryRoute() {
  return <Skeleton lines={8} />;
}
