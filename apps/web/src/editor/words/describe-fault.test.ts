import type { FoundFault } from '@moothall/client';
import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { editor } from '../../i18n/en/editor.ts';
import { refusedFaults } from '../document/refused-faults.ts';
import { sampleDocument } from '../document/testing/sample-document.ts';
import { describePath, describeReason } from './describe-fault.ts';
import { placeOf } from './place-of.ts';

const i18n = createInstance();
await i18n.init({
  lng: 'en',
  resources: { en: { editor } },
  defaultNS: 'editor',
  interpolation: { escapeValue: false },
});
const t = i18n.getFixedT('en', 'editor');

it.each<[FoundFault['path'], string]>([
  [['title'], 'Adventure, title'],
  [['recommendedPlayers'], 'Adventure, party size'],
  [['nodes', 1, 'choices', 0, 'toNodeId'], 'Scene “Scene b”, choice 1, target'],
  [['nodes', 1, 'choices', 0, 'text'], 'Scene “Scene b”, choice 1, text'],
  [['nodes', 0, 'setFlags', 2], 'Scene “Scene a”, flags set, word 3'],
  [['nodes', 0, 'setVariables', 'a.b'], 'Scene “Scene a”, variables, “a.b”'],
  [['nodes', 0, 'itemRewards', 1, 'name'], 'Scene “Scene a”, reward 2, name'],
  [['maps', 0, 'cells', '9,9'], 'Map “Hall”, cell 9,9'],
  [['backdrops', 0, 'name'], 'Backdrop “Dusk”, name'],
  [['nodes', 99, 'title'], 'Scene “?”, title'],
  [[], 'Adventure'],
])('SAVE-4 %s is in words', (path, words) => {
  expect(describePath(sampleDocument, path, t)).toBe(words);
});

it('SAVE-4 a reason says its limit', () => {
  const fault = { path: ['title'], message: 'Too big', reason: 'too-long', limit: 100 } as const;
  expect(describeReason(fault, t)).toBe('is longer than 100 characters');
});

it('SAVE-4 what the server refused has a place, and its own words', () => {
  const error = {
    code: 'VALIDATION_FAILED',
    message: '',
    httpStatus: 400,
    details: { 'nodes.1.choices.0.toNodeId': ['no node "z"'], 'maps.0.name': ['bad'], title: ['a', 'b'] },
  } as const;
  const faults = refusedFaults({ status: 'refused', error });
  expect(faults.map(({ path }) => placeOf(sampleDocument, path))).toEqual([
    { section: 'scenes', id: 'b', at: 'nodes.1.choices.0.toNodeId' },
    { section: 'maps', id: 'm', at: 'maps.0.name' },
    { section: 'details', id: null, at: 'title' },
    { section: 'details', id: null, at: 'title' },
  ]);
  expect(faults.map((fault) => describeReason(fault, t))[0]).toBe('is not accepted: no node "z"');
  expect(refusedFaults({ status: 'saved' })).toEqual([]);
});
