import { type Comparison, type DiceFault, type DiceTerm, highestFace } from './dice-expression.ts';
import { diceLimits } from './dice-limits.ts';

type Faces = Pick<DiceTerm, 'lowest' | 'sides'>;
type Falling = Faces & Pick<DiceTerm, 'reroll' | 'explode'>;

export function matches({ operator, value }: Comparison, face: number): boolean {
  switch (operator) {
    case '<':
      return face < value;
    case '<=':
      return face <= value;
    case '=':
      return face === value;
    case '>=':
      return face >= value;
    case '>':
      return face > value;
  }
}

/** How many of the faces match. Every comparison but `=` cuts the row of faces in two. */
function matchingFaces(when: Comparison, faces: Faces): number {
  const { lowest, sides } = faces;
  const within = (count: number) => Math.min(Math.max(count, 0), sides);
  const { operator, value } = when;
  switch (operator) {
    case '<':
      return within(value - lowest);
    case '<=':
      return within(value - lowest + 1);
    case '=':
      return value >= lowest && value <= highestFace(faces) ? 1 : 0;
    case '>=':
      return within(highestFace(faces) - value + 1);
    case '>':
      return within(highestFace(faces) - value);
  }
}

/** Why such a die would never come to rest, or null. */
export function endlessFault(dice: Falling): string | null {
  const { sides, reroll, explode } = dice;
  const again = reroll?.again === true ? reroll.when : null;
  const standing = sides - (again === null ? 0 : matchingFaces(again, dice));
  if (standing === 0) return 'every face would be thrown again for ever';
  const highestStands = again === null || !matches(again, highestFace(dice));
  return explode && standing === 1 && highestStands ? 'every die would explode for ever' : null;
}

/** The chance that a throw of such a die, or a pair of throws where it is rerolled once, is followed by another. */
function chanceToGoOn(dice: Falling): number {
  const { sides, reroll, explode } = dice;
  if (reroll === null) return explode ? 1 / sides : 0;
  const highestStands = matches(reroll.when, highestFace(dice)) ? 0 : 1;
  const matching = matchingFaces(reroll.when, dice);
  if (reroll.again) return (matching + (explode ? highestStands : 0)) / sides;
  return explode ? (highestStands + matching / sides) / sides : 0;
}

// One roll in 10^12, at twenty rolls a second one in 1,500 years.
const rareEnough = Math.log(1e12);

/**
 * Whether these dice keep to the limit of 1,000 whatever happens, or but for a chance below one in 10^12. A roll that
 * is refused because of how its dice fell would tell its roller about them, who could then use the same command id,
 * still free, for another roll; so what the dice may do is judged before they are thrown (docs/spec/dice.md, DICE-14).
 *
 * Dice that may go on are all taken for the worst of them, q. They need more than n throws when fewer of n throws than
 * there are dice come to rest: a binomial tail, for which this is Chernoff's bound.
 */
function keepToLimit(terms: readonly DiceTerm[]): boolean {
  const throwsEach = ({ reroll }: DiceTerm) => (reroll !== null && !reroll.again ? 2 : 1);
  const goingOn = terms.filter((dice) => chanceToGoOn(dice) > 0);
  const settled = terms.filter((dice) => chanceToGoOn(dice) === 0);
  const left = diceLimits.dice - settled.reduce((sum, dice) => sum + dice.count * throwsEach(dice), 0);
  if (goingOn.length === 0) return left >= 0;
  const throws = Math.floor(left / Math.max(...goingOn.map(throwsEach)));
  const count = goingOn.reduce((sum, dice) => sum + dice.count, 0);
  if (count > throws) return false;
  const rest = 1 - Math.max(...goingOn.map(chanceToGoOn));
  const needed = (count - 1) / throws;
  if (needed >= rest) return false;
  const start = needed === 0 ? 0 : needed * Math.log(needed / rest);
  return throws * (start + (1 - needed) * Math.log((1 - needed) / (1 - rest))) >= rareEnough;
}

/** The first dice with which a roll may go over the limit of dice thrown. */
export function tooManyFault(terms: readonly DiceTerm[]): DiceFault | null {
  const first = terms.find((_, index) => !keepToLimit(terms.slice(0, index + 1)));
  return first === undefined
    ? null
    : { position: first.position, message: `may throw more than ${diceLimits.dice} dice` };
}
