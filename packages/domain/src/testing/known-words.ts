import type { AdventureMap } from '../vocabulary/adventure.ts';
import type { SessionEvent, SessionEventOf, SessionEventType } from '../vocabulary/event.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
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
  /** Where the party stands, followed event by event. */
  here: string | null;
  /** Somebody whom players may see had a turn in the present fight. */
  fightShown: boolean;
};

type EventOf<T extends SessionEventType> = SessionEventOf<T>;
type Learned = EventOf<'hex:revealed' | 'hex:hidden'>;

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

function tell({ byPerson }: Heard, people: readonly (string | undefined)[], text: string): void {
  for (const person of people) {
    if (person !== undefined) byPerson.set(person, new Set([...(byPerson.get(person) ?? []), text]));
  }
}

function userOf(state: SessionState, seatId: string): string | undefined {
  return state.roster.participants.find(({ id }) => id === seatId)?.user.id;
}

function listen(heard: Heard, { message }: EventOf<'chat:posted'>, state: SessionState): void {
  const { text, to, userId } = message;
  if (to === undefined) {
    heard.everybody.add(text);
    return;
  }
  const gm = state.origin.gm.id;
  const named = to.map((target) => (target === 'gm' ? gm : userOf(state, target)));
  tell(heard, [...named, userId, state.settings.gmReadsWhispers ? gm : undefined], text);
}

function watchRoll(heard: Heard, { roll }: EventOf<'dice:rolled'>, state: SessionState): void {
  const gm = state.origin.gm.id;
  const text = roll.label ?? '';
  const isOpen = roll.visibility === 'public' && (state.settings.showDiceRolls || roll.userId === gm);
  if (isOpen) heard.everybody.add(text);
  else tell(heard, roll.visibility === 'self' ? [roll.userId] : [roll.userId, gm], text);
}

function ask(heard: Heard, { request, audience }: EventOf<'dice:requested'>, state: SessionState): void {
  const text = request.label ?? '';
  if (audience === 'public') heard.everybody.add(text);
  else tell(heard, [state.origin.gm.id, ...request.participantIds.map((id) => userOf(state, id))], text);
}

/** An entered node is read by everybody; its choices are read when they are open, and the one that led here. */
function enter(heard: Heard, event: EventOf<'node:entered'>, state: SessionState): void {
  const node = state.adventure.nodes.find(({ id }) => id === event.nodeId);
  heard.everybody.add(`${node?.title} ${node?.content}`);
  const choices = state.adventure.nodes.flatMap(({ id, choices: all }) => (id === heard.here ? all : []));
  heard.everybody.add(choices.find(({ id }) => id === event.choiceId)?.text ?? '');
  heard.here = event.nodeId;
}

/** Somebody reads on in what they know already. */
function reread(heard: Heard, { adventure }: EventOf<'adventure:refreshed'>, state: SessionState): void {
  heard.everybody.add(adventure.title);
  for (const { id, title, content } of adventure.nodes) {
    if (state.visitedNodeIds.includes(id)) heard.everybody.add(`${title} ${content}`);
  }
  const shown = adventure.backdrops.find(({ id }) => id === state.activeBackdropId);
  heard.everybody.add(shown?.name ?? '');
}

function fight(heard: Heard, event: EventOf<'combat:started' | 'combat:changed'>): void {
  const { combatants, turn } = event.combat;
  if (event.type === 'combat:started') heard.fightShown = false;
  if (combatants.some(({ id, hidden }) => id === turn.combatantId && !hidden)) heard.fightShown = true;
}

function note(heard: Heard, event: SessionEvent, state: SessionState): void {
  if (event.type === 'hex:revealed' || event.type === 'hex:hidden') learn(heard.fog, event);
  if (event.type === 'node:entered') enter(heard, event, state);
  if (event.type === 'adventure:refreshed') reread(heard, event, state);
  if (event.type === 'backdrop:shown') {
    heard.everybody.add(state.adventure.backdrops.find(({ id }) => id === event.backdropId)?.name ?? '');
  }
  if (event.type === 'participant:orders-set') heard.ordersOfSeat.set(event.participantId, event.text);
  if (event.type === 'chat:posted') listen(heard, event, state);
  if (event.type === 'dice:rolled') watchRoll(heard, event, state);
  if (event.type === 'dice:requested') ask(heard, event, state);
  if (event.type === 'combat:started' || event.type === 'combat:changed') fight(heard, event);
  if (event.type === 'handout:shown') {
    const { audience, handout } = event;
    if (audience === 'public') heard.everybody.add(handout.text ?? '');
    else tell(heard, audience, handout.text ?? '');
  }
  if (event.type === 'character:updated') {
    tell(heard, [userOf(state, event.participantId), state.origin.gm.id], JSON.stringify(event.changes.sheet));
  }
}

