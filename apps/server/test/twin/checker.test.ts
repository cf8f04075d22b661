import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns, type Entry, type Evidence, findCanaries } from './compare.ts';
import { openHouse } from './run-seeds.ts';
import { runTwin, type TwinResult } from './run-twin.ts';

/**
 * The checker's own test (quality 1.4): leaks are planted into what one side really received, one at a time, and each
 * must be found. A plant that finds no place to be planted in is a fault of the test, and is told so.
 */
const timeoutMs = 120_000;
let run: TwinResult;

beforeAll(async () => {
  await using house = await openHouse();
  run = await runTwin(house, { seed: 7, family: 'gm-hides', steps: 60 });
}, timeoutMs);

type Plant = (entries: readonly Entry[]) => readonly Entry[];

/** Evidence with a leak in what this person received. */
function withPlant(evidence: Evidence, person: string, plant: Plant): Evidence {
  const before = evidence.get(person) ?? [];
  const after = plant(before);
  if (JSON.stringify(after) === JSON.stringify(before)) throw new Error('there is no place for this plant');
  return new Map([...evidence, [person, after]]);
}

/** Changes the first text that the change applies to. */
function once(isPlace: (entry: Entry) => boolean, change: (text: string) => string): Plant {
  return (entries) => {
    const place = entries.findIndex((entry) => isPlace(entry) && change(entry.text) !== entry.text);
    return entries.map((entry, index) => (index === place ? { ...entry, text: change(entry.text) } : entry));
  };
}

const frame = ({ where }: Entry) => where.startsWith('frame');
const page = (name: string) => (entry: Entry) => entry.where === `GET ${name}`;
const emptyFrame: Entry = { where: 'frame of connection 0', text: '{"type":"batch","payload":{"events":[]}}' };

const otherId = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const swapFirstIds = (text: string): string => {
  const ids = [...new Set(text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [])];
  const [first, second] = ids.slice(-2);
  if (first === undefined || second === undefined) return text;
  return text.replaceAll(first, otherId).replaceAll(second, first).replaceAll(otherId, second);
};

