import type { CheckedRoll, DiceCheck, RollDifference, StatedRoll } from '../../packages/domain/src/index.ts';
import { quoted } from './quoted.ts';

function tellDifference(difference: RollDifference): string {
  switch (difference.what) {
    case 'ids':
      return 'its ids are none of a session';
    case 'notation':
      return `its notation cannot be rolled: ${difference.fault.message} (position ${difference.fault.position})`;
    case 'term':
      return `term ${difference.index + 1} is stated as ${quoted(difference.stated)}, the seed gives ${quoted(difference.given)}`;
    case 'total':
      return `the total is stated as ${quoted(difference.stated)}, the seed gives ${quoted(difference.given)}`;
  }
}

const marks = { ok: 'ok     ', hidden: 'hidden ', differs: 'DIFFERS' } as const;

/** One line for a roll. */
export function tellRoll(checked: CheckedRoll, stated: StatedRoll | undefined): string {
  const start = `${marks[checked.verdict]}  ${quoted(checked.id)}  ${quoted(stated?.notation)}`;
  switch (checked.verdict) {
    case 'ok':
      return `${start}  ${quoted(stated?.total)}`;
    case 'hidden':
      return start;
    case 'differs':
      return `${start}  ${checked.differences.map(tellDifference).join('; ')}`;
  }
}

const seeds = {
  committed: 'The seed is the one the session committed itself to.',
  other: 'THE SEED IS NOT the one the session committed itself to.',
  malformed: 'THE SEED IS NONE: it is not 64 lower-case hexadecimal digits, and no roll could be checked.',
} as const;

/** The last lines. */
export function tellSummary({ seed, rolls }: DiceCheck): string {
  const count = (verdict: CheckedRoll['verdict']) => rolls.filter((roll) => roll.verdict === verdict).length;
  return `${seeds[seed]}\n${rolls.length} rolls: ${count('ok')} ok, ${count('hidden')} hidden, ${count('differs')} differ`;
}

export function isSound({ seed, rolls }: DiceCheck): boolean {
  return seed === 'committed' && rolls.every(({ verdict }) => verdict !== 'differs');
}
