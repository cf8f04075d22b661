import { useNavigate } from '@tanstack/react-router';
import { EnterCode } from './enter-code.tsx';

export default function JoinPage() {
  const navigate = useNavigate();
  return <EnterCode onCode={(code) => navigate({ to: '/join/$code', params: { code } })} />;
}
