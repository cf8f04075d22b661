interface Findable {
  readonly id: string;
  readonly label: string;
}

/** More than anybody reads; typing one more letter is quicker. */
const shownMax = 50;

/** Those that begin with the words first, then those that hold them anywhere. */
export function matchingOptions<T extends Findable>(options: readonly T[], query: string): readonly T[] {
  const words = query.trim().toLocaleLowerCase();
  if (words === '') return options.slice(0, shownMax);
  const first: T[] = [];
  const later: T[] = [];
  for (const option of options) {
    const label = option.label.toLocaleLowerCase();
    if (label.startsWith(words)) first.push(option);
    else if (label.includes(words) || option.id.toLowerCase().includes(words)) later.push(option);
  }
  return [...first, ...later].slice(0, shownMax);
}
