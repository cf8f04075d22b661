import { expect, test } from 'vitest';
import { campaignChange, newCampaign } from './campaign.ts';

function paths(schema: typeof newCampaign | typeof campaignChange, given: unknown): readonly string[] {
  const parsed = schema.safeParse(given);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

test('CAMP-1 everything but the name has a default', () => {
  expect(newCampaign.parse({ name: ' The\u202e Long\nWinter ' })).toEqual({
    name: 'The Long Winter',
    description: '',
    gmTitle: 'Game Master',
  });
  expect(paths(newCampaign, {})).toEqual(['name']);
});

test.each([
  ['name', '', 'x'.repeat(101), 'a\u0000b', '\ud800', 7],
  ['gmTitle', '', ' ', 'x'.repeat(61), 'a\u0000b', null],
  ['description', 'x'.repeat(2_001), 'a\u0000b', '\udfff', 7],
])('CAMP-2 a bad %s is refused by name, in a new campaign and in a change', (field, ...bad) => {
  for (const value of bad) {
    expect(paths(newCampaign, { name: 'x', [field]: value }), String(value)).toEqual([field]);
    expect(paths(campaignChange, { [field]: value }), String(value)).toEqual([field]);
  }
});

test('CAMP-2 a change has no defaults, and nobody sets what is not theirs', () => {
  expect(campaignChange.parse({})).toEqual({});
  expect(campaignChange.parse({ description: '' })).toEqual({ description: '' });
  for (const field of ['id', 'version', 'members', 'adventures']) {
    expect(campaignChange.safeParse({ [field]: 'x' }).success).toBe(false);
    expect(newCampaign.safeParse({ name: 'x', [field]: 'x' }).success).toBe(false);
  }
});
