import { expect, test } from 'vitest';
import { terrains as german } from '../i18n/de/terrains.ts';
import { findCells } from './listed-cells.ts';
import { usualTerrains } from './terrain.ts';

const cells = { '0,0': { terrain: 'forest' }, '1,0': { terrain: 'Geisterwald' }, '2,0': { terrain: 'deep water' } };
const nameOf = (terrain: string) => (german as Readonly<Record<string, string>>)[terrain] ?? terrain;

test('MAP-13 who reads German finds the forest that the list calls Wald, and by its name in the file too', () => {
  const find = (search: string) => findCells(cells, { search, nameOf }, undefined);
  expect(find('wald')).toEqual(['0,0', '1,0']);
  expect(find('FOREST')).toEqual(['0,0']);
  expect(find('tiefes')).toEqual(['2,0']);
});

test('MAP-13 every usual terrain has a name of its own', () => {
  expect(Object.keys(german).sort()).toEqual([...usualTerrains].sort());
  expect(new Set(Object.values(german)).size).toBe(usualTerrains.length);
});
