import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetText, sheetTitle, sheetValue } from './sheet-text.ts';

describe('a free-form sheet as lines', () => {
  it.each([
    ['Sleeps lightly.', 'Sleeps lightly.'],
    [['Rope', 'Lamp'], 'Rope\nLamp'],
    [{ strength: 14, speed: '6"' }, 'strength: 14\nspeed: 6"'],
    [7, '7'],
    [null, ''],
  ])('%j reads %j', (value, text) => expect(sheetText(value)).toBe(text));

  it.each([[{ deep: { er: 1 } }], [[['a']]], [['two\nlines']], [{ 'a: b': 1 }], [{ ' a': 1 }]])(
    '%j is left as it is',
    (value) => expect(sheetText(value)).toBeNull(),
  );

  it('numbers stay numbers while numbers are written, new entries are texts', () => {
    expect(sheetValue('strength: 15\nspeed: 6"\nluck: 3', { strength: 14, speed: '6"' })).toEqual({
      strength: 15,
      speed: '6"',
      luck: '3',
    });
    expect(sheetValue('strength: high', { strength: 14 })).toEqual({ strength: 'high' });
    expect(sheetValue('12', 11)).toBe(12);
    expect(sheetValue('Rope\n\n Lamp ', ['Rope'])).toEqual(['Rope', 'Lamp']);
    expect(sheetValue('time: 10:30', { time: '9:00' })).toEqual({ time: '10:30' });
  });

  it('what is not touched is the very same value', () => {
    const plain = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const value = fc.oneof(plain, fc.array(plain), fc.dictionary(fc.string(), plain));
    fc.assert(
      fc.property(value, (before) => {
        const text = sheetText(before);
        if (text !== null) expect(sheetValue(text, before)).toBe(before);
      }),
    );
  });

  it('names of fields become titles', () => {
    expect(sheetTitle('hitDice')).toBe('Hit dice');
    expect(sheetTitle('saving_throws')).toBe('Saving throws');
  });
});
