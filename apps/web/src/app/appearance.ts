/** What a person chose for their eyes. Kept on the device, not in the account: a phone by candlelight is not a desk by day. */
export const themes = ['system', 'parchment', 'candlelight', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const textSizes = ['small', 'normal', 'large', 'huge'] as const;
export type TextSize = (typeof textSizes)[number];

export const motions = ['system', 'full', 'reduced'] as const;
export type Motion = (typeof motions)[number];

export interface Appearance {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly motion: Motion;
}

export const defaultAppearance: Appearance = { theme: 'system', textSize: 'normal', motion: 'system' };

const storageKey = 'moothall.appearance';

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
  return allowed.find((candidate) => candidate === value) ?? fallback;
}

/** Reads anything and keeps what makes sense: the stored text may come from another version or from a curious hand. */
export function parseAppearance(text: string | null): Appearance {
  let stored: unknown = null;
  try {
    stored = text === null ? null : JSON.parse(text);
  } catch {
    return defaultAppearance;
  }
  if (typeof stored !== 'object' || stored === null) return defaultAppearance;
  const fields = stored as Record<string, unknown>;
  return {
    theme: oneOf(themes, fields.theme, defaultAppearance.theme),
    textSize: oneOf(textSizes, fields.textSize, defaultAppearance.textSize),
    motion: oneOf(motions, fields.motion, defaultAppearance.motion),
  };
}

export function readAppearance(storage: Storage): Appearance {
  return parseAppearance(storage.getItem(storageKey));
}

export function writeAppearance(storage: Storage, appearance: Appearance): void {
  storage.setItem(storageKey, JSON.stringify(appearance));
}

interface SystemPreferences {
  readonly dark: boolean;
  readonly moreContrast: boolean;
}

export function resolveTheme(theme: Theme, system: SystemPreferences): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  if (system.moreContrast) return 'contrast';
  return system.dark ? 'candlelight' : 'parchment';
}

export function applyAppearance(root: HTMLElement, appearance: Appearance, system: SystemPreferences): void {
  root.dataset.theme = resolveTheme(appearance.theme, system);
  root.dataset.textSize = appearance.textSize;
  root.dataset.motion = appearance.motion;
}
