import { checkRolls } from '@moothall/client';
import { describe, expect, it } from 'vitest';
import { parseDiceExport } from './read-dice-export.ts';

const die = { sides: 20, value: 7, kept: true };
const roll = {
  ...{ id: 'r', userId: 'u', commandId: 'c', notation: 'd20', total: 7 },
  terms: [{ notation: 'd20', value: 7, dice: [die] }],
};
const whole = { session: { diceCommitment: 'x', title: 'left aside' }, diceSeed: 'ab'.repeat(32), rolls: [roll] };
const read = (value: unknown) => parseDiceExport(JSON.stringify(value));

describe('1.10 reading an export', () => {
  it('takes what checking needs, with or without the envelope of the API', () => {
    const stated = { diceCommitment: 'x', diceSeed: whole.diceSeed, rolls: [roll] };
    expect(read(whole)).toEqual(stated);
    expect(read({ success: true, data: whole })).toEqual(stated);
  });

  it.each([
    ['no seed yet', { ...whole, diceSeed: null }],
    ['no session', { ...whole, session: undefined }],
    ['rolls that are none', { ...whole, rolls: {} }],
    ['a roll without terms', { ...whole, rolls: [{ ...roll, terms: undefined }] }],
    ['a die that is none', { ...whole, rolls: [{ ...roll, terms: [{ ...roll.terms[0], dice: [{}] }] }] }],
    ['a text as total', { ...whole, rolls: [{ ...roll, total: '7' }] }],
    ['a list', [whole]],
    ['nothing', null],
  ])('is nothing with %s', (_what, value) => expect(read(value)).toBeNull());

  it('is nothing when the file is no JSON', () => expect(parseDiceExport('{"session"')).toBeNull());

  it('what is read can be checked: an invented roll does not follow from the seed', () => {
    const stated = read(whole);
    if (stated === null) throw new Error('not read');
    const { seed, rolls } = checkRolls({ ...stated, rolls: [{ ...roll, total: 21, terms: [] }] });
    expect(seed).toBe('other');
    expect(rolls).toMatchObject([{ id: 'r', verdict: 'differs' }]);
  });
});
