import { useNavigate } from '@tanstack/react-router';
import { SignedOut } from './signed-out.tsx';

export default function HomePage() {
  const navigate = useNavigate();
  return <SignedOut onCode={(code) => navigate({ to: '/join/$code', params: { code } })} />;
}
