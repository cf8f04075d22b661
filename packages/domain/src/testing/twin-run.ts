import { expect } from 'vitest';
import { decide } from '../decide.ts';
import { statsOf } from '../rules/lifecycle/stats.ts';
import { viewOf } from '../view-of.ts';
import { type Viewer, viewerKey } from '../vocabulary/actor.ts';
import type { PinnedAdventure } from '../vocabulary/adventure.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { viewerOf } from '../vocabulary/viewers.ts';
import { userIdOf, uuidOf } from './cast.ts';
import { darkFromRow, type HiddenIntent, type Hide, hiddenIdBase, hiddenTokenIds } from './hidden-deeds.ts';
import { gmId, momentOf } from './play.ts';
import { createTable, type Deed, eventsFor, type Moment, type Outcome, type Table } from './table.ts';

/**
 * One of two runs that tell the same story with other secrets. Ids and times hang on the shared deeds alone, so
 * nothing needs masking: what those who may not know receive must be equal byte for byte, and so must their refusals.
 */

/** Everything one person could tell by: what they got, what they were answered, what they see and could ask. */
export type Evidence = {
  readonly name: string;
  readonly frames: string;
  readonly answer: string;
  readonly sight: string;
};

type Watcher = { readonly name: string; readonly viewer: Viewer | null };

function lookAt(state: SessionState, viewer: Viewer): string {
  return JSON.stringify([viewOf(state, viewer), statsOf(state, viewer, momentOf(1_000).now)]);
}

/** A state that did not move looks as it looked; most of the time goes into looking. */
function createWitness() {
  const looked = new Map<string, { readonly state: SessionState; readonly sight: string }>();
  const look = (state: SessionState, { name, viewer }: Watcher): string => {
    if (viewer === null) return 'nothing';
    const last = looked.get(name);
    const sight = last?.state === state ? last.sight : lookAt(state, viewer);
    looked.set(name, { state, sight });
    return sight;
  };
  return (table: Table, outcome: Outcome, deed: Deed) =>
    (watcher: Watcher): Evidence => {
      const { name, viewer } = watcher;
      const answer = JSON.stringify(outcome.accepted ? outcome.reply : outcome.refusal);
      return {
        name,
        frames: JSON.stringify(eventsFor(outcome, viewer === null ? null : viewerKey(viewer))),
        answer: deed.by === userIdOf(name) ? answer : '',
        sight: look(table.state(), watcher),
      };
    };
}

/** Whoever guesses the id of a hidden token is answered as if there were none. */
function probe(table: Table, index: number): void {
  const by = userIdOf('Ann');
  const ask = (tokenId: string) =>
    table.perform({ by, command: { type: 'token:move', payload: { tokenId, to: '0,0' } } }, momentOf(index));
  const answers = table
    .state()
    .tokens.filter(({ id, participantId }) => hiddenTokenIds.includes(id) && participantId === undefined)
    .map(({ id }) => ask(id));
  if (answers.length === 0) return;
  const unknown = ask(uuidOf(888_888));
  for (const answer of answers) expect(answer).toEqual(unknown);
}

export type Run = {
  readonly adventure: PinnedAdventure;
  readonly shared: readonly Deed[];
  readonly hidden: readonly (readonly HiddenIntent[])[];
  readonly hide: Hide;
  readonly watchers: readonly string[];
};

export type Counts = { hiddenDeeds: number; hiddenDrafts: number; takenBack: number; published: number };

