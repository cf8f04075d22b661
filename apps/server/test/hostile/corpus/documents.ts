/** Adventures, character files and sheets that are wrong as a whole. `accepted` ones are only unpleasant. */
export type Document = { readonly what: string; readonly expected: number; readonly body: () => unknown };

const list = <T>(length: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length }, (_one, at) => make(at));
const node = (id: string, more: object = {}) => ({ id, type: 'story', title: 'N', content: '', ...more });
const choice = (id: string, toNodeId: string) => ({ id, text: 'Go', toNodeId });
const map = (more: object = {}) => ({ id: 'm', name: 'M', grid: 'square', width: 200, height: 200, ...more });
const cells = (count: number, key: (at: number) => string) =>
  Object.fromEntries(list(count, (at) => [key(at), { terrain: 'x' }]));
const onMap = (at: number) => `${at % 200},${Math.floor(at / 200)}`;
const wrong = (what: string, more: object): Document => ({
  what,
  expected: 400,
  body: () => ({ title: 'T', ...more }),
});
const good = (what: string, more: object): Document => ({ what, expected: 201, body: () => ({ title: 'T', ...more }) });

/** What an adventure must not be, and what it may be although it looks bad (contract 5). */
export const adventures: readonly Document[] = [
  wrong('a start that is not there', { startNodeId: 'nowhere', nodes: [node('a')] }),
  wrong('a choice that leads nowhere', { nodes: [node('a', { choices: [choice('c', 'nowhere')] })] }),
  wrong('two scenes of one id', { nodes: [node('a'), node('a')] }),
  wrong('two choices of one id', { nodes: [node('a', { choices: [choice('c', 'a'), choice('c', 'a')] })] }),
  wrong('two maps of one id', { maps: [map(), map()] }),
  wrong('2,001 scenes', { nodes: list(2_001, (at) => node(`n${at}`)) }),
  wrong('51 maps', { maps: list(51, (at) => map({ id: `m${at}` })) }),
  wrong('101 backdrops', {
    backdrops: list(101, (at) => ({ id: `b${at}`, name: 'B', pictureId: '00000000-0000-4000-8000-000000000001' })),
  }),
  wrong('51 choices', { nodes: [node('a', { choices: list(51, (at) => choice(`c${at}`, 'a')) })] }),
  wrong('a map of 201 x 201', { maps: [map({ width: 201, height: 201 })] }),
  wrong('a map of nothing', { maps: [map({ width: 0, height: 0 })] }),
  wrong('a map of minus one', { maps: [map({ width: -1 })] }),
  wrong('40,001 cells, one of them outside', { maps: [map({ cells: cells(40_001, onMap) })] }),
  wrong('199,000 cells that are none', { maps: [map({ cells: cells(199_000, (at) => `x${at}`) })] }),
  wrong('90,000 cells outside', {
    maps: [map({ width: 1, height: 1, cells: cells(90_000, (at) => `${at % 300},${Math.floor(at / 300)}`) })],
  }),
  wrong('a cell far outside', { maps: [map({ cells: cells(1, () => '999,-999') })] }),
  wrong('a cell that is written strangely', { maps: [map({ cells: cells(1, () => '01,1') })] }),
  wrong('a cell called __proto__', { maps: [map({ cells: JSON.parse('{"__proto__":{"terrain":"x"}}') })] }),
  wrong('a scene called constructor', { startNodeId: 'constructor', nodes: [node('constructor')] }),
  wrong('a variable called prototype', { nodes: [node('a', { setVariables: { prototype: 1 } })] }),
  wrong('more than 400,000 values', { maps: list(50, (at) => map({ id: `m${at}`, cells: cells(4_100, onMap) })) }),
  wrong('more players at least than at most', { recommendedPlayers: { min: 5, max: 2 } }),
  wrong('a campaign of others', { visibility: 'campaign', campaignId: '00000000-0000-4000-8000-000000000001' }),
  wrong('an owner', { ownerId: '00000000-0000-4000-8000-000000000001' }),
  good('scenes that lead to each other in a circle', {
    startNodeId: 'a',
    nodes: [node('a', { choices: [choice('c', 'b')] }), node('b', { choices: [choice('c', 'a')] })],
  }),
  good('a scene that leads to itself', { startNodeId: 'a', nodes: [node('a', { choices: [choice('c', 'a')] })] }),
  good('2,000 scenes in a row', {
    startNodeId: 'n0',
    nodes: list(2_000, (at) => node(`n${at}`, { choices: [choice('c', `n${(at + 1) % 2_000}`)] })),
  }),
  good('40,000 cells', { maps: [map({ cells: cells(40_000, onMap) })] }),
];

