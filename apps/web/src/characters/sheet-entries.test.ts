import { describe, expect, it } from 'vitest';
import { entriesOf, entryTitle, moved, nameFault, newEntry, sheetBytes, sheetOf } from './sheet-entries.ts';

const sheets: readonly (readonly [string, Record<string, unknown>])[] = [
  ['nothing', {}],
  ['texts, numbers and marks', { oath: 'To the crown\n*always*', gold: 7, sworn: true, empty: '' }],
  ['lists', { gear: ['Rope', 3, true], none: [] }],
  ['sections', { abilities: { strength: 16, lucky: false, languages: ['Elvish'] } }],
  ['what is deeper', { a: { b: { c: 1 } }, d: [[1]], e: null, f: [{ g: 1 }], h: [' padded'], i: ['two\nlines'] }],
];

describe('CHAR-10 a free-form sheet', () => {
  it.each(sheets)('CHAR-10 %s comes back as it was', (_, sheet) => {
    expect(JSON.stringify(sheetOf(entriesOf(sheet)))).toBe(JSON.stringify(sheet));
  });

  it('CHAR-10 keeps the order of its entries and moves them one place', () => {
    const entries = entriesOf({ b: 1, a: 2, c: 3 });
    expect(Object.keys(sheetOf(moved(entries, 2, -1)))).toEqual(['b', 'c', 'a']);
    expect(moved(entries, 0, -1)).toBe(entries);
    expect(moved(entries, 2, 1)).toBe(entries);
  });

  it('CHAR-10 an entry that is shown stays the same one when the sheet comes again', () => {
    const shown = entriesOf({ gold: 7, abilities: { strength: 16, wisdom: 9 } });
    const [gold, abilities] = entriesOf({ gold: 8, abilities: { strength: 16, wisdom: 10 } }, shown);
    expect(gold).toMatchObject({ id: shown[0]?.id, value: { number: 8 } });
    expect(abilities?.id).toBe(shown[1]?.id);
    expect(entriesOf({ gold: 7 }, shown)[0]).toBe(shown[0]);
  });

  it('CHAR-10 a list half typed is not tidied under the hand: an empty line waits', () => {
    const typing = [newEntry('gear', { kind: 'list', lines: 'Rope\n\n', before: [] })];
    const sheet = sheetOf(typing);
    expect(sheet).toEqual({ gear: ['Rope'] });
    expect(entriesOf(sheet, typing)[0]).toBe(typing[0]);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['n'.repeat(201), 'long'],
    ['__proto__', 'reserved'],
    ['constructor', 'reserved'],
    ['12', 'number'],
    ['gold', 'taken'],
    ['12 gold', undefined],
    ['Gold', undefined],
  ])('CHAR-10 the name "%s" is %s', (name, fault) => {
    expect(nameFault(name, ['gold'])).toBe(fault);
  });

  it('writes the names people gave, and puts those of programs into words', () => {
    expect([entryTitle('hitDice'), entryTitle('saving_throws'), entryTitle('Of the North')]).toEqual([
      'Hit dice',
      'Saving throws',
      'Of the North',
    ]);
  });

  it('CHAR-2 counts bytes, not letters', () => {
    expect(sheetBytes({ a: 'é' })).toBe('{"a":"é"}'.length + 1);
  });
});
