import { describe, expect, it } from 'vitest';
import { defaultAppearance, parseAppearance, resolveTheme } from './appearance.ts';

describe('appearance', () => {
  it.each([null, '', '{', 'null', '[]', '"x"', '{"theme":"neon"}'])('falls back to the default for %s', (text) => {
    expect(parseAppearance(text)).toEqual(defaultAppearance);
  });

  it('keeps what it knows', () => {
    const text = JSON.stringify({ theme: 'candlelight', textSize: 'huge', motion: 'reduced' });
    expect(parseAppearance(text)).toEqual({ theme: 'candlelight', textSize: 'huge', motion: 'reduced' });
  });

  it('follows the system until somebody chooses', () => {
    expect(resolveTheme('system', { dark: true, moreContrast: false })).toBe('candlelight');
    expect(resolveTheme('system', { dark: true, moreContrast: true })).toBe('contrast');
    expect(resolveTheme('parchment', { dark: true, moreContrast: true })).toBe('parchment');
  });
});
