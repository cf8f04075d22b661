import { useNavigate } from '@tanstack/react-router';
import { FindSession } from './find-session.tsx';

export default function SessionsPage() {
  const navigate = useNavigate();
  return (
    <FindSession
      sessions={undefined}
      canOpenTable
      onCode={(code) => navigate({ to: '/join/$code', params: { code } })}
      onJoin={() => undefined}
    />
  );
}
