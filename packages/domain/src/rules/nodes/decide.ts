import { type Deciders, decided } from '../../vocabulary/decision.ts';
import { choiceOf, isAvailable, nodeEntry, nodeOf } from '../../vocabulary/node-entry.ts';
import { notAllowed, refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';

export const nodeDeciders: Deciders<'node:go' | 'node:choose' | 'node:vote'> = {
  'node:go': (state, { nodeId }, context) => {
    const node = nodeOf(state, nodeId);
    if (node === undefined) return refuse(refusal('NOT_FOUND', 'no such node in this adventure'));
    return decided([nodeEntry(state, node, context)]);
  },
  'node:choose': (state, { choiceId }, context) => {
    const choice = choiceOf(state, state.currentNodeId, choiceId);
    if (choice === undefined) return refuse(refusal('NOT_FOUND', 'no such choice here'));
    if (!isAvailable(choice, state.game.flags)) return refuse(notAllowed('unavailable', 'this choice is not open now'));
    const node = nodeOf(state, choice.toNodeId);
    if (node === undefined) return refuse(refusal('NOT_FOUND', 'the choice leads nowhere'));
    return decided([{ ...nodeEntry(state, node, context), choiceId }]);
  },
  // To a player a closed choice does not exist (contract 1.6), so both are refused alike.
  'node:vote': (state, { choiceId }, context) => {
    const { actor } = context;
    if (actor.role !== 'player') return refuse(notAllowed('no-seat', 'only a seated player votes'));
    const choice = choiceOf(state, state.currentNodeId, choiceId);
    if (choice === undefined || !isAvailable(choice, state.game.flags)) {
      return refuse(refusal('NOT_FOUND', 'no such choice here'));
    }
    if (state.votes[actor.participantId] === choiceId) return decided([]);
    return decided([{ type: 'node:voted', participantId: actor.participantId, choiceId }]);
  },
};