/** The hand that acts in secret: nobody who may not know receives anything of it. */
function secondHand(table: Table, watchers: readonly string[]) {
  const counts: Counts = { hiddenDeeds: 0, hiddenDrafts: 0, takenBack: 0, published: 0 };
  const drafts = new Map<string, { readonly loud: boolean }>();
  const act = (deed: Deed, moment: Moment): Outcome => {
    const outcome = table.perform(deed, { ...moment, now: moment.now - 1 });
    if (outcome.accepted && outcome.commit !== null) counts.hiddenDeeds += 1;
    for (const name of watchers) {
      const viewer = viewerOf(table.state(), userIdOf(name));
      const got = viewer === null ? [] : eventsFor(outcome, viewerKey(viewer));
      expect(got, `${name}: ${JSON.stringify(deed)}`).toEqual([]);
    }
    return outcome;
  };
  return {
    counts,
    act: (intent: HiddenIntent, hide: Hide, moment: Moment): void => {
      const secret = hide(table.state(), intent);
      if (secret === null) return;
      const outcome = act(secret.deed, moment);
      const draftId = outcome.accepted && 'draftId' in outcome.reply ? String(outcome.reply.draftId) : null;
      if (draftId === null) return;
      counts.hiddenDrafts += 1;
      drafts.set(draftId, { loud: secret.loud });
    },
    /** What would show, and what could no longer be done, is taken back before the deed that would show it. */
    takeBack: (deed: Deed, moment: Moment): void => {
      const state = table.state();
      const here = state.staging.drafts.map(({ draftId }) => draftId).filter((draftId) => drafts.has(draftId));
      for (const draftId of mustGo(state, deed, here)) {
        counts.takenBack += 1;
        act({ by: gmId, command: { type: 'draft:undo', payload: { draftId } } }, moment);
      }
      const isPublication = 'command' in deed && deed.command.type === 'broadcast:publish';
      if (isPublication)
        counts.published += table.state().staging.drafts.filter((left) => drafts.has(left.draftId)).length;
    },
  };

  function mustGo(state: SessionState, deed: Deed, here: readonly string[]): readonly string[] {
    if (!('command' in deed)) return [];
    const { command } = deed;
    if (command.type === 'session:resume') return here;
    if (command.type !== 'broadcast:publish') return [];
    if (command.payload.draftIds !== undefined) return here;
    const newCode = () => 'AAAAAA';
    const context = { actor: { role: 'gm', userId: gmId }, now: 0, newId: () => '', newCode, commandId: 'x' } as const;
    const trial = decide(state, command, context);
    const refused = trial.ok ? (trial.value.reply.refused as readonly { readonly draftId: string }[]) : [];
    return here.filter((id) => drafts.get(id)?.loud === true || refused.some(({ draftId }) => draftId === id));
  }
}

export function twinRun({ adventure, shared, hidden, hide, watchers }: Run): {
  readonly evidence: readonly Evidence[];
  readonly counts: Counts;
} {
  const table = createTable({ adventure, maxPlayers: 4, settings: { allowSpectators: true } });
  const hand = secondHand(table, watchers);
  const witness = createWitness();
  const watching = (name: string) => ({ name, viewer: viewerOf(table.state(), userIdOf(name)) });
  const evidence = shared.flatMap((deed, index) => {
    for (const [number, intent] of (hidden[index] ?? []).entries()) {
      hand.act(intent, hide, momentOf(index, hiddenIdBase - index * 100 + (index * 4 + number) * 100));
    }
    hand.takeBack(deed, momentOf(index, hiddenIdBase * 2));
    probe(table, index);
    const outcome = table.perform(deed, momentOf(index));
    return watchers.map(watching).map(witness(table, outcome, deed));
  });
  return { evidence, counts: hand.counts };
}

/** Told apart in what was received, answered and seen, so that a failure says where the secret came out. */
export function expectSameEvidence(one: readonly Evidence[], other: readonly Evidence[]): void {
  expect(other.length).toBe(one.length);
  for (const [index, { name, frames, answer, sight }] of one.entries()) {
    const twin = other[index];
    if (twin?.frames === frames && twin.answer === answer && twin.sight === sight) continue;
    const what = `${name} at ${index}`;
    expect(JSON.parse(twin?.frames ?? 'null'), `${what} received`).toEqual(JSON.parse(frames));
    expect(twin?.answer, `${what} was answered`).toBe(answer);
    expect(JSON.parse(twin?.sight ?? 'null'), `${what} sees`).toEqual(JSON.parse(sight));
    expect(twin, `${what}, byte for byte`).toEqual({ name, frames, answer, sight });
  }
}

/** The same adventure with other secrets in it. */
export function withOtherSecrets(adventure: PinnedAdventure): PinnedAdventure {
  return {
    ...adventure,
    nodes: adventure.nodes.map(({ gmNotes: _other, pictureId, ...node }, index) => ({
      ...node,
      ...(node.pictureForPlayers === true ? { pictureId } : {}),
      setFlags: [...(node.setFlags ?? []).filter((flag) => !flag.startsWith('gm.')), `gm.other${index}`],
      removeFlags: [...(node.removeFlags ?? []), 'gm.other0'],
      setVariables: {
        ...Object.fromEntries(Object.entries(node.setVariables ?? {}).filter(([name]) => !name.startsWith('gm.'))),
        'gm.first': index,
      },
      tags: ['secret'],
      isVictory: true,
    })),
    maps: adventure.maps.map((map) =>
      map.fog
        ? {
            ...map,
            cells: Object.fromEntries(
              Object.entries(map.cells).map(([key, cell]) => [
                key,
                Number(key.split(',')[1]) >= darkFromRow ? { terrain: 'other' } : cell,
              ]),
            ),
          }
        : map,
    ),
  };
}

/** A newer version of the adventure brings the other secrets along. */
export function withOtherSecretsLater(deeds: readonly Deed[]): readonly Deed[] {
  return deeds.map((deed) =>
    'command' in deed && deed.adventure !== undefined ? { ...deed, adventure: withOtherSecrets(deed.adventure) } : deed,
  );
}
