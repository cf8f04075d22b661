import type { SeededChance } from '../simulation/seeded-chance.ts';
import type { Frame, Json } from '../wire-client.ts';
import { call, command, type SharedAct } from './deed.ts';
import { type Side, wireOf } from './sides.ts';
import { some, type World } from './story.ts';

/** Several acts in a row that change what the table is about: preparing, fighting, pausing, a new edition, absence. */
type Turning = (chance: SeededChance, world: World) => readonly SharedAct[];

const act = (name: string, deed: SharedAct['deed'], more: Partial<SharedAct> = {}): SharedAct => ({
  name,
  deed,
  ...more,
});
const gm = (name: string, type: string, payload: Json, learn: () => void = () => {}): SharedAct =>
  act(name, () => command('gm', type, payload), { learn });

function published(world: World): (told: Json) => void {
  return (told) => {
    const gone = Array.isArray(told.published) ? told.published.map(String) : [];
    world.drafts.splice(0, world.drafts.length, ...world.drafts.filter((id) => !gone.includes(id)));
    world.staged = world.drafts.length > 0;
  };
}

const prepare: Turning = (chance, world) => {
  if (!world.staged) {
    return [
      gm('prepare', 'broadcast:mode', { mode: 'staged' }, () => {
        world.staged = true;
      }),
    ];
  }
  const forget = () => {
    world.drafts.length = 0;
  };
  const [first, ...rest] = world.drafts;
  const chosen = first === undefined ? [] : rest.filter(() => chance.oneIn(2));
  const choices: readonly SharedAct[] = [
    act('publish all', () => command('gm', 'broadcast:publish'), { learn: published(world) }),
    act('publish all', () => command('gm', 'broadcast:publish'), { learn: published(world) }),
    // One of the shared drafts stays, so that the mode does not hang on what only one side prepares.
    ...(chosen.length === 0
      ? []
      : [
          act('publish some', () => command('gm', 'broadcast:publish', { draftIds: chosen }), {
            learn: published(world),
          }),
        ]),
    ...(first === undefined ? [] : [gm('undo', 'draft:undo', { draftId: first }, () => void world.drafts.shift())]),
    gm('clear', 'draft:clear', {}, forget),
    ...(world.status === 'paused'
      ? []
      : [
          gm('switch back', 'broadcast:mode', { mode: 'immediate' }, () => {
            forget();
            world.staged = false;
          }),
        ]),
  ];
  return [some(chance, choices)];
};

const pause: Turning = (_chance, world) => {
  if (world.status === 'active') {
    return [
      gm('pause', 'session:pause', { message: 'Tea' }, () => {
        world.status = 'paused';
        world.staged = true;
      }),
    ];
  }
  return [
    act('resume', () => command('gm', 'session:resume'), {
      // With drafts at hand the GM goes on preparing after the resume, and players are shown so.
      unseen: () => (world.drafts.length === 0 ? [command('gm', 'draft:clear')] : []),
      learn: () => {
        world.status = 'active';
        world.staged = world.drafts.length > 0;
      },
    }),
  ];
};

const order = { battle: [20, 15, 10], vermin: [20, 10] } as const;
/** Behind enemies only: whose turn a player ends is followed by somebody they see. */
const ambushes = { battle: [12, 5], vermin: [5] } as const;

function combatants(side: Side, fight: 'battle' | 'vermin'): readonly Json[] {
  const ambush = ambushes[fight].filter(() => side.gmChance.oneIn(2));
  side.ambush.splice(0, side.ambush.length, ...ambush);
  const minion = fight === 'vermin';
  return [
    { name: 'Arla', participantId: side.seats.ann, initiative: 20 },
    ...(minion ? [] : [{ name: 'Ogre', initiative: 15, hitPoints: 30, armorClass: 12 }]),
    { name: 'Rat', initiative: 10, hitPoints: 3, minion },
    ...ambush.map((initiative) => ({ name: side.gmSecret('lurker'), initiative, hidden: true, minion, hitPoints: 5 })),
  ];
}

function visible(side: Side, name: string): string {
  const fights = wireOf(side, 'gm').frames.flatMap((frame: Frame) =>
    frame.type === 'batch' ? frame.payload.events : [frame],
  );
  const last = fights.findLast((event: Frame) => event.type === 'combat:updated' && event.payload.combat !== null);
  return (
    last?.payload.combat.combatants.find((known: Frame) => known.name === name)?.id ??
    '00000000-0000-4000-8000-000000000001'
  );
}

function nextTurn(world: World, fight: 'battle' | 'vermin', by: 'gm' | 'ann'): SharedAct {
  const places = order[fight];
  const [here, next] = [places[world.turn] ?? 0, places[world.turn + 1] ?? 0];
  return act(`turn by ${by}`, () => command(by, by === 'gm' ? 'combat:next-turn' : 'combat:end-turn'), {
    unseen: ({ ambush }) => ambush.filter((at) => at < here && at > next).map(() => command('gm', 'combat:next-turn')),
    learn: () => {
      world.turn = (world.turn + 1) % places.length;
    },
  });
}

const fight: Turning = (chance, world) => {
  if (world.status !== 'active') return [];
  if (world.fight === null) {
    if (world.staged) return [];
    const kind = some(chance, ['battle', 'vermin'] as const);
    const begun = () => {
      world.fight = kind;
      world.turn = 0;
    };
    return [
      act('fight', (side) => command('gm', 'combat:start', { combatants: combatants(side, kind) }), { learn: begun }),
    ];
  }
  const over = () => {
    world.fight = null;
  };
  const outcome = some(chance, ['victory', 'fled']);
  return [
    some(chance, [
      nextTurn(world, world.fight, world.turn === 0 && chance.oneIn(2) ? 'ann' : 'gm'),
      nextTurn(world, world.fight, 'gm'),
      nextTurn(world, world.fight, 'gm'),
      act('wound', (side) =>
        command('gm', 'combat:update', { combatantId: visible(side, 'Rat'), hitPoints: 1, conditions: ['prone'] }),
      ),
      gm('end of fight', 'combat:end', { outcome, experience: 30 }, over),
      ...(world.fight === 'vermin' ? [gm('quick end', 'combat:auto-resolve', {}, over)] : []),
    ]),
  ];
};

const newEdition: Turning = (_chance, world) => {
  if (world.status !== 'active') return [];
  world.edition += 1;
  const { edition } = world;
  return [act('rewrite', () => ({ do: 'rewrite', edition })), gm('refresh', 'adventure:refresh', {})];
};

const absence: Turning = (chance, world) => {
  if (world.status !== 'active' || !world.cyIsHere) return [];
  const hitPointsCurrent = chance.below(8);
  return [
    act('cy leaves', () => call('cy', 'POST', '/leave'), {
      learn: () => {
        world.cyIsHere = false;
      },
    }),
    act('take over', ({ seats }) => command('gm', 'participant:take-control', { participantId: seats.cy })),
    act('act for cy', ({ seats }) => command('gm', 'character:update', { participantId: seats.cy, hitPointsCurrent })),
    act('cy is back', () => call('cy', 'POST', '/join', {})),
    act('cy connects', () => ({ do: 'reconnect', by: 'cy', resume: true }), {
      learn: () => {
        world.cyIsHere = true;
      },
    }),
  ];
};

export const turningPoints: readonly Turning[] = [
  prepare,
  prepare,
  prepare,
  fight,
  fight,
  fight,
  pause,
  newEdition,
  absence,
];
