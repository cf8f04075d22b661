import { type SeededChance, seededChance } from '../simulation/seeded-chance.ts';
import { compareRuns, type Evidence, findCanaries } from './compare.ts';
import { command, type Deed, type HiddenAct, type SharedAct, type Told } from './deed.ts';
import { createWitness, type Moment, type Watcher, type Witness } from './evidence.ts';
import { perform, tellDeed } from './perform.ts';
import { secretsOfTheGm, secretsOfThePlayers } from './secrets.ts';
import { closeSide, type House, names, openSide, type Side, settleSide, wireOf } from './sides.ts';
import { newWorld, ordinary, some, type World } from './story.ts';
import { turningPoints } from './turning-points.ts';

/** From whom something is hidden: players and spectators, or the GM. */
export type Family = 'gm-hides' | 'players-hide';

export type TwinOptions = {
  readonly seed: number;
  readonly family: Family;
  readonly steps?: number;
  /** Off for the check that a run in which nothing was hidden does not count as one. */
  readonly withSecrets?: boolean;
};

export type TwinResult = {
  readonly seed: number;
  readonly family: Family;
  readonly faults: readonly string[];
  /** What was done, in order, with its side if only one did it. */
  readonly steps: readonly string[];
  /** How often hidden deeds of each kind were accepted, and what else the run claims to have done. */
  readonly counts: Readonly<Record<string, number>>;
  readonly evidence: { readonly a: Evidence; readonly b: Evidence };
  readonly canaries: { readonly a: readonly string[]; readonly b: readonly string[] };
};

const families = {
  'gm-hides': { watchers: ['ann', 'cy', 'vic', 'zoe', 'nobody'], secrets: secretsOfTheGm },
  'players-hide': { watchers: ['gm', 'ann', 'vic', 'zoe'], secrets: secretsOfThePlayers },
} as const satisfies Record<Family, { readonly watchers: readonly Watcher[]; readonly secrets: typeof secretsOfTheGm }>;

const stepsInRun = 34;
const stepMs = 10;
const storyMs = 20_000;
const hiddenAtOnce = 3;
let storyOffset = 0;

type Twin = {
  readonly house: House;
  readonly story: string;
  readonly sides: readonly [Side, Side];
  readonly world: World;
  readonly steps: string[];
  readonly faults: string[];
  readonly counts: Record<string, number>;
  readonly startsAt: number;
  step: number;
};

function count(twin: Twin, name: string): void {
  twin.counts[name] = (twin.counts[name] ?? 0) + 1;
}

/** What one side does alone. `place` names the step, so that no two share their draws or their command ids. */
async function hide(twin: Twin, side: Side, acts: readonly HiddenAct[], place: string): Promise<void> {
  for (const [index, { deed, learn, kind }] of acts.entries()) {
    const name = `${place}.${index}`;
    twin.house.steering.step(`${twin.story} ${name}`, twin.startsAt + twin.step * stepMs + 1);
    const told = await perform(twin.house, side, deed, name);
    twin.steps.push(`  ${side.name} ${told === null ? 'refused' : 'hidden'}: ${tellDeed(deed)}`);
    if (told !== null) learn?.(told);
    if (told !== null || kind.startsWith('refused')) count(twin, kind);
  }
}

/** Who left hears and says nothing until they are back. */
function isAway(deed: Deed, { cyIsHere }: World): boolean {
  return !cyIsHere && (deed.do === 'command' || deed.do === 'signal') && deed.by === 'cy';
}

function shareStep({ house, story, startsAt, step }: Twin, what: string): void {
  house.steering.step(`${story} ${step} ${what}`, startsAt + step * stepMs + stepMs - 1);
}

async function share(twin: Twin, act: SharedAct): Promise<void> {
  const { step } = twin;
  const kind = 'standing where the other stands';
  for (const side of twin.sides) {
    const unseen = (act.unseen?.(side) ?? []).map((deed: Deed): HiddenAct => ({ kind, deed }));
    await hide(twin, side, unseen, `unseen ${step}`);
  }
  const answers: Told[] = [];
  for (const side of twin.sides) {
    const deed = act.deed(side);
    if (isAway(deed, twin.world)) return;
    shareStep(twin, 'shared');
    const told = await perform(twin.house, side, deed, `shared ${step}`);
    twin.steps.push(`${step} ${side.name} ${told === null ? 'refused' : 'done'}: ${tellDeed(deed)}`);
    answers.push(told);
  }
  const [told = null, other = null] = answers;
  // Good on one side only: it hangs on what was hidden, which is a fault of the story or a leak.
  if ((told === null) !== (other === null)) twin.faults.push(`step ${step} went well on one side only: ${act.name}`);
  if (told === null) return;
  act.learn?.(told);
  count(twin, 'shared deeds');
}