function knows(fog: Fog, map: AdventureMap, cell: string, { isGm, participantId }: Watcher): boolean {
  const key = `${map.id}|${cell}`;
  if (isGm || !map.fog) return true;
  if (participantId !== null && fog.covered.has(`${participantId}|${key}`)) return false;
  return fog.party.has(key) || (participantId !== null && fog.shown.has(`${participantId}|${key}`));
}

function cellWords(fog: Fog, state: SessionState, map: AdventureMap, watcher: Watcher): readonly string[] {
  const changes = Object.entries(state.maps).find(([id]) => id === map.id)?.[1].cellChanges ?? {};
  return Object.keys({ ...map.cells, ...changes })
    .filter((cell) => knows(fog, map, cell, watcher))
    .map((cell) => (changes[cell] ?? map.cells[cell])?.feature ?? '');
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

/** The things and names of the game, and where the party stands what may be chosen. */
function gameWords({ game, adventure, currentNodeId }: SessionState): readonly string[] {
  const isOpen = (name: string) => !name.startsWith('gm.');
  const choices = adventure.nodes.flatMap(({ id, choices: all }) => (id === currentNodeId ? all : []));
  return [
    ...game.inventory.map(({ name }) => name),
    ...Object.entries(game.variables).map(([name, value]) => (isOpen(name) ? String(value) : '')),
    ...game.flags.filter(isOpen),
    ...choices
      .filter(({ requiredFlags = [], forbiddenFlags = [] }) => {
        const has = (flag: string) => game.flags.includes(flag);
        return requiredFlags.filter(has).length === requiredFlags.length && forbiddenFlags.filter(has).length === 0;
      })
      .map(({ text }) => text),
  ];
}

function fightWords({ fightShown }: Heard, { combat }: SessionState): readonly string[] {
  if (combat === null || !fightShown) return [];
  return combat.combatants.filter(({ hidden }) => !hidden).map(({ name, conditions }) => [name, ...conditions].join());
}

/** All but what players say to each other and throw for themselves. */
function gmWords({ ordersOfSeat }: Heard, { adventure, game, combat, staging }: SessionState): readonly string[] {
  return [...ordersOfSeat.values(), JSON.stringify([adventure, game, combat, staging])];
}

export function createKnownWords() {
  const fog: Fog = { party: new Set(), shown: new Set(), covered: new Set() };
  const heard: Heard = {
    fog,
    everybody: new Set(),
    byPerson: new Map(),
    ordersOfSeat: new Map(),
    here: null,
    fightShown: false,
  };
  return {
    follow: (outcome: Outcome): void => {
      if (!outcome.accepted) return;
      const events = outcome.commit?.events ?? [];
      for (const event of events) note(heard, event, outcome.before);
      const gm = outcome.before.origin.gm.id;
      if (outcome.commit?.by === gm) tell(heard, [gm], JSON.stringify(events));
    },
    /** Every text this watcher may find in what they receive, one after the other. */
    of: (state: SessionState, watcher: Watcher): string => {
      const { ordersOfSeat } = heard;
      const orders = watcher.participantId === null ? '' : (ordersOfSeat.get(watcher.participantId) ?? '');
      return [
        ...heard.everybody,
        ...(heard.byPerson.get(watcher.userId) ?? []),
        ...state.adventure.maps.flatMap((map) => cellWords(fog, state, map, watcher)),
        ...tokenWords(fog, state, watcher),
        ...gameWords(state),
        ...fightWords(heard, state),
        orders,
        state.pauseMessage ?? '',
        state.notes ?? '',
        ...(watcher.isGm ? gmWords(heard, state) : []),
      ].join('\n');
    },
  };
}
