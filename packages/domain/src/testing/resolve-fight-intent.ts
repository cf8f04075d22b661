import type { NewCombatant } from '../vocabulary/combat.ts';
import type { CommandPayload, CommandType } from '../vocabulary/command.ts';
import { rollVisibility } from '../vocabulary/dice.ts';
import { userIdOf } from './cast.ts';
import { anySeat, byGm, pick, type Resolve, type Scene, somebodySeated, unknownId, unknownSeatId } from './intent.ts';

/** Dice and fights, open and hidden. */

const notations = ['d20', '2d6+3', '4d6kh3 # luck', 'd20>=11', 'adv', '1d', 'd1!', 'three'] as const;

function requestIdFor({ state, intent }: Scene): string {
  const requests = Object.values(state.requests.channels).flatMap(({ lines }) => lines.map(({ line }) => line.id));
  return (intent.c % 7 === 0 ? undefined : pick(requests, intent.b)) ?? unknownId;
}

/** Players as themselves or their character, the GM now and then for somebody they steer. */
const rollDice: Resolve = (scene) => {
  const { state, intent, word } = scene;
  const by = intent.c % 4 === 0 ? userIdOf('gm') : somebodySeated(scene);
  const own = state.roster.participants.find(({ user }) => user.id === by);
  const steered = state.roster.participants.find(({ controlledBy }) => controlledBy === 'gm');
  const name = (own ?? steered)?.character.name;
  const visibility = pick(rollVisibility.options, intent.a);
  const payload = {
    notation: pick(notations, intent.b) ?? 'd20',
    ...(visibility === undefined || intent.a % 5 === 0 ? {} : { visibility }),
    ...(intent.flag ? { label: `label ${word}` } : {}),
    ...(intent.b % 3 === 0 && name !== undefined ? { as: name } : {}),
    ...(intent.c % 5 < 2 ? { requestId: requestIdFor(scene) } : {}),
  };
  return { by, command: { type: 'dice:roll', payload } };
};

function requestFor(scene: Scene): CommandPayload<'dice:request'> {
  const { intent, word } = scene;
  return {
    participantIds: intent.flag ? 'all' : [anySeat(scene)?.id ?? unknownSeatId],
    notation: intent.c % 9 === 0 ? 'no dice' : 'd20+1',
    ...(intent.b % 2 === 0 ? { difficulty: intent.b % 20 } : {}),
    ...(intent.b % 3 === 0 ? { label: `label ${word}` } : {}),
  };
}

/** A character, a token's, and people of no record; one in three fights is against minions alone. */
function combatantsFor(scene: Scene): NewCombatant[] {
  const { state, intent, word } = scene;
  const { a, b, c, flag } = intent;
  const seat = anySeat(scene);
  const token = pick(state.tokens, b);
  const minions = b % 3 === 0 ? { minion: true } : {};
  const hero = seat === undefined ? [] : [{ name: `hero ${word}`, participantId: seat.id, hidden: c % 7 === 0 }];
  const fromToken =
    token === undefined || flag ? [] : [{ name: `foe ${word}`, tokenId: token.id as typeof unknownId, ...minions }];
  const foes = Array.from({ length: 1 + (a % 3) }, (_, index) => ({
    name: `foe${index} ${word}`,
    initiative: (a * 7 + index * 5) % 23,
    hitPoints: 5 + b,
    armorClass: 12,
    hidden: (c + index) % 2 === 0,
    ...minions,
  }));
  return [...foes.slice(0, c % 2), ...hero, ...fromToken, ...foes.slice(c % 2)];
}

function updateFor({ state, intent, word, limits }: Scene): CommandPayload<'combat:update'> {
  const { a, b, c, flag } = intent;
  const combatantId = (c % 9 === 0 ? undefined : pick(state.combat?.combatants ?? [], a)?.id) ?? unknownId;
  if (b % 4 === 0) return { combatantId, hidden: flag };
  if (b % 4 === 1) return { combatantId, hitPoints: a, ...(limits.secondHand ? {} : { initiative: c }) };
  if (b % 4 === 2) return { combatantId, conditions: flag ? [`condition ${word}`] : [] };
  return { combatantId, initiative: c };
}

export const fightResolvers = {
  'dice:roll': rollDice,
  'dice:request': byGm('dice:request', requestFor),
  'combat:start': byGm('combat:start', (scene) => ({ combatants: combatantsFor(scene) })),
  'combat:next-turn': byGm('combat:next-turn', () => ({})),
  'combat:end-turn': (scene) => {
    // Mostly whose turn it is, else hardly any turn would be ended by a player.
    const { combat, roster } = scene.state;
    const active = combat?.combatants.find(({ id }) => id === combat.turn.combatantId)?.participantId;
    const player = roster.participants.find(({ id }) => id === active)?.user.id;
    const by = scene.intent.flag && player !== undefined ? player : somebodySeated(scene);
    return { by, command: { type: 'combat:end-turn', payload: {} } };
  },
  'combat:update': byGm('combat:update', updateFor),
  'combat:end': byGm('combat:end', ({ intent }) => ({
    outcome: pick(['victory', 'defeat', 'fled', 'negotiated'] as const, intent.a) ?? 'fled',
    ...(intent.flag ? { experience: intent.b } : {}),
  })),
  'combat:auto-resolve': byGm('combat:auto-resolve', () => ({})),
} satisfies Partial<Record<CommandType, Resolve>>;
