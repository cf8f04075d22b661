import { expect } from 'vitest';
import { statsOf } from '../rules/lifecycle/stats.ts';
import { viewOf } from '../view-of.ts';
import { type Viewer, viewerKey } from '../vocabulary/actor.ts';
import type { PinnedAdventure } from '../vocabulary/adventure.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { viewerOf } from '../vocabulary/viewers.ts';
import { userIdOf, uuidOf } from './cast.ts';
import { darkFromRow, type HiddenIntent, type Hide, hiddenIdBase, hiddenTokenIds } from './hidden-deeds.ts';
import { momentOf } from './play.ts';
import { type Counts, createSecondHand } from './second-hand.ts';
import { createTable, type Deed, eventsFor, type Outcome, type Table } from './table.ts';

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

export function twinRun({ adventure, shared, hidden, hide, watchers }: Run): {
  readonly evidence: readonly Evidence[];
  readonly counts: Counts;
} {
  const table = createTable({ adventure, maxPlayers: 4, settings: { allowSpectators: true } });
  const hand = createSecondHand(table, watchers);
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
  return { evidence, counts: hand.counts() };
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
