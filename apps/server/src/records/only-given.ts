type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields a change names; one that says nothing about a field leaves it as it is. */
export function onlyGiven<T extends object>(changes: T): Given<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>;
}
