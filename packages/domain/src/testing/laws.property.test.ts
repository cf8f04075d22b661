import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { evolveView } from '../evolve-view.ts';
import { fromSnapshot, replay, replayTail, toSnapshot } from '../replay.ts';
import { viewOf } from '../view-of.ts';
import { type Viewer, type ViewerKey, viewerKey } from '../vocabulary/actor.ts';
import { isoTime } from '../vocabulary/clock-text.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { mayBecome } from '../vocabulary/transitions.ts';
import { sessionView, tableView, type View } from '../vocabulary/view.ts';
import { type ViewEventType, viewEventPayloads } from '../vocabulary/view-event.ts';
import { viewersOf } from '../vocabulary/viewers.ts';
import { uuidOf } from './cast.ts';
import { adventures, intentKinds, sessions } from './generators.ts';
import { play, type Step } from './play.ts';
import { lawRuns, lawTimeoutMs } from './seed.ts';
import { type Deed, eventsFor } from './table.ts';

const timeoutMs = lawTimeoutMs(300);

function json<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Asked a hundred thousand times; only a difference is worth the slow comparison that explains itself. */
function same(actual: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  if (!isDeepStrictEqual(json(actual), json(expected))) expect(json(actual), what).toEqual(json(expected));
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}

test('L3 L9 replaying a log, in one go or over a snapshot anywhere, gives the state that was folded live', {
  timeout: timeoutMs,
}, () => {
  fc.assert(
    fc.property(adventures, sessions, fc.nat(), (adventure, intents, cut) => {
      const { table } = play(adventure, intents);
      const commits = table.commits();
      const live = table.state();
      expect(replay(commits, adventure)).toEqual(live);
      expect(live.seq).toBe(commits.length);
      // What is kept beside the log is the adventure that is pinned at the moment of the snapshot.
      expect(fromSnapshot(json(toSnapshot(live)), live.adventure)).toStrictEqual(live);
      const middle = 1 + (cut % commits.length);
      const early = replay(commits.slice(0, middle), adventure);
      const restored = fromSnapshot(json(toSnapshot(early)), early.adventure);
      expect(replayTail(restored, json(commits.slice(middle)))).toStrictEqual(live);
    }),
    lawRuns(300),
  );
});

function kindOf(deed: Deed): string {
  if ('inner' in deed) return deed.inner.type;
  if (deed.and === undefined) return deed.command.type;
  return deed.command.type === 'node:go' ? 'call:state' : 'call:session';
}

test('L8 a refused command changes nothing, an accepted one folds, and no rule writes into what it was given', {
  timeout: timeoutMs,
}, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(adventures, sessions, (adventure, intents) => {
      play(frozen(adventure), intents, {
        watch: ({ deed, outcome }, table) => {
          frozen(table.state());
          const type = kindOf(deed);
          seen.add(`${type} ${outcome.accepted ? 'accepted' : 'refused'}`);
          if (outcome.accepted) {
            for (const event of outcome.commit?.events ?? []) seen.add(event.type);
            expect(table.state()).toBe(outcome.after);
          } else {
            expect(table.state()).toBe(outcome.before);
            expect(json(outcome.refusal)).toEqual(outcome.refusal);
          }
        },
      });
    }),
    lawRuns(300),
  );
  // The laws mean nothing for what never happened: every command, and every event but the creation.
  if (lawRuns(300).numRuns < 300) return;
  expect(intentKinds.filter((kind) => !seen.has(`${kind} accepted`))).toEqual([]);
  expect([...seen].filter((entry) => !entry.includes(' ')).length).toBe(50);
});

// Made once: a schema is compiled when it is first used.
const strictPayloads = Object.fromEntries(
  Object.entries(viewEventPayloads).map(([type, payload]) => [type, payload.strict()]),
) as unknown as { readonly [T in ViewEventType]: z.ZodType };
const strictSession = sessionView.strict();
const strictTable = tableView.strict();

type Replicas = Map<ViewerKey, View>;

/** Brings each viewer's own copy along by the frames of this step; newcomers begin with a snapshot. */
function follow(replicas: Replicas, { outcome }: Step, before: SessionState, after: SessionState): void {
  const had = new Set(viewersOf(before).map(viewerKey));
  const now = viewersOf(after);
  for (const key of [...replicas.keys()]) if (!now.some((viewer) => viewerKey(viewer) === key)) replicas.delete(key);
  for (const viewer of now) {
    const key = viewerKey(viewer);
    const replica = replicas.get(key);
    if (replica === undefined || !had.has(key)) {
      replicas.set(key, json(viewOf(after, viewer)));
      continue;
    }
    if (!outcome.accepted || outcome.commit === null) continue;
    const stamp = { at: isoTime(outcome.commit.at), by: outcome.commit.by };
    const evolved = json(eventsFor(outcome, key)).reduce((view, event) => evolveView(view, event, stamp), replica);
    replicas.set(key, evolved);
  }
}

