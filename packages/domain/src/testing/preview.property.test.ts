import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../decide.ts';
import { evolveCommit } from '../evolve.ts';
import { viewAs } from '../view-as.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { hasEnded } from '../vocabulary/transitions.ts';
import { adventures, sessions } from './generators.ts';
import { gmId, momentOf, play } from './play.ts';
import { lawRuns, lawTimeoutMs } from './seed.ts';

const timeoutMs = lawTimeoutMs(300);
const runs = 150;

function contextAt(state: SessionState) {
  const actor = { role: 'gm', userId: gmId } as const;
  return { ...momentOf(state.seq, 900_000), actor, newCode: () => 'AAAAAA', commandId: 'the-look' };
}

function published(state: SessionState): SessionState {
  const decision = decide(state, { type: 'broadcast:publish', payload: {} }, contextAt(state));
  if (!decision.ok) throw new Error(decision.refusal.message);
  const { events } = decision.value;
  return events.length === 0 ? state : evolveCommit(state, { at: contextAt(state).now, by: gmId, events });
}

test('STAGE-14 law: what the GM sees through a player’s eyes before publishing is what that player sees after it', {
  timeout: timeoutMs,
}, () => {
  let looked = 0;
  fc.assert(
    fc.property(adventures, sessions, (adventure, intents) => {
      play(adventure, intents, {
        watch: (_step, table) => {
          const state = table.state();
          if (state.staging.drafts.length === 0 || state.safetyRaised || hasEnded(state.status)) return;
          const after = published(state);
          for (const { id: participantId } of state.roster.participants) {
            const before = viewAs(state, { participantId, staged: true }, contextAt(state));
            const now = viewAs(after, { participantId }, contextAt(state));
            // A draft that no longer applies keeps the preparation on.
            const shown = now.ok ? { ...now.value, gmPreparing: false } : null;
            expect(before.ok ? before.value : null).toEqual(shown);
            looked += 1;
          }
        },
      });
    }),
    lawRuns(runs),
  );
  expect(looked, 'there were drafts to look at').toBeGreaterThan(lawRuns(runs).numRuns);
});
