import { useState } from 'react';
import { useShown } from '../shown.tsx';

interface Vote {
  readonly nodeId: string;
  readonly choiceId: string;
}

function read(key: string): Vote | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Vote | null;
  } catch {
    return null;
  }
}

/**
 * The server tells counts, not whose votes they are; so the page keeps its own, over a reload as well. At another scene
 * it no longer counts.
 */
export function useOwnVote(): readonly [string | undefined, (choiceId: string) => void] {
  const { session, table, you } = useShown();
  const key = `moothall.vote.${session.id}.${you.userId}`;
  const [vote, setVote] = useState(() => read(key));
  const nodeId = table.node?.id;
  const isCounted = vote !== null && vote.nodeId === nodeId && (table.votes[vote.choiceId] ?? 0) > 0;
  const keep = (choiceId: string) => {
    if (nodeId === undefined) return;
    setVote({ nodeId, choiceId });
    window.sessionStorage.setItem(key, JSON.stringify({ nodeId, choiceId }));
  };
  return [isCounted ? vote.choiceId : undefined, keep];
}
