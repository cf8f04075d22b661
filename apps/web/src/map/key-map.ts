import { type Direction, directions } from './directions.ts';

/**
 * Every key of the map in one place, so that it can be shown and rebound; those that steer a token stay as they are. Letters are compared without case, as they
 * are written on the key (`KeyboardEvent.key`). W, A, S and D steer while a token is selected; otherwise W is a tool.
 */
export const mapTools = ['view', 'move', 'reveal', 'hide', 'terrain', 'token', 'pointer', 'measure'] as const;
export type MapTool = (typeof mapTools)[number];

export type MapAction = `tool-${MapTool}` | Direction | 'zoomIn' | 'zoomOut' | 'fit' | 'centre' | 'close' | 'list';

export type MapKeys = Readonly<Record<MapAction, readonly string[]>>;

/** With nothing selected. */
export const defaultMapKeys: MapKeys = {
  'tool-view': ['v'],
  'tool-move': ['w'],
  'tool-reveal': ['r'],
  'tool-hide': ['h'],
  'tool-terrain': ['b'],
  'tool-token': ['t'],
  'tool-pointer': ['p'],
  'tool-measure': ['m'],
  up: ['arrowup'],
  down: ['arrowdown'],
  left: ['arrowleft'],
  right: ['arrowright'],
  upLeft: [],
  upRight: [],
  downLeft: [],
  downRight: [],
  zoomIn: ['+', '='],
  zoomOut: ['-'],
  fit: ['0'],
  centre: ['.'],
  list: ['l'],
  close: ['escape'],
};

/** While a token that may be moved is selected, these come first. */
export const defaultSteeringKeys: Readonly<Record<Direction, readonly string[]>> = {
  up: ['arrowup', 'w'],
  down: ['arrowdown', 's'],
  left: ['arrowleft', 'a'],
  right: ['arrowright', 'd'],
  upLeft: ['q'],
  upRight: ['e'],
  // One key in two places: where English keyboards have Z, German ones have Y.
  downLeft: ['z', 'y'],
  downRight: ['c'],
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

function isPressed(keys: readonly string[], { key }: Pressed): boolean {
  return keys.includes(key.toLowerCase());
}

export function isDirection(action: MapAction): action is Direction {
  return (directions as readonly string[]).includes(action);
}

/** What a key means on the map; nothing for keys that belong to the browser or to the page. */
export function actionOf(pressed: Pressed, isSteering: boolean, keys: MapKeys = defaultMapKeys): MapAction | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const steered = directions.find((direction) => isPressed(defaultSteeringKeys[direction], pressed));
  if (isSteering && steered !== undefined) return steered;
  const actions = Object.keys(defaultMapKeys) as MapAction[];
  return actions.find((action) => isPressed(keys[action], pressed));
}
