/** Texts whose characters are the attack: not text at all, other than they look, or more than they seem. */
const zalgo = `Z${'\u0310\u0335\u0322'.repeat(200)}algo`;
const arabicLigature = '\ufdfa';

const notText = ['\u0000', 'a\u0000b', '\ud800', '\udfff', 'a\ud83d', '\udc00\ud800', '\u0000'.repeat(50)] as const;

const controls = [
  '\u0001\u0002\u0003\u0004\u0005\u0006\u0007',
  '\u0008'.repeat(30),
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u007f\u0080\u009f',
  'a\u0085b',
  'a\u2028b\u2029c',
  '\t\n\r\v\f',
  '\ufffe\uffff',
  '\ufdd0\ufdef',
] as const;

const direction = [
  '\u202egnp.exe',
  'a\u202eb\u202cc',
  '\u2066\u2067\u2068\u2069',
  '\u2067'.repeat(500),
  '\u200e\u200f\u061c',
  'Gwen\u202e',
  '\u202a\u202b\u202c\u202d\u202e',
  '\u0645\u0631\u062d\u0628\u0627 <b>\u05e9\u05dc\u05d5\u05dd</b>',
] as const;

const invisible = [
  '\u200b\u200c\u200d\u2060\ufeff',
  'Gw\u200ben',
  '\ufeffGwen',
  '\u00ad'.repeat(100),
  '\u3164',
  '\u2800',
  '\u180e',
  '\u034f'.repeat(50),
  `x${'\u{e0041}'.repeat(50)}`,
  `\u{1f3f4}${'\u{e0067}'.repeat(60)}\u{e007f}`,
  '\u{e0001}',
  '\ufe0f'.repeat(200),
  ' ',
  '\u00a0\u2003\u3000',
] as const;

const alike = [
  'Gw\u0435n',
  '\uff27\uff57\uff45\uff4e',
  '\u1d33\u02b7\u1d49\u207f',
  '\u212a\u212b',
  '\ufb03',
  'I\u0307\u0131',
  '\u00df\u1e9e',
  '\u24b6\u24d1',
  'cafe\u0301',
  '\u0041\u030a',
] as const;

/** Much more after normalising than before: 18 characters each. */
const growing = [arabicLigature.repeat(3), arabicLigature.repeat(20), arabicLigature.repeat(900)] as const;

const heavy = [
  zalgo,
  '\u0300'.repeat(2_000),
  `a${'\u0323\u0307'.repeat(4_000)}`,
  '\u1100\u1161\u11a8'.repeat(1_000),
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'.repeat(300),
  '\u{1f469}\u{1f3fd}\u200d'.repeat(1_000),
  '\u{10ffff}',
  '\u{1f4a9}'.repeat(4_096),
  '\u0bf5\u1242b',
  '\u0d1c\u0d4d\u0d1e\u200c\u0d3e',
  '\u0627\u0644\u0644\u0651\u064e\u0647 \u0020\u0301',
] as const;

/** Around the longest string anything takes. */
const lengths = [1, 39, 40, 41, 59, 60, 61, 64, 65, 99, 100, 101, 200, 201, 500, 501, 2_000, 2_001, 4_000, 4_001].map(
  (length) => 'w'.repeat(length),
);
const kib16 = 16_384;
const longest = [kib16 - 1, kib16, kib16 + 1, 40_000].map((length) => 'w'.repeat(length));

export const unicode: readonly string[] = [
  ...notText,
  ...controls,
  ...direction,
  ...invisible,
  ...alike,
  ...growing,
  ...heavy,
  ...lengths,
  ...longest,
];
