import { Skeleton } from '../../ui/skeleton.tsx';

export default function JoinCodePage() {
  return <Skeleton lines={7} />;
}
