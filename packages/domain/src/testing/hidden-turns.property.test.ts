import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statsOf } from '../rules/lifecycle/stats.ts';
import { viewOf } from '../view-of.ts';
import { viewerKey } from '../vocabulary/actor.ts';
import type { NewCombatant } from '../vocabulary/combat.ts';
import type { Command } from '../vocabulary/command.ts';
import type { UserId } from '../vocabulary/ids.ts';
import { participantOf } from '../vocabulary/roster.ts';
import { viewerOf } from '../vocabulary/viewers.ts';
import { characterOf, personOf, userIdOf, uuidOf } from './cast.ts';
import { cellarAdventure } from './cellar-adventure.ts';
import { pick } from './intent.ts';
import { gmId, momentOf } from './play.ts';
import { lawRuns, lawTimeoutMs } from './seed.ts';
import { createTable, eventsFor, type Moment, type Table } from './table.ts';

/**
 * Law (b) for fights. The same fight is fought twice, once with hidden combatants among the others and once without
 * them; where nobody can be seen, once hidden and once not at all. Hidden turns take place between the shared deeds.
 */
const runs = 400;
const ids = 1_000;

type Seat = 'Ann' | 'Bo' | null;
type Fighter = { readonly initiative: number | undefined; readonly seat: Seat; readonly wounds: number };
type Deed = { readonly kind: number; readonly a: number; readonly flag: boolean };

const fighter = (seats: readonly Seat[]): fc.Arbitrary<Fighter> =>
  fc.record({
    initiative: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    seat: fc.constantFrom(...seats),
    wounds: fc.nat({ max: 30 }),
  });
const open = fc.array(fighter(['Ann', 'Bo', null]), { maxLength: 3 });
const hiddenOnes = fc.array(fighter(['Ann', null]), { minLength: 1, maxLength: 3 });
const deeds = fc.array(fc.record({ kind: fc.nat({ max: 9 }), a: fc.nat({ max: 9 }), flag: fc.boolean() }), {
  minLength: 3,
  maxLength: 14,
});

const settings = { allowSpectators: true, autoResolveSimpleCombat: true };

function seated(): Table {
  const table = createTable({ adventure: cellarAdventure, settings });
  const admission = { invited: true, campaignMember: false };
  for (const [index, name] of ['Ann', 'Bo'].entries()) {
    const inner = {
      type: 'participant:join',
      person: personOf(name),
      admission,
      character: characterOf(name),
    } as const;
    table.perform({ by: userIdOf(name), inner }, momentOf(index));
  }
  const inner = { type: 'spectator:join', person: personOf('Vic'), admission } as const;
  table.perform({ by: userIdOf('Vic'), inner }, momentOf(2));
  table.perform({ by: gmId, command: { type: 'session:start', payload: {} } }, momentOf(3));
  return table;
}

function combatant(table: Table, { initiative, seat, wounds }: Fighter, hidden: boolean): NewCombatant {
  const participantId = seat === null ? undefined : participantOf(table.state().roster, userIdOf(seat))?.id;
  return {
    name: `Fighter ${hidden ? 'unseen' : wounds}`,
    hidden,
    hitPoints: wounds,
    minion: seat === null,
    ...(initiative === undefined ? {} : { initiative }),
    ...(participantId === undefined ? {} : { participantId }),
  };
}

/** The open combatants and the fight have the same ids in both runs, as if ids were masked. */
function startingMoment(openOnes: number, others: number): Moment {
  let made = 0;
  const newId = () => {
    made += 1;
    if (made <= openOnes) return uuidOf(ids + made);
    return made > openOnes + others ? uuidOf(ids) : uuidOf(2 * ids + made);
  };
  return { ...momentOf(4), newId };
}

function isSeen(table: Table): boolean {
  return table.state().combat?.combatants.some(({ hidden }) => !hidden) === true;
}

function isHiddenTurn(table: Table): boolean {
  const { combat } = table.state();
  if (combat === null || !isSeen(table)) return false;
  return combat.combatants.find(({ id }) => id === combat.turn.combatantId)?.hidden === true;
}

type Story = {
  readonly openOnes: readonly Fighter[];
  readonly others: readonly Fighter[];
  readonly deeds: readonly Deed[];
};

