import { expect, it } from 'vitest';
import { authorIdFrom } from './author-id.ts';

it.each([
  ['The gate', 'the-gate'],
  ['Über die Brücke!', 'uber-die-brucke'],
  ['Straße', 'strasse'],
  ['龍', 'scene'],
  ['', 'scene'],
  ['constructor', 'scene'],
  ['__proto__', 'proto'],
  ['--- x ---', 'x'],
  ['x'.repeat(200), 'x'.repeat(56)],
])('EDIT-7 "%s" becomes a readable id', (title, id) => {
  expect(authorIdFrom(title, [], 'scene')).toBe(id);
});

it('EDIT-7 a second one gets a number', () => {
  expect(authorIdFrom('Gate', ['gate', 'gate-2'], 'scene')).toBe('gate-3');
});
