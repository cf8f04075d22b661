import { Skeleton } from '../../ui/skeleton.tsx';

export default function CharacterRoute() {
  return <Skeleton lines={5} />;
}
