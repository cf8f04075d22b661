import { useClient, useTable } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, use } from 'react';
import { useRefusal } from '../../data/use-refusal.ts';
import { useToast } from '../../ui/toast.tsx';

const LeavingContext = createContext<(() => void) | null>(null);

interface LeavingProviderProps {
  readonly onLeaving: (isLeaving: boolean) => void;
  readonly children: ReactNode;
}

export function LeavingProvider({ onLeaving, children }: LeavingProviderProps) {
  const client = useClient();
  const { session: live } = useTable();
  const navigate = useNavigate();
  const toast = useToast();
  const refusal = useRefusal();
  const leave = async () => {
    if (live === null) return;
    // The server closes the line of who has left, which would look like being shown the door.
    onLeaving(true);
    const answer = await client.call('leaveSession', { params: { id: live.sessionId } });
    if (answer.ok) {
      await navigate({ to: '/' });
      return;
    }
    onLeaving(false);
    toast({ title: refusal(answer.error) ?? '', tone: 'bad' });
  };
  return <LeavingContext value={() => void leave()}>{children}</LeavingContext>;
}

export function useLeave(): () => void {
  const leave = use(LeavingContext);
  if (leave === null) throw new Error('useLeave needs a LeavingProvider above it');
  return leave;
}