const file = (adventure: object, more: object = {}) => ({
  format: 'moothall-adventure',
  version: 1,
  adventure: { title: 'T', ...adventure },
  pictures: {},
  ...more,
});
const digest = (letter: string) => letter.repeat(64);
const picture = (data: string) => ({ contentType: 'image/webp', data });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const broken = (what: string, body: unknown): Document => ({ what, expected: 400, body: () => body });

export const adventureFiles: readonly Document[] = [
  broken('of another format', file({}, { format: 'evil' })),
  broken('of a later version', file({}, { version: 2 })),
  broken('without pictures', { ...file({}), pictures: undefined }),
  broken('with a picture that is not there', file({ backdrops: [{ id: 'b', name: 'B', pictureId: digest('a') }] })),
  broken('with a picture nobody uses', file({}, { pictures: { [digest('a')]: picture(base64('x')) } })),
  broken('with an SVG', file({}, { pictures: { [digest('a')]: picture(base64('<svg onload=window.__hit=1>')) } })),
  broken('with no base64', file({}, { pictures: { [digest('a')]: picture('<<<>>>') } })),
  broken('with a picture of no digest', file({}, { pictures: { '../../etc/passwd': picture('') } })),
  broken(
    'with 251 pictures',
    file({}, { pictures: Object.fromEntries(list(251, (at) => [at.toString(16).padStart(64, '0'), picture('')])) }),
  ),
  broken(
    'with 20,000 pictures',
    file({}, { pictures: Object.fromEntries(list(20_000, (at) => [at.toString(16).padStart(64, '0'), picture('')])) }),
  ),
  broken('with an owner', file({ ownerId: 'x' })),
  broken('with itself as its adventure', file({ adventure: file({}) })),
  broken(
    'with 6 MB of picture',
    file(
      { backdrops: [{ id: 'b', name: 'B', pictureId: digest('a') }] },
      { pictures: { [digest('a')]: picture('A'.repeat(6_000_000)) } },
    ),
  ),
  broken('in the wrapping of another answer', { success: true, data: { success: true, data: file({}) } }),
];

const sheetOf = (sheet: unknown): unknown => ({ name: 'Nim', class: 'Fighter', level: 1, sheet });
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

export const sheets: readonly Document[] = [
  broken('of 32 KiB and one', sheetOf({ a: 'w'.repeat(16_000), b: 'w'.repeat(16_752) })),
  broken('of 16,384 characters of three bytes', sheetOf({ a: '\u4e00'.repeat(12_000) })),
  broken('40 deep', sheetOf(nested(40))),
  broken('of 10,001 values', sheetOf({ a: list(10_001, () => 1) })),
  broken('with __proto__', sheetOf(JSON.parse('{"__proto__":{"level":30}}'))),
  broken('with a deep constructor', sheetOf({ a: [{ constructor: 1 }] })),
  broken('with a name of 201 letters', sheetOf({ ['k'.repeat(201)]: 1 })),
  broken('that is a list', sheetOf([1])),
  broken('that is a text', sheetOf('x')),
  {
    what: 'with 3,000 names',
    expected: 201,
    body: () => sheetOf(Object.fromEntries(list(3_000, (at) => [`k${at}`, 1]))),
  },
];

const hero = { name: 'Nim', class: 'Fighter', level: 1 };
const heroes = (characters: unknown) => ({ format: 'moothall-character', version: 1, characters });

export const characterFiles: readonly Document[] = [
  broken('with nobody', heroes([])),
  broken('with 101', heroes(list(101, () => hero))),
  broken('with one bad one at the end', heroes([...list(9, () => hero), { ...hero, level: 31 }])),
  broken('with an owner', heroes([{ ...hero, ownerId: 'x' }])),
  broken('with a face', heroes([{ ...hero, avatarUrl: '/api/v1/uploads/00000000-0000-4000-8000-000000000001' }])),
  broken('that holds itself', heroes([heroes([hero])])),
];
