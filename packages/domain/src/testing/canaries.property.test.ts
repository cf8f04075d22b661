import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewOf } from '../view-of.ts';
import { type Viewer, viewerKey } from '../vocabulary/actor.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import type { View } from '../vocabulary/view.ts';
import { viewerOf, viewersOf } from '../vocabulary/viewers.ts';
import { sheetSecretOf } from './cast.ts';
import { adventures, sessions } from './generators.ts';
import { createKnownWords, type Watcher } from './known-words.ts';
import { gmId, play, type Step } from './play.ts';
import { lawRuns, lawTimeoutMs } from './seed.ts';
import { diceSeedOfTests, eventsFor } from './table.ts';

const timeoutMs = lawTimeoutMs(300);
const anyWord = /zq[a-z0-9]+?qz/g;

function wordsIn(value: unknown): ReadonlySet<string> {
  return new Set(JSON.stringify(value ?? null).match(anyWord) ?? []);
}

function watcherOf(viewer: Viewer): Watcher {
  if (viewer.role === 'player') {
    return { userId: viewer.userId, participantId: viewer.participantId, isGm: false };
  }
  return { userId: viewer.role === 'gm' ? gmId : 'nobody', participantId: null, isGm: viewer.role === 'gm' };
}

function sheetsNotFor(viewer: Viewer, state: SessionState): readonly string[] {
  return state.roster.participants
    .filter(({ id }) => viewer.role !== 'gm' && !(viewer.role === 'player' && viewer.participantId === id))
    .map(({ character }) => sheetSecretOf(character.name));
}

function unknown(found: ReadonlySet<string>, ...known: readonly string[]): readonly string[] {
  return [...found].filter((word) => !known.some((words) => words.includes(word)));
}

/** The answer, which only who asked receives: what the GM sees through a player's eyes is among these. */
function checkAnswer({ deed, outcome }: Step, state: SessionState, wordsOf: (watcher: Watcher) => string): void {
  const viewer = deed.by === null ? null : viewerOf(state, deed.by);
  if (viewer === null || !('command' in deed)) return;
  const answer = outcome.accepted ? outcome.reply : outcome.refusal;
  const asked = JSON.stringify(deed.command);
  expect(unknown(wordsIn(answer), wordsOf(watcherOf(viewer)), asked), deed.command.type).toEqual([]);
}

/** What a viewer must find, so that nobody keeps a secret by showing nothing. */
function checkShown(view: View, state: SessionState, known: string): void {
  const map = state.adventure.maps.find(({ id }) => id === view.table.map?.id);
  const features = Object.values(view.table.map?.cells ?? {}).flatMap(({ feature }) => feature ?? []);
  const painted = wordsIn(map?.cells);
  const expected = [...(known.match(anyWord) ?? [])].filter((word) => word.startsWith('zqmap') && painted.has(word));
  for (const word of expected) expect(features).toContain(word);
}

test('SECRET-5 canaries: no word turns up in a frame or view of somebody who may not know it', {
  timeout: timeoutMs,
}, () => {
  let looked = 0;
  let kept = 0;
  fc.assert(
    fc.property(adventures, sessions, (adventure, intents) => {
      const words = createKnownWords();
      let before = new Map<string, string>();
      play(adventure, intents, {
        watch: (step, table) => {
          const { outcome } = step;
          const state = table.state();
          words.follow(outcome);
          checkAnswer(step, state, (watcher) => words.of(state, watcher));
          // A refusal moved nothing: everything else was looked at before it.
          if (!outcome.accepted) return;
          const all = wordsIn([state, adventure]);
          const after = new Map<string, string>();
          for (const viewer of viewersOf(state)) {
            const key = viewerKey(viewer);
            const known = words.of(state, watcherOf(viewer));
            after.set(key, known);
            const view = viewOf(state, viewer);
            const frames = eventsFor(outcome, key);
            expect(unknown(wordsIn(view), known), `${key} view`).toEqual([]);
            expect(unknown(wordsIn(frames), known, before.get(key) ?? ''), `${key} frames`).toEqual([]);
            if (viewer.role !== 'gm') checkShown(view, state, known);
            const text = JSON.stringify([view, frames]);
            for (const secret of sheetsNotFor(viewer, state)) expect(text).not.toContain(secret);
            if (state.endedAt === null) expect(text).not.toContain(diceSeedOfTests);
            looked += 1;
            kept += unknown(all, known).length;
          }
          before = after;
        },
      });
    }),
    lawRuns(300),
  );
  expect(looked).toBeGreaterThan(lawRuns(300).numRuns * 20);
  expect(kept / looked, 'there were words to keep').toBeGreaterThan(3);
});
