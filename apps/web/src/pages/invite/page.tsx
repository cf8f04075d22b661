import { Skeleton } from '../../ui/skeleton.tsx';

export default function InvitePage() {
  return <Skeleton lines={7} />;
}
