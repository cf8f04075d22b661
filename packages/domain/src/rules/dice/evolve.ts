import { noteSpoken } from '../../vocabulary/actions-for-player.ts';
import { post } from '../../vocabulary/channels.ts';
import { blindly, type Roll } from '../../vocabulary/dice.ts';
import type { SessionEventOf } from '../../vocabulary/event.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';
import { ownEntry } from '../../vocabulary/own-entry.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';
import { requestsShown, rollsShown } from '../../vocabulary/table-limits.ts';

function answered({ answers }: SessionState, { requestId, userId }: Roll): SessionState['answers'] {
  if (requestId === undefined) return answers;
  return { ...answers, [requestId]: [...(ownEntry(answers, requestId) ?? []), userId] };
}

/** Answers are kept as long as their request is. */
function answersTo(requests: SessionState['requests'], answers: SessionState['answers']): SessionState['answers'] {
  const kept = new Set(Object.values(requests.channels).flatMap(({ lines }) => lines.map(({ line }) => line.id)));
  return Object.fromEntries(Object.entries(answers).filter(([requestId]) => kept.has(requestId)));
}

function posted(before: SessionState, { roll, audience, blindTo }: SessionEventOf<'dice:rolled'>): SessionState {
  const author = roll.userId;
  const state = { ...before, answers: answered(before, roll) };
  const full = post(state.rolls, { audience, line: roll, author, kept: rollsShown });
  if (blindTo === null) return { ...state, rolls: full };
  return { ...state, rolls: post(full, { audience: [blindTo], line: blindly(roll), author, kept: rollsShown }) };
}

export const diceEvolvers: Evolvers<'dice:rolled' | 'dice:requested'> = {
  'dice:rolled': (state, event, { at }) => {
    const after = posted(state, event);
    const { roll, audience } = event;
    const description = `${roll.notation} = ${roll.total ?? ''}`;
    return noteSpoken(after, { ...roll, audience }, { at, type: 'dice:roll', description });
  },
  'dice:requested': (state, { request, audience }) => {
    const requests = post(state.requests, { audience, line: request, author: null, kept: requestsShown });
    return { ...state, requests, answers: answersTo(requests, state.answers) };
  },
};
