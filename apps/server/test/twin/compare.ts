import { createMask } from './mask.ts';

/** Everything one person received in a run, in order: frames, answers, and what calls told. */
export type Entry = { readonly where: string; readonly text: string };
export type Evidence = ReadonlyMap<string, readonly Entry[]>;

const excerpt = 160;

function excerptAt(text: string, place: number): string {
  const from = Math.max(0, place - excerpt / 2);
  return text.slice(from, from + excerpt);
}

function firstDifference(left: string, right: string): number {
  let place = 0;
  while (place < left.length && left[place] === right[place]) place += 1;
  return place;
}

/** Faults of one person's evidence; the first of each person is enough to understand, the rest follows from it. */
function differenceOf(person: string, left: readonly Entry[], right: readonly Entry[]): readonly string[] {
  const [maskLeft, maskRight] = [createMask(), createMask()];
  for (const [index, entry] of left.entries()) {
    const other = right[index];
    const [one, two] = [maskLeft(entry.text), maskRight(other?.text ?? '')];
    // Lengths are compared before masking: a token of another length would tell as well.
    const isEqual = entry.where === other?.where && one === two && entry.text.length === other.text.length;
    if (isEqual) continue;
    const place = firstDifference(one, two);
    return [
      `${person} differs at ${index} (${entry.where} / ${other?.where ?? 'nothing'})\n  A …${excerptAt(one, place)}…\n  B …${excerptAt(two, place)}…`,
    ];
  }
  const extra = right[left.length];
  return extra === undefined
    ? []
    : [`${person} received more on side B: ${extra.where} ${extra.text.slice(0, excerpt)}`];
}

/** Law (b): what each person received in two runs that differ only in what they may not know. */
export function compareRuns(left: Evidence, right: Evidence): readonly string[] {
  const people = new Set([...left.keys(), ...right.keys()]);
  return [...people].flatMap((person) => differenceOf(person, left.get(person) ?? [], right.get(person) ?? []));
}

/** Words that must not have reached anybody in this evidence. */
export function findCanaries(evidence: Evidence, canaries: readonly string[]): readonly string[] {
  return [...evidence].flatMap(([person, entries]) =>
    entries.flatMap(({ where, text }) => {
      const found = text.includes('canary') ? canaries.filter((word) => text.includes(word)) : [];
      return found.map((word) => `${person} read ${word} in ${where}`);
    }),
  );
}
