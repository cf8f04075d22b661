import { expect } from 'vitest';
import type { Person } from './browser.ts';

/** Who may know which word by now. */
export type Ledger = {
  /** From now on these people may know it, and have heard of it; nobody else ever has until they are named too. */
  readonly knows: (word: string, ...people: readonly Person[]) => Promise<void>;
  /** Nothing anybody was sent so far holds a word that is not theirs. */
  readonly check: (step: string) => void;
};

/** Every secret of an evening is told in a word of its own, so that one look at the bytes finds it where it may not be. */
export function openLedger(everybody: readonly Person[]): Ledger {
  const knowers = new Map<string, Set<Person>>();
  const got = (person: Person, word: string): boolean => person.received.some((frame) => frame.includes(word));
  const check = (step: string): void => {
    const leaks = [...knowers].flatMap(([word, known]) =>
      everybody.filter((person) => !known.has(person) && got(person, word)).map(({ name }) => `${name} got "${word}"`),
    );
    expect(leaks, step).toEqual([]);
  };
  return {
    knows: async (word, ...people) => {
      const known = knowers.get(word) ?? new Set<Person>();
      knowers.set(word, known);
      for (const person of people) {
        known.add(person);
        // Also the other way round: a word that reaches nobody would prove nothing.
        await expect.poll(() => got(person, word), { message: `${person.name} never got "${word}"` }).toBe(true);
      }
    },
    check,
  };
}