test('SECRET-1 law (a): every replica folded from its frames equals its view of the state, after every step', {
  timeout: timeoutMs,
}, () => {
  fc.assert(
    fc.property(adventures, sessions, (adventure, intents) => {
      const replicas: Replicas = new Map();
      play(adventure, intents, {
        watch: (step, table) => {
          if (step.index > 0 && !(step.outcome.accepted && step.outcome.commit !== null)) return;
          const after = table.state();
          follow(replicas, step, step.outcome.before, after);
          for (const viewer of viewersOf(after)) {
            same(replicas.get(viewerKey(viewer)), viewOf(after, viewer), viewerKey(viewer));
          }
        },
      });
    }),
    lawRuns(300),
  );
});

test("CAMP-17 a campaign's session keeps the spectators' view from its first commit, and whoever is there gets the same as without", {
  timeout: timeoutMs,
}, () => {
  fc.assert(
    fc.property(adventures, sessions, (adventure, intents) => {
      const outcomes = (campaignId: string | null) =>
        play(adventure, intents, { campaignId }).steps.map(({ outcome }) => outcome);
      const within = outcomes(uuidOf(800_000));
      let view: View | null = null;
      for (const [index, alone] of outcomes(null).entries()) {
        const outcome = within[index];
        if (outcome === undefined || !alone.accepted || !outcome.accepted) {
          expect(outcome?.accepted).toBe(alone.accepted);
          continue;
        }
        for (const viewer of viewersOf(alone.after)) {
          const key = viewerKey(viewer);
          same(eventsFor(outcome, key), eventsFor(alone, key), `${index} ${key}`);
        }
        if (outcome.commit === null) continue;
        view ??= json(viewOf(outcome.before, { role: 'spectator' }));
        const stamp = { at: isoTime(outcome.commit.at), by: outcome.commit.by };
        view = json(eventsFor(outcome, 'spectators')).reduce<View>(
          (known, event) => evolveView(known, event, stamp),
          view,
        );
        same(view, viewOf(outcome.after, { role: 'spectator' }), `${index} public view`);
      }
    }),
    lawRuns(100),
  );
});

test('SECRET-2 frames and views are exactly of the shapes that are promised: nothing more rides along', {
  timeout: timeoutMs,
}, () => {
  fc.assert(
    fc.property(adventures, sessions, (adventure, intents) => {
      play(adventure, intents, {
        watch: ({ outcome }, table) => {
          if (!outcome.accepted) return;
          for (const { events } of outcome.frames) {
            for (const { type, payload } of json(events)) {
              same(strictPayloads[type].parse(payload), payload, type);
            }
          }
          for (const viewer of viewersOf(table.state())) {
            const { session, table: shown } = json(viewOf(table.state(), viewer));
            same(strictSession.parse(session), session, 'session');
            same(strictTable.parse(shown), shown, 'table');
          }
        },
      });
    }),
    lawRuns(60),
  );
});

function checkRoster(state: SessionState): void {
  const { participants, spectators } = state.roster;
  const people = [...participants, ...spectators].map(({ user }) => user.id);
  expect(participants.length).toBeLessThanOrEqual(state.maxPlayers);
  expect(new Set(people).size, 'one place per person').toBe(people.length);
  expect(new Set(participants.map(({ id }) => id)).size).toBe(participants.length);
  expect(new Set(participants.map(({ character }) => character.id)).size, 'one seat per character').toBe(
    participants.length,
  );
  for (const id of state.roster.bannedUserIds) expect(people).not.toContain(id);
}

test('L10 at every prefix: seats within the maximum, one place per person, one start, statuses along the table', {
  timeout: timeoutMs,
}, () => {
  fc.assert(
    fc.property(adventures, sessions, (adventure, intents) => {
      let starts = 0;
      play(adventure, intents, {
        watch: ({ outcome }, table) => {
          checkRoster(table.state());
          if (!outcome.accepted) return;
          const { before, after } = outcome;
          if (before.status !== after.status) expect(mayBecome(before.status, after.status)).toBe(true);
          starts += outcome.commit?.events.filter(({ type }) => type === 'session:started').length ?? 0;
          expect(starts).toBeLessThanOrEqual(1);
          if (before.status === 'completed' || before.status === 'cancelled') expect(outcome.commit).toBeNull();
        },
      });
    }),
    lawRuns(300),
  );
});

test('L7 law (d): whoever was removed is named in no frame of that commit or a later one', {
  timeout: timeoutMs,
}, () => {
  let removed = 0;
  fc.assert(
    fc.property(adventures, sessions, (adventure, intents) => {
      play(adventure, intents, {
        watch: ({ outcome }) => {
          if (!outcome.accepted) return;
          const keys = (state: SessionState) => new Set(viewersOf(state).map((viewer: Viewer) => viewerKey(viewer)));
          const entitled = keys(outcome.after);
          removed += [...keys(outcome.before)].filter((key) => !entitled.has(key)).length;
          const named = outcome.frames.flatMap(({ viewers }) => (viewers === 'everyone' ? [] : viewers));
          // What is the GM's, live or kept for looking up, is theirs for good.
          for (const key of named) if (!key.startsWith('gm')) expect(entitled).toContain(key);
          expect(new Set(named).size, 'one frame per viewer').toBe(named.length);
        },
      });
    }),
    lawRuns(300),
  );
  expect(removed, 'removals did happen').toBeGreaterThan(lawRuns(300).numRuns / 15);
});
