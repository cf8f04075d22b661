import { type Deciders, decided } from '../../vocabulary/decision.ts';
import { isAvailable, nodeEntry, nodeOf } from '../../vocabulary/node-entry.ts';
import { notAllowed, refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';

export const nodeDeciders: Deciders<'node:go' | 'node:choose'> = {
  'node:go': (state, { nodeId }, context) => {
    const node = nodeOf(state, nodeId);
    if (node === undefined) return refuse(refusal('NOT_FOUND', 'no such node in this adventure'));
    return decided([nodeEntry(state, node, context)]);
  },
  'node:choose': (state, { choiceId }, context) => {
    const choice = nodeOf(state, state.currentNodeId)?.choices.find(({ id }) => id === choiceId);
    if (choice === undefined) return refuse(refusal('NOT_FOUND', 'no such choice here'));
    if (!isAvailable(choice, state.game.flags)) return refuse(notAllowed('unavailable', 'this choice is not open now'));
    const node = nodeOf(state, choice.toNodeId);
    if (node === undefined) return refuse(refusal('NOT_FOUND', 'the choice leads nowhere'));
    return decided([nodeEntry(state, node, context)]);
  },
};