function nextActs(chance: SeededChance, world: World): readonly SharedAct[] {
  if (chance.oneIn(3)) return some(chance, turningPoints)(chance, world);
  const act = some(chance, ordinary)(chance, world);
  return act === null ? [] : [act];
}

async function settleBoth(twin: Twin): Promise<void> {
  if (!twin.world.cyIsHere) return;
  for (const side of twin.sides) {
    shareStep(twin, 'settled');
    await settleSide(side, `all is told ${twin.step}`);
  }
}

async function hideSome(twin: Twin, family: Family): Promise<void> {
  for (const side of twin.sides) {
    const rounds = side.chance.below(hiddenAtOnce);
    for (let round = 0; round < rounds; round += 1) {
      const acts = some(side.chance, families[family].secrets)(side, twin.world) ?? [];
      await hide(twin, side, acts, `hidden ${side.name} ${twin.step}.${round}`);
    }
  }
}

/** What only one side did, as it was told: equal lists would be a run that proves nothing. */
function nothingHidden({ steps }: Twin): readonly string[] {
  const ofSide = (name: string) => steps.filter((step) => step.startsWith(`  ${name} `)).map((step) => step.slice(4));
  const isSame = JSON.stringify(ofSide('A')) === JSON.stringify(ofSide('B'));
  return isSame ? ['nothing was hidden: both sides did the same'] : [];
}

/** The end is the last thing said at a table: everybody has it before anybody looks again. */
async function end(twin: Twin): Promise<void> {
  await share(twin, { name: 'end', deed: () => command('gm', 'session:end', { outcome: 'completed' }) });
  const isEnd = (frame: unknown) => JSON.stringify(frame).includes('"session:ended"');
  for (const side of twin.sides) await Promise.all(names.map((who) => wireOf(side, who).until(isEnd)));
}

async function play(twin: Twin, options: TwinOptions, { look }: Witness): Promise<void> {
  const { family, seed, steps = stepsInRun, withSecrets = true } = options;
  const chance = seededChance(seed).fork(`story ${family}`);
  const ahead: SharedAct[] = [];
  const lookAt = async (moment: Moment) => {
    for (const side of twin.sides) await look(side, moment);
  };
  for (twin.step = 1; twin.step <= steps || ahead.length > 0; twin.step += 1) {
    if (withSecrets) await hideSome(twin, family);
    if (ahead.length === 0) ahead.push(...nextActs(chance, twin.world));
    const act = ahead.shift();
    if (act !== undefined) await share(twin, act);
    if (twin.step === Math.floor(steps / 2)) await lookAt('midway');
  }
  await settleBoth(twin);
  await lookAt('before the end');
  await end(twin);
  await lookAt('after the end');
}

/** Plays one story on two sides that differ in what is hidden, and tells how they differ for those it is hidden from. */
export async function runTwin(house: House, options: TwinOptions): Promise<TwinResult> {
  const { seed, family } = options;
  const { watchers } = families[family];
  // Names of steps and times go on from run to run in one process; what is masked or derived from them is equal again.
  storyOffset += 1;
  const story = `s${storyOffset}`;
  const startsAt = storyOffset * storyMs;
  const settings = { allowSpectators: true, autoResolveSimpleCombat: true, showDiceRolls: seed % 3 > 0 };
  const openAs = (name: 'A' | 'B') =>
    openSide(house, {
      story,
      name,
      settings,
      chance: seededChance(seed).fork(`hidden ${family} ${name}`),
      gmChance: family === 'gm-hides' ? null : seededChance(seed).fork('gm'),
    });
  house.steering.step(`${story} begins`, startsAt);
  const sides = [await openAs('A'), await openAs('B')] as const;
  const twin: Twin = { house, story, sides, world: newWorld(), steps: [], faults: [], counts: {}, startsAt, step: 0 };
  const witness = createWitness(house, watchers);
  try {
    await play(twin, options, witness);
    const [a, b] = [witness.evidenceOf(sides[0]), witness.evidenceOf(sides[1])];
    const canaries = { a: sides[0].canaries, b: sides[1].canaries };
    return {
      seed,
      family,
      steps: twin.steps,
      counts: twin.counts,
      evidence: { a, b },
      canaries,
      faults: [
        ...nothingHidden(twin),
        ...twin.faults,
        ...compareRuns(a, b),
        ...findCanaries(a, canaries.a),
        ...findCanaries(b, canaries.b),
      ],
    };
  } finally {
    for (const side of sides) closeSide(house, side);
  }
}
