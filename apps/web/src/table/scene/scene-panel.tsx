import { useOrder } from '../order.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';
import type { Choosing } from './choice-line.tsx';
import { SceneCard } from './scene-card.tsx';
import { sceneOf } from './scene-of.ts';
import { useOwnVote } from './use-own-vote.ts';

/** Where the party stands: players say where they would go, the GM decides. */
export function ScenePanel() {
  const shown = useShown();
  const order = useOrder();
  const [ownVote, keepVote] = useOwnVote();
  const { session, you } = shown;
  const vote = async (choiceId: string) => {
    if ((await order.give('node:vote', { choiceId })) !== undefined) keepVote(choiceId);
  };
  const choosing = (): Choosing => {
    // What the GM chooses during a break becomes a draft.
    if (you.role === 'gm' && order.may)
      return { by: 'gm', choose: (choiceId) => void order.give('node:choose', { choiceId }) };
    if (you.role !== 'player' || !order.may || session.status !== 'active') return { by: 'nobody' };
    return { by: 'player', vote: (choiceId) => void vote(choiceId), ownVote };
  };
  return (
    <>
      <RefusalNote text={order.refusal} />
      <SceneCard scene={sceneOf(shown)} choosing={choosing()} />
    </>
  );
}
