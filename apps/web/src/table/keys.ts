import { defaultMapKeys, type MapAction } from '../map/key-map.ts';

/**
 * Every key of the table in one place, the map's among them, so that all can be shown, rebound and checked against each
 * other. A key is written as it is pressed: `shift+c`, `mod+z` (Ctrl, or Cmd on a Mac), `space`, `?`.
 */
export const tableActions = [
  'keys',
  'chat',
  'pause',
  'endTurn',
  'undoDraft',
  'redoDraft',
  'publish',
  'safety',
] as const;
export type TableAction = (typeof tableActions)[number];
export type KeyAction = TableAction | MapAction;
export type KeyMap = Readonly<Record<KeyAction, readonly string[]>>;

const defaultTableKeys: Readonly<Record<TableAction, readonly string[]>> = {
  keys: ['?'],
  chat: ['shift+c'],
  pause: ['space'],
  endTurn: ['shift+e'],
  undoDraft: ['mod+z'],
  redoDraft: ['shift+mod+z'],
  publish: ['mod+s'],
  safety: [],
};

export const defaultKeys: KeyMap = { ...defaultTableKeys, ...defaultMapKeys };
export const mapActions = Object.keys(defaultMapKeys) as readonly MapAction[];

const storageKey = 'moothall.keys';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Null for a modifier alone. Shift belongs to signs like `?` and is named only with letters and named keys. */
export function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (['Shift', 'Control', 'Alt', 'Meta', 'Dead', 'Unidentified', 'AltGraph'].includes(key)) return null;
  const name = key === ' ' ? 'space' : key.toLowerCase();
  const isSign = name.length === 1 && !/\p{L}/u.test(name);
  return [
    ...(shiftKey && !isSign ? ['shift'] : []),
    ...(ctrlKey || metaKey ? ['mod'] : []),
    ...(altKey ? ['alt'] : []),
    name,
  ].join('+');
}

export function actionsOf(keys: KeyMap, key: string): readonly KeyAction[] {
  return (Object.keys(keys) as KeyAction[]).filter((action) => keys[action].includes(key));
}

/** Keys that mean more than one thing, with what they mean. */
export function conflictsIn(keys: KeyMap): ReadonlyMap<string, readonly KeyAction[]> {
  const used = new Set(Object.values(keys).flat());
  const shared = [...used].map((key) => [key, actionsOf(keys, key)] as const);
  return new Map(shared.filter(([, actions]) => actions.length > 1));
}

/** Reads anything and keeps what makes sense: the stored text may come from another version or a curious hand. */
export function parseKeys(text: string | null): KeyMap {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '{}');
  } catch {
    return defaultKeys;
  }
  if (typeof stored !== 'object' || stored === null) return defaultKeys;
  const isKeys = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((key) => typeof key === 'string' && key !== '' && key.length < 40);
  const known = Object.entries(stored).filter(([action, keys]) => Object.hasOwn(defaultKeys, action) && isKeys(keys));
  return { ...defaultKeys, ...(Object.fromEntries(known) as Partial<KeyMap>) };
}

export function readKeys(storage: Storage): KeyMap {
  return parseKeys(storage.getItem(storageKey));
}

/** Keeps only what differs, so that a better default reaches those who never chose. */
export function writeKeys(storage: Storage, keys: KeyMap): void {
  const changed = Object.entries(keys).filter(
    ([action, own]) => own.join() !== defaultKeys[action as KeyAction].join(),
  );
  if (changed.length === 0) storage.removeItem(storageKey);
  else storage.setItem(storageKey, JSON.stringify(Object.fromEntries(changed)));
}
