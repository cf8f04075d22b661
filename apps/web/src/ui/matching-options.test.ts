import { expect, it } from 'vitest';
import { matchingOptions } from './matching-options.ts';

const options = ['Gate of iron', 'The old gate', 'Garden'].map((label, index) => ({ id: `id-${index}`, label }));

it('what begins with the words comes first; ids are found too', () => {
  expect(matchingOptions(options, ' gate ').map(({ label }) => label)).toEqual(['Gate of iron', 'The old gate']);
  expect(matchingOptions(options, 'ID-2').map(({ label }) => label)).toEqual(['Garden']);
  expect(matchingOptions(options, '')).toHaveLength(3);
  expect(matchingOptions(options, 'tower')).toEqual([]);
});

it('never more than anybody reads', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => ({ id: `${index}`, label: `Scene ${index}` }));
  expect(matchingOptions(many, '')).toHaveLength(50);
  expect(matchingOptions(many, 'scene')).toHaveLength(50);
});
