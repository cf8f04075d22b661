import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statsOf } from '../rules/lifecycle/stats.ts';
import { viewOf } from '../view-of.ts';
import { type Viewer, viewerKey } from '../vocabulary/actor.ts';
import type { AdventureMap, PinnedAdventure } from '../vocabulary/adventure.ts';
import { isCellOf } from '../vocabulary/cells.ts';
import type { Command } from '../vocabulary/command.ts';
import { participantOf } from '../vocabulary/roster.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { viewerOf } from '../vocabulary/viewers.ts';
import { userIdOf, uuidOf } from './cast.ts';
import { adventures, sessions } from './generators.ts';
import type { Intent, SceneLimits } from './intent.ts';
import { gmId, momentOf, play } from './play.ts';
import { lawRuns } from './seed.ts';
import { createTable, type Deed, eventsFor, type Outcome, type Table } from './table.ts';

/**
 * Law (b). The same deeds are done in two runs, and between them a second hand does things that some people may not
 * know of, different ones in each run. Ids and times hang on the shared deeds alone, so nothing needs masking: what
 * those people receive must be equal byte for byte, and so must what they are refused.
 */
const timeoutMs = 120_000;
const hiddenIdBase = 300_000;
const darkFromRow = 2;

/** Something done behind somebody's back; several may follow each shared deed. */
type HiddenIntent = { readonly kind: number; readonly a: number; readonly b: number; readonly flag: boolean };
const hiddenIntent: fc.Arbitrary<HiddenIntent> = fc.record({
  kind: fc.nat({ max: 8 }),
  a: fc.nat({ max: 59 }),
  b: fc.nat({ max: 59 }),
  flag: fc.boolean(),
});
const hiddenStream = fc.array(fc.array(hiddenIntent, { maxLength: 3 }), { maxLength: 60 });

const hiddenTokenIds: readonly string[] = Array.from({ length: 180 }, (_, index) =>
  uuidOf(hiddenIdBase + index * 100 + 1),
);

function darkKey(map: AdventureMap, { a, b }: HiddenIntent): string {
  const key = `${a % map.width},${darkFromRow + (b % Math.max(1, map.height - darkFromRow))}`;
  return isCellOf(map, key) ? key : `0,${map.height - 1}`;
}

function fogged(state: SessionState, number: number): AdventureMap {
  const maps = state.adventure.maps.filter(({ fog }) => fog);
  const map = maps[number % maps.length];
  if (map === undefined) throw new Error('every generated adventure has a fogged map');
  return map;
}

const byGm = (command: Command): Deed => ({ by: gmId, command });

/** Ann and the spectators may know nothing of any of these. Bo is somebody else at the table. */
function hiddenFromAnn(state: SessionState, intent: HiddenIntent): Deed | null {
  const { kind, a, b, flag } = intent;
  const map = fogged(state, a);
  const at = darkKey(map, intent);
  const bo = participantOf(state.roster, userIdOf('Bo'));
  const owner = bo !== undefined && b % 2 === 0 ? { participantId: bo.id } : {};
  const own = state.tokens.filter(({ id }) => hiddenTokenIds.includes(id));
  const token = own[b % Math.max(1, own.length)];
  const name = `Hidden ${a} ${b}`;
  if (kind === 0) {
    const payload = { mapId: map.id, at: '0,0', name, kind: 'monster', hidden: true, hitPoints: a, ...owner } as const;
    return byGm({ type: 'token:create', payload });
  }
  if (kind === 1) return byGm({ type: 'token:create', payload: { mapId: map.id, at, name, kind: 'npc' } });
  if (kind === 2 && token !== undefined) {
    const home = state.adventure.maps.find(({ id }) => id === token.mapId) ?? map;
    return byGm({ type: 'token:move', payload: { tokenId: token.id, to: darkKey(home, intent) } });
  }
  if (kind === 3 && token !== undefined) {
    const changes = { name, conditions: ['prone'], hitPoints: a };
    return byGm({ type: 'token:update', payload: { tokenId: token.id, changes } });
  }
  if (kind === 4 && token !== undefined) return byGm({ type: 'token:delete', payload: { tokenId: token.id } });
  if (kind === 5 && bo !== undefined) {
    const type = flag ? 'hex:reveal' : 'hex:hide';
    return byGm({ type, payload: { mapId: map.id, keys: b % 2 === 0 ? 'all' : [at], to: [bo.id] } });
  }
  if (kind === 6) {
    const changes = [{ key: at, terrain: 'lava', feature: name }];
    return byGm({ type: 'hex:update', payload: { mapId: map.id, changes } });
  }
  if (kind === 7 && bo !== undefined) {
    const payload = flag ? ({ text: name, to: ['gm'] } as const) : { text: name, to: [bo.id] };
    return {
      by: flag ? bo.user.id : gmId,
      command: { type: 'chat:send', payload: { ...payload, to: [...payload.to] } },
    };
  }
  if (kind === 8 && bo !== undefined) {
    return { by: bo.user.id, command: { type: 'participant:orders', payload: { text: name } } };
  }
  return { by: null, inner: { type: 'session:warn', at: a } };
}

