import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawRuns } from '../testing/seed.ts';
import { commandPayloads, isCommandType, isPassingType } from './command.ts';
import { contentVersion, stableJson } from './content-version.ts';
import { participantId, userId, uuid } from './ids.ts';
import { joinCode, joinCodeAlphabet, joinCodeLength, makeJoinCode } from './join-code.ts';
import { partySizeWarnings } from './party-size.ts';
import { unreachable } from './result.ts';
import { defaultSettings, mergeSettings, settings, settingsChange } from './settings.ts';
import { cleanName, nameText, plainText } from './text.ts';

test('CODE-1 a code is six of 31 letters and digits that cannot be misread', () => {
  expect(joinCodeAlphabet).toBe('ABCDEFGHJKMNPQRSTUVWXYZ23456789');
  expect(joinCodeLength).toBe(6);
});

test('CODE-2 what people type is trimmed, upper-cased, and loses spaces and dashes', () => {
  expect(joinCode.parse(' abc-2 3k ')).toBe('ABC23K');
  for (const wrong of ['', 'ABC23', 'ABC23KK', 'ABC230', 'ABCI23', 'ABCL23', 'ABCO23', 'ABC123', 'ABC23_']) {
    expect(joinCode.safeParse(wrong).success, wrong).toBe(false);
  }
});

test('CODE-3 each place is drawn once from the whole alphabet, so a uniform source gives uniform codes', () => {
  const bounds: number[] = [];
  const counts = new Map<string, number>();
  let next = 0;
  const rounds = 31 * 20;
  for (let round = 0; round < rounds; round += 1) {
    const code = makeJoinCode((bound) => {
      bounds.push(bound);
      next += 1;
      return (next * 7) % bound;
    });
    expect(joinCode.parse(code)).toBe(code);
    for (const letter of code) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect(new Set(bounds)).toEqual(new Set([31]));
  expect(bounds).toHaveLength(rounds * 6);
  expect(new Set(counts.values())).toEqual(new Set([(rounds * 6) / 31]));
  expect(counts.size).toBe(31);
});

test('TEXT-1 names are NFKC, without direction controls, on one line, trimmed, then measured', () => {
  expect(cleanName(' \u202eＡnn\u2066\n ')).toBe('Ann');
  expect(nameText(3).parse('  Ann  ')).toBe('Ann');
  expect(nameText(3).safeParse('Anna').success).toBe(false);
  expect(nameText(3).safeParse(' \u202e ').success).toBe(false);
  expect(nameText(9).safeParse('a\u0000b').success).toBe(false);
  for (const unseen of ['\u3164', '\u2800', '\u200b\u00ad', '\ufe0f \u{e0041}']) {
    expect(nameText(9).safeParse(unseen).success, JSON.stringify(unseen)).toBe(false);
  }
  expect(nameText(30).parse('👩\u200d🚀')).toBe('👩\u200d🚀');
});

test('TEXT-2 free text is kept as written, but NUL and lone surrogates are refused', () => {
  const kept = ' <b>\u202eline\nline</b> 😀 ';
  expect(plainText(100).parse(kept)).toBe(kept);
  for (const wrong of ['\u0000', '\ud83d', 'a\udc00']) expect(plainText(100).safeParse(wrong).success).toBe(false);
});

test('SET-1 settings have the defaults of the contract and merge by field, the last wins', () => {
  expect(settings.parse(defaultSettings)).toEqual(defaultSettings);
  expect(mergeSettings(defaultSettings, { allowLateJoin: true, allowGuests: undefined })).toEqual({
    ...defaultSettings,
    allowLateJoin: true,
  });
  expect(settingsChange.safeParse({ allowlateJoin: true }).success).toBe(false);
  expect(settingsChange.safeParse({ voiceUrl: 'javascript:alert(1)' }).success).toBe(false);
  expect(settingsChange.parse({ voiceUrl: 'https://voice.example/room' })).toEqual({
    voiceUrl: 'https://voice.example/room',
  });
});

test('ID-1 ids are lower-case UUIDs where we make them, short text where the accounts do', () => {
  expect(uuid.safeParse('00000000-0000-4000-8000-00000000000A').success).toBe(false);
  expect(participantId.safeParse('gm').success).toBe(false);
  expect(userId.safeParse('').success).toBe(false);
});

test('ID-2 command types are looked up among our own names only', () => {
  expect(isCommandType('chat:send')).toBe(true);
  expect(isCommandType('toString')).toBe(false);
  expect(isPassingType('ping')).toBe(true);
  expect(isPassingType('chat:send')).toBe(false);
});

test('ID-3 every payload refuses unknown fields', () => {
  for (const [type, schema] of Object.entries(commandPayloads)) {
    expect(schema.safeParse({ surprise: true }).success, type).toBe(false);
  }
});

test('VERSION-1 a version depends on content alone: not on order of keys, not on what is undefined', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const turned = Object.fromEntries(Object.entries(content).reverse());
      expect(contentVersion({ ...turned, nothing: undefined })).toBe(contentVersion(content));
      expect(contentVersion({ ...content, 'one more': 1 })).not.toBe(contentVersion({ ...content, 'one more': 2 }));
      expect(JSON.parse(stableJson(content))).toEqual(JSON.parse(JSON.stringify(content)));
    }),
    lawRuns(300),
  );
  expect(stableJson([undefined, 1])).toBe('[null,1]');
});

test('LIFE-4 the party size warning names the range, or the one number', () => {
  expect(partySizeWarnings(2, { min: 2, max: 4 })).toEqual([]);
  expect(partySizeWarnings(1, { min: 2, max: 4 })[0]?.message).toContain('2 to 4');
  expect(partySizeWarnings(5, { min: 4, max: 4 })[0]?.message).toContain('for 4 players');
});

test('a branch the types rule out throws rather than go on', () => {
  expect(() => unreachable('x' as never)).toThrow('unreachable');
});
