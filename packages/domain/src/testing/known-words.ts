import type { AdventureMap } from '../vocabulary/adventure.ts';
import type { SessionEvent } from '../vocabulary/event.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { canary } from './generators.ts';
import type { Outcome } from './table.ts';

/**
 * Who may know which word, worked out a second time and in another way than the rules do it: no code of `rules/`,
 * no `sight`, no `knowledge`; cell by cell, from the log alone. Where the two disagree, one of them is wrong.
 */
export type Watcher = { readonly userId: string; readonly participantId: string | null; readonly isGm: boolean };

type Fog = { readonly party: Set<string>; readonly shown: Set<string>; readonly covered: Set<string> };

type Heard = {
  readonly fog: Fog;
  readonly everybody: Set<string>;
  readonly byPerson: Map<string, Set<string>>;
  readonly ordersOfSeat: Map<string, string>;
};

type Learned = SessionEvent & { readonly type: 'hex:revealed' | 'hex:hidden' };

function learnForAll({ party, shown, covered }: Fog, key: string, isReveal: boolean): void {
  if (isReveal) party.add(key);
  else party.delete(key);
  for (const single of [shown, covered]) {
    for (const entry of [...single]) if (entry.endsWith(`|${key}`)) single.delete(entry);
  }
}

function learn(fog: Fog, event: Learned): void {
  const isReveal = event.type === 'hex:revealed';
  for (const key of event.keys.map((cell) => `${event.mapId}|${cell}`)) {
    if (event.to === 'all') learnForAll(fog, key, isReveal);
    else {
      for (const id of event.to) {
        (isReveal ? fog.shown : fog.covered).add(`${id}|${key}`);
        (isReveal ? fog.covered : fog.shown).delete(`${id}|${key}`);
      }
    }
  }
}

function listen({ everybody, byPerson }: Heard, event: SessionEvent & { type: 'chat:posted' }, state: SessionState) {
  const { text, to, userId } = event.message;
  if (to === undefined) {
    everybody.add(text);
    return;
  }
  const named = to.map((target) =>
    target === 'gm' ? state.origin.gm.id : state.roster.participants.find(({ id }) => id === target)?.user.id,
  );
  const reader = state.settings.gmReadsWhispers ? state.origin.gm.id : undefined;
  for (const person of [...named, userId, reader]) {
    if (person !== undefined) byPerson.set(person, new Set([...(byPerson.get(person) ?? []), text]));
  }
}

function note(heard: Heard, event: SessionEvent, state: SessionState): void {
  if (event.type === 'hex:revealed' || event.type === 'hex:hidden') learn(heard.fog, event);
  if (event.type === 'node:entered') heard.everybody.add(canary(event.nodeId));
  if (event.type === 'participant:orders-set') heard.ordersOfSeat.set(event.participantId, event.text);
  if (event.type === 'chat:posted') listen(heard, event, state);
}

function knows(fog: Fog, map: AdventureMap, cell: string, { isGm, participantId }: Watcher): boolean {
  const key = `${map.id}|${cell}`;
  if (isGm || !map.fog) return true;
  if (participantId !== null && fog.covered.has(`${participantId}|${key}`)) return false;
  return fog.party.has(key) || (participantId !== null && fog.shown.has(`${participantId}|${key}`));
}

function cellWords(fog: Fog, state: SessionState, map: AdventureMap, watcher: Watcher): readonly string[] {
  const changes = Object.entries(state.maps).find(([id]) => id === map.id)?.[1].cellChanges ?? {};
  const number = state.adventure.maps.indexOf(map);
  return Object.keys({ ...map.cells, ...changes })
    .filter((cell) => knows(fog, map, cell, watcher))
    .map((cell) => {
      const [x, y] = cell.split(',');
      const changed = changes[cell];
      return changed === undefined ? canary(`map${number}at${x}and${y}`) : (changed.feature ?? '');
    });
}

function tokenWords(fog: Fog, state: SessionState, watcher: Watcher): readonly string[] {
  return state.tokens
    .filter(({ mapId, at, hidden, participantId }) => {
      if (watcher.isGm || (participantId !== undefined && participantId === watcher.participantId)) return true;
      const map = state.adventure.maps.find(({ id }) => id === mapId);
      return !hidden && map !== undefined && knows(fog, map, at, watcher);
    })
    .map(({ name }) => name);
}

export function createKnownWords() {
  const fog: Fog = { party: new Set(), shown: new Set(), covered: new Set() };
  const heard: Heard = { fog, everybody: new Set(), byPerson: new Map(), ordersOfSeat: new Map() };
  return {
    follow: (outcome: Outcome): void => {
      if (!outcome.accepted) return;
      for (const event of outcome.commit?.events ?? []) note(heard, event, outcome.before);
    },
    /** Every text this watcher may find in what they receive, one after the other. */
    of: (state: SessionState, watcher: Watcher): string => {
      const { ordersOfSeat } = heard;
      const orders = watcher.participantId === null ? '' : (ordersOfSeat.get(watcher.participantId) ?? '');
      const forGm = [...ordersOfSeat.values(), JSON.stringify(state.adventure), JSON.stringify(state.game)];
      return [
        ...heard.everybody,
        ...(heard.byPerson.get(watcher.userId) ?? []),
        ...state.adventure.maps.flatMap((map) => cellWords(fog, state, map, watcher)),
        ...tokenWords(fog, state, watcher),
        orders,
        state.pauseMessage ?? '',
        state.notes ?? '',
        ...(watcher.isGm ? forGm : []),
      ].join('\n');
    },
  };
}