const plants: readonly (readonly [string, string, Plant])[] = [
  ['a count', 'ann', once(page('/stats'), (text) => text.replace(/"diceRolled":(\d)/, '"diceRolled":1$1'))],
  ['a count of the same length', 'ann', once(page('/stats'), (text) => text.replace(/"messages":\d/, '"messages":9'))],
  ['an order of ids', 'ann', once(page('/view'), swapFirstIds)],
  [
    'an id that is another one',
    'vic',
    once(page('/stats'), (text) => text.replace(/(?<="participantId":")[^"]*/, otherId)),
  ],
  [
    'a version that moved',
    'ann',
    once(page('/state'), (text) => text.replace(/"version":"[^"]*"/, '"version":"zzzzzzzzzzz"')),
  ],
  ['a version of another length', 'vic', once(page('/view'), (text) => text.replace('"version":"', '"version":"0'))],
  [
    'a time that moved',
    'ann',
    once(page(''), (text) => text.replace(/"updatedAt":"[^"]*"/, '"updatedAt":"2031-01-01T00:00:00.000Z"')),
  ],
  [
    'a refusal text',
    'ann',
    once(
      ({ where }) => where === 'guessing with token:move',
      (text) => text.replace('no such token', 'not in sight.'),
    ),
  ],
  [
    'the status of a refusal',
    'vic',
    once(
      ({ where }) => where.startsWith('guessing'),
      (text) => text.replace(/^4\d\d/, '409'),
    ),
  ],
  [
    'a detail of a refusal',
    'vic',
    once(
      ({ where }) => where.startsWith('guessing'),
      (text) => text.replace('"code":', '"details":{},"code":'),
    ),
  ],
  ['a header', 'zoe', once(page(''), (text) => text.replace('content-type', 'content-type x-hidden'))],
  ['an extra empty frame', 'vic', (entries) => [...entries.slice(0, 5), emptyFrame, ...entries.slice(5)]],
  [
    'an extra empty frame at the end',
    'cy',
    (entries) => [...entries.filter(frame), emptyFrame, ...entries.filter((entry) => !frame(entry))],
  ],
  ['a frame that is missing', 'ann', (entries) => entries.filter((_, index) => index !== 6)],
  [
    'two frames in other order',
    'ann',
    (entries) => [...entries.slice(0, 4), ...entries.slice(4, 6).reverse(), ...entries.slice(6)],
  ],
  [
    'an empty event in a batch',
    'ann',
    once(frame, (text) => text.replace('"events":[', '"events":[{"type":"game:updated","payload":{"changes":{}}},')),
  ],
  ['who did it', 'cy', once(frame, (text) => text.replace(/,"by":"[^"]*"/, ''))],
  [
    'a history entry',
    'ann',
    once(page('/history?limit=100'), (text) =>
      text.replace(
        '"events":[',
        '"events":[{"id":"AAAAAAAAAAAAAAAAAAAAAA.0","at":"2031-01-01T00:00:00.000Z","type":"hex:revealed","payload":{}},',
      ),
    ),
  ],
  [
    'the place of an event in its commit',
    'vic',
    once(page('/history?limit=100'), (text) => text.replace(/\.0","at"/, '.1","at"')),
  ],
  [
    'a history page that ends earlier',
    'ann',
    (entries) =>
      entries.filter(
        (entry, index) => !(entry.where === 'GET /history in pages' && entries[index + 1]?.where !== entry.where),
      ),
  ],
  ['a cell of the map', 'vic', once(frame, (text) => text.replace('"cells":{', '"cells":{"3,5":{"terrain":"stone"},'))],
  ['a line of the readable export', 'cy', once(page('/export?format=md'), (text) => `${text}\n`)],
];

describe('L7 what the twin run would find', () => {
  it('finds nothing in a sound run, which hid many things', () => {
    expect(run.faults).toEqual([]);
    expect(run.steps.filter((step) => step.startsWith('  A hidden')).length).toBeGreaterThan(20);
    expect(compareRuns(run.evidence.a, run.evidence.b)).toEqual([]);
  });

  it.each(plants)('finds %s', (_what, person, plant) => {
    for (const [one, other] of [
      [withPlant(run.evidence.a, person, plant), run.evidence.b],
      [run.evidence.a, withPlant(run.evidence.b, person, plant)],
    ] as const) {
      const faults = compareRuns(one, other);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(person);
    }
  });

  it('finds a canary wherever it was read, and knows those of its own side only', () => {
    const [word = ''] = run.canaries.a;
    const leak: Plant = (entries) => [
      ...entries,
      { where: 'frame of connection 0', text: `{"name":"${word} lurker"}` },
    ];
    const leaked = withPlant(run.evidence.a, 'vic', leak);
    expect(findCanaries(leaked, run.canaries.a)).toEqual([`vic read ${word} in frame of connection 0`]);
    expect(findCanaries(run.evidence.a, run.canaries.a)).toEqual([]);
    expect(run.canaries.a.length).toBeGreaterThan(20);
  });

  it('masks ids, times, versions and cursors by their first occurrence, and nothing else', () => {
    const entry = (text: string): Evidence => new Map([['ann', [{ where: 'x', text }]]]);
    const id = (digit: string) => `${digit.repeat(8)}-1111-4111-8111-111111111111`;
    const text = (digit: string, total: number) =>
      `{"id":"${id(digit)}","again":"${id(digit)}","at":"2031-01-0${digit}T00:00:00.000Z","version":"v${digit}","total":${total}}`;
    expect(compareRuns(entry(text('1', 5)), entry(text('2', 5)))).toEqual([]);
    expect(compareRuns(entry(text('1', 5)), entry(text('2', 6)))).toHaveLength(1);
    expect(compareRuns(entry(text('1', 5)), entry(text('2', 5).replace(id('2'), id('3'))))).toHaveLength(1);
  });
});
