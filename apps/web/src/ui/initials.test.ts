import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';

describe('initials', () => {
  it.each([
    ['Wren', 'W'],
    ['Mara of the Fen', 'MF'],
    ['  élodie  brun ', 'ÉB'],
    ['𝕊am', '𝕊'],
    ['', '?'],
  ])('of "%s" are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