/** What the deed is, by what everybody can see: the ids of the open ones are known. */
function commandOf({ openOnes }: Story, { kind, a, flag }: Deed): { readonly by: UserId; readonly command: Command } {
  const one = { combatantId: uuidOf(ids + 1 + (a % Math.max(1, openOnes.length))) };
  const update = (payload: object): Command => ({ type: 'combat:update', payload: { ...one, ...payload } });
  const all: readonly Command[] = [
    { type: 'combat:next-turn', payload: {} },
    update({ hitPoints: a }),
    update({ conditions: flag ? ['prone'] : [] }),
    update({ initiative: a }),
    update({ hidden: flag }),
    { type: 'combat:auto-resolve', payload: {} },
    flag
      ? { type: 'combat:end', payload: { outcome: 'fled', experience: a } }
      : { type: 'combat:next-turn', payload: {} },
  ];
  if (kind >= all.length) {
    return { by: userIdOf(flag ? 'Ann' : 'Bo'), command: { type: 'combat:end-turn', payload: {} } };
  }
  return { by: gmId, command: pick(all, kind) ?? { type: 'combat:next-turn', payload: {} } };
}

/** Everything Ann, Bo and the spectators could tell by, but the time that passes between an answer and what follows. */
type Told = { readonly frames: unknown[]; readonly answers: unknown[]; readonly views: unknown[] };

function fightOnce(story: Story): { readonly told: Told; readonly hiddenTurns: number } {
  const table = seated();
  const { openOnes, others } = story;
  const openIds = new Set(openOnes.map((_, index) => uuidOf(ids + 1 + index)));
  let hiddenTurns = 0;
  const told: Told = { frames: [], answers: [], views: [] };
  const perform = (by: UserId, command: Command, moment: Moment) => {
    const outcome = table.perform({ by, command }, moment);
    for (const name of ['Ann', 'Bo', 'Vic']) {
      const viewer = viewerOf(table.state(), userIdOf(name));
      const events = viewer === null ? [] : eventsFor(outcome, viewerKey(viewer));
      if (events.length > 0) told.frames.push([name, events]);
      if (by === userIdOf(name)) told.answers.push([name, outcome.accepted ? outcome.reply : outcome.refusal]);
    }
    return outcome;
  };
  const passHiddenTurns = (moment: Moment) => {
    for (let turn = 0; turn < others.length + openOnes.length && isHiddenTurn(table); turn += 1) {
      hiddenTurns += 1;
      const { combatants = [] } = table.state().combat ?? {};
      const unseen = combatants.find(({ id, participantId }) => participantId === undefined && !openIds.has(id));
      if (unseen !== undefined) {
        const payload = { combatantId: unseen.id, conditions: [`round ${hiddenTurns}`], hitPoints: hiddenTurns };
        perform(gmId, { type: 'combat:update', payload }, moment);
      }
      perform(gmId, { type: 'combat:next-turn', payload: {} }, moment);
    }
  };
  const look = () => {
    for (const name of ['Ann', 'Bo', 'Vic']) {
      const viewer = viewerOf(table.state(), userIdOf(name));
      if (viewer !== null)
        told.views.push([name, viewOf(table.state(), viewer), statsOf(table.state(), viewer, momentOf(99).now)]);
    }
  };
  const combatants = [
    ...openOnes.map((made) => combatant(table, made, false)),
    ...others.map((made) => combatant(table, made, true)),
  ];
  if (combatants.length > 0) {
    const moment = startingMoment(openOnes.length, others.length);
    perform(gmId, { type: 'combat:start', payload: { combatants } }, moment);
    passHiddenTurns(moment);
  }
  look();
  for (const [index, deed] of story.deeds.entries()) {
    const { by, command } = commandOf(story, deed);
    // While nobody can be seen no turn passes: the round they come back in would be another one, and rightly so.
    if (command.type === 'combat:next-turn' && !isSeen(table)) continue;
    // Quick resolution is for enemies whom players see; else it would end the fight in one run only.
    if (command.type === 'combat:auto-resolve' && openOnes.every(({ seat }) => seat !== null)) continue;
    perform(by, command, momentOf(5 + index));
    passHiddenTurns(momentOf(5 + index));
    look();
  }
  // Out of sight, a fight may end in one run and go on in the other.
  if (others.length > 0 && !isSeen(table)) {
    perform(gmId, { type: 'combat:end', payload: { outcome: 'victory', experience: 100 } }, momentOf(50));
  }
  look();
  return { told, hiddenTurns };
}

test('SECRET-9 law (b): a fight with hidden combatants looks like the same fight without them', {
  timeout: lawTimeoutMs(runs),
}, () => {
  let turns = 0;
  fc.assert(
    fc.property(open, hiddenOnes, deeds, (openOnes, others, done) => {
      const hidden = fightOnce({ openOnes, others, deeds: done });
      const plain = fightOnce({ openOnes, others: [], deeds: done });
      turns += hidden.hiddenTurns;
      expect(JSON.parse(JSON.stringify(hidden.told))).toEqual(JSON.parse(JSON.stringify(plain.told)));
      expect(JSON.stringify(hidden.told)).toBe(JSON.stringify(plain.told));
    }),
    lawRuns(runs),
  );
  expect(turns, 'hidden turns did take place').toBeGreaterThan(lawRuns(runs).numRuns);
});
