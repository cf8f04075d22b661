import type { Direction } from '../../map/directions.ts';
import type { PaintSize, PaintTool } from './use-paint-desk.ts';

/** Letters as they are written on the key; shown on the buttons. */
export const toolKeys: Readonly<Record<PaintTool, string>> = {
  look: 'v',
  brush: 'b',
  erase: 'e',
  rectangle: 'r',
  fill: 'f',
  pick: 'i',
  label: 't',
};

const sizeKeys: Readonly<Record<string, PaintSize>> = { 1: 1, 2: 2, 3: 3 };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export type PaintAction =
  | { readonly kind: 'tool'; readonly tool: PaintTool }
  | { readonly kind: 'size'; readonly size: PaintSize }
  | { readonly kind: 'step'; readonly direction: Direction }
  | { readonly kind: 'act' | 'zoomIn' | 'zoomOut' | 'fit' | 'close' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key means on the map; nothing for keys that belong to the browser or to the page. */
export function paintAction({ key, ctrlKey, metaKey, altKey }: Pressed): PaintAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const tool = (Object.keys(toolKeys) as PaintTool[]).find((name) => toolKeys[name] === key.toLowerCase());
  if (tool !== undefined) return { kind: 'tool', tool };
  const [size, direction] = [sizeKeys[key], arrows[key]];
  if (size !== undefined) return { kind: 'size', size };
  if (direction !== undefined) return { kind: 'step', direction };
  if (key === 'Enter' || key === ' ') return { kind: 'act' };
  if (key === '+' || key === '=') return { kind: 'zoomIn' };
  if (key === '-') return { kind: 'zoomOut' };
  if (key === '0') return { kind: 'fit' };
  return key === 'Escape' ? { kind: 'close' } : undefined;
}