/** The GM may know nothing of what players whisper to each other. */
function hiddenFromGm(state: SessionState, { a, b }: HiddenIntent): Deed | null {
  const [from, to] = [state.roster.participants[a % 4], state.roster.participants[b % 4]];
  if (from === undefined || to === undefined) return null;
  const text = `Whisper ${a} ${b}`;
  return { by: from.user.id, command: { type: 'chat:send', payload: { text, to: [to.id] } } };
}

type Hide = (state: SessionState, intent: HiddenIntent) => Deed | null;

/** Everything one person could tell by: what they see, what they got, what they were answered, what they could ask. */
type Evidence = { readonly name: string; readonly got: string };

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
      const frames = JSON.stringify(eventsFor(outcome, viewer === null ? null : viewerKey(viewer)));
      const answer = JSON.stringify(outcome.accepted ? outcome.reply : outcome.refusal);
      const got = [frames, deed.by === userIdOf(name) ? answer : '', look(table.state(), watcher)].join('\n');
      return { name, got };
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

type Run = {
  readonly adventure: PinnedAdventure;
  readonly shared: readonly Deed[];
  readonly hidden: readonly (readonly HiddenIntent[])[];
  readonly hide: Hide;
  readonly watchers: readonly string[];
};

function run({ adventure, shared, hidden, hide, watchers }: Run): {
  readonly evidence: readonly Evidence[];
  readonly hiddenDeeds: number;
} {
  const table = createTable({ adventure, maxPlayers: 4, settings: { allowSpectators: true } });
  let hiddenDeeds = 0;
  const witness = createWitness();
  const watching = (name: string) => ({ name, viewer: viewerOf(table.state(), userIdOf(name)) });
  const collected = shared.flatMap((deed, index) => {
    for (const [number, intent] of (hidden[index] ?? []).entries()) {
      const secret = hide(table.state(), intent);
      if (secret === null) continue;
      const moment = momentOf(index, hiddenIdBase - index * 100 + (index * 3 + number) * 100);
      const outcome = table.perform(secret, { ...moment, now: moment.now - 1 });
      if (outcome.accepted && outcome.commit !== null) hiddenDeeds += 1;
      for (const { name, viewer } of watchers.map(watching)) {
        expect(
          viewer === null ? [] : eventsFor(outcome, viewerKey(viewer)),
          `${name}: ${JSON.stringify(secret)}`,
        ).toEqual([]);
      }
    }
    probe(table, index);
    const outcome = table.perform(deed, momentOf(index));
    return watchers.map(watching).map(witness(table, outcome, deed));
  });
  return { evidence: collected, hiddenDeeds };
}

/** The same adventure with other secrets in it. */
function withOtherSecrets(adventure: PinnedAdventure): PinnedAdventure {
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

function sharedDeeds(adventure: PinnedAdventure, intents: readonly Intent[], limits: SceneLimits): readonly Deed[] {
  return play(adventure, intents, { limits }).steps.map(({ deed }) => deed);
}

test('SECRET-3 law (b): what the GM does out of sight changes no byte of what a player or a spectator gets', {
  timeout: timeoutMs,
}, () => {
  let happened = 0;
  fc.assert(
    fc.property(adventures, sessions, hiddenStream, hiddenStream, (adventure, intents, first, second) => {
      const shared = sharedDeeds(adventure, intents, { darkFromRow, guessedIds: hiddenTokenIds, secondHand: true });
      const common = { shared, hide: hiddenFromAnn, watchers: ['Ann', 'Cy', 'Ed', 'Vic'] };
      const one = run({ ...common, adventure, hidden: first });
      const other = run({ ...common, adventure: withOtherSecrets(adventure), hidden: second });
      happened += one.hiddenDeeds;
      for (const [index, got] of one.evidence.entries())
        if (other.evidence[index]?.got !== got.got) expect(other.evidence[index]).toEqual(got);
    }),
    lawRuns(300),
  );
  expect(happened, 'hidden deeds did happen').toBeGreaterThan(lawRuns(300).numRuns * 3);
});

test('SECRET-4 law (b): what players whisper to each other changes no byte of what the GM gets', {
  timeout: timeoutMs,
}, () => {
  let happened = 0;
  fc.assert(
    fc.property(adventures, sessions, hiddenStream, hiddenStream, (adventure, intents, first, second) => {
      const shared = sharedDeeds(adventure, intents, { whispersStayPrivate: true, secondHand: true });
      const common = { adventure, shared, hide: hiddenFromGm, watchers: ['gm'] };
      const one = run({ ...common, hidden: first });
      const other = run({ ...common, hidden: second });
      happened += one.hiddenDeeds;
      for (const [index, got] of one.evidence.entries())
        if (other.evidence[index]?.got !== got.got) expect(other.evidence[index]).toEqual(got);
    }),
    lawRuns(300),
  );
  expect(happened, 'whispers did happen').toBeGreaterThan(lawRuns(300).numRuns);
});
