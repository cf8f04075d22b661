import { describe, expect, it } from 'vitest';
import { isJoinCode, normalizeJoinCode } from './join-code.ts';

describe('join code', () => {
  it('1.2 input is trimmed, upper-cased, spaces and dashes dropped', () => {
    expect(normalizeJoinCode(' k7x-9m 2 ')).toBe('K7X9M2');
  });

  it.each(['K7X9M2', 'ABCDEF', 'WXYZ23'])('1.2 %s is a code', (code) => {
    expect(isJoinCode(code)).toBe(true);
  });

  it.each(['K7X9M', 'K7X9M22', 'K7X9MI', 'K7X9ML', 'K7X9MO', 'K7X9M0', 'K7X9M1', ''])('1.2 "%s" is none', (code) => {
    expect(isJoinCode(code)).toBe(false);
  });
});
