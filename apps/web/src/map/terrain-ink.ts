/**
 * Terrain symbols, drawn for this project with one pen. A stroke starts at a point relative to the middle of the cell
 * and goes on in relative path commands, so that stamping it elsewhere changes two numbers.
 */
export type Stroke = readonly [x: number, y: number, rest: string];
export type Stamp = readonly Stroke[];

const tuft = (x: number, y: number): Stroke => [x, y, 'l-2.5-5m2.5 5v-7m0 7l2.5-5'];
const roundTree = (x: number, y: number): Stroke => [
  x,
  y,
  'v-3.6m-4.6-4.4a4.6 4.6 0 1 1 9.2 0a4.6 4.6 0 1 1-9.2 0m6.8-1q.8 2.4-1 3.6',
];
const conifer = (x: number, y: number): Stroke => [x, y, 'v-3m-4.4 0l4.4-10.5l4.4 10.5zm4.6-6.5l1.7 4.2'];
const hill = (x: number, y: number): Stroke => [x, y, 'q8-15 16 0m-5-6q2.6 2.2 3 6m-5.6-7q1.6 2 1.8 4'];
const wave = (x: number, y: number): Stroke => [x, y, 'q2.5-3.4 5 0t5 0t5 0'];
const longWave = (x: number, y: number): Stroke => [x, y, 'q2.5-3.4 5 0t5 0t5 0t5 0'];
const reed = (x: number, y: number): Stroke => [x, y, 'h13m-6.5 0l-2.5-5m2.5 5v-7m0 7l2.5-5'];
const house = (x: number, y: number): Stroke => [x, y, 'v-6.5l4.5-5l4.5 5v6.5zm3 0v-3.6h3v3.6'];
const flake = (x: number, y: number): Stroke => [x, y, 'v-8m-3.5 2l7 4m0-4l-7 4'];
const dot = (x: number, y: number): Stroke => [x, y, 'h.01'];

/** Several drawings of one thing, so that a wood does not look like wallpaper. */
export const stamps = {
  blank: [[]],
  grass: [
    [tuft(-9, -2), tuft(6, -5), tuft(1, 10)],
    [tuft(-5, -6), tuft(9, 3), tuft(-7, 9)],
    [tuft(-10, 4), tuft(3, 0)],
  ],
  forest: [
    [roundTree(-9, -1), conifer(2, 0), roundTree(10, 4), conifer(-4, 14), roundTree(4, 15)],
    [conifer(-10, 3), roundTree(-1, -2), conifer(9, 2), roundTree(-6, 14), conifer(3, 14)],
    [roundTree(-8, 0), roundTree(3, -3), conifer(11, 5), roundTree(-3, 13), roundTree(7, 15)],
  ],
  hills: [
    [hill(-16, 3), hill(-1, 10)],
    [hill(-3, 1), hill(-14, 11)],
  ],
  mountain: [
    [[-15, 11, 'l11-22l4.5 7.5l3.5-5l11 19.5m-19-22l1.5 8l-3 4.5l2.5 6m8.5-16l1 6.5l-2 3.5m-14 5l2.5-5']],
    [[-16, 12, 'l8-14l3 3l7-14l13 25m-13-25l-1 8l3 4l-2 7m-14-11l-1.5 6m14-8l4 7']],
  ],
  cliff: [[[-17, -4, 'l6 3l6-3l7 3.5l6-3l8 2m-31 2l1 8m5-7v10m6-13l1 8m6-6v11m6-12l1 8']]],
  water: [
    [wave(-12, -6), wave(-3, 2), wave(-11, 10)],
    [wave(-5, -9), wave(-12, 1), wave(-1, 9)],
  ],
  deep: [[longWave(-11, -10), longWave(-8, -5), longWave(-13, 2), longWave(-7, 7), [-8, 12, 'q2.5-3.4 5 0t5 0t5 0']]],
  shallows: [
    [wave(-13, -5), [5, 6, 'a2.6 1.9 0 1 0 .1 0z'], dot(-8, 5), dot(-2, 9), wave(-1, -11)],
    [wave(-3, 8), [-10, -5, 'a2.6 1.9 0 1 0 .1 0z'], dot(6, -6), dot(10, -1), wave(-13, 2)],
  ],
  marsh: [
    [reed(-14, -2), reed(0, 8), [-14, 9, 'h7'], [4, -5, 'h8']],
    [reed(-2, -4), reed(-13, 9), [6, 9, 'h7'], [-14, -7, 'h7']],
  ],
  desert: [
    [[-11, 4, 'q8-9 18 0'], dot(-9, -7), dot(-2, -10), dot(7, -6), dot(-6, 10), dot(3, 12), dot(11, 8)],
    [[-6, 0, 'q8-9 17 0'], dot(-11, -4), dot(-4, -10), dot(-10, 8), dot(0, 8), dot(8, 11)],
  ],
  snow: [
    [flake(-7, -2), flake(8, 11), dot(6, -8), dot(-9, 10), dot(0, 3)],
    [flake(5, -3), flake(-8, 11), dot(-9, -7), dot(4, 8), dot(11, 4)],
  ],
  settlement: [[house(-14, 3), house(-2, -3), house(3, 12), [-12, 11, 'h8']]],
  town: [[house(-16, 11), house(7, 11), [-5, 11, 'v-17l5-9l5 9v17zm3.5 0v-5h3v5m-3-14h3'], [-13, -2, 'h4m18 0h4']]],
  castle: [[[-14, 12, 'v-22h4v4h4v-4h4v12h4v-12h4v4h4v-4h4v22zm11 0v-6q3-4 6 0v6m-14-13h2m20 0h-2']]],
  ruin: [[[-14, 10, 'v-15h4v4l3 3v3l3 2v3zm28 0v-18h-4l-1 5l-3 2v7h-3v4z'], dot(-1, 10), dot(1, 5), dot(-2, -6)]],
  field: [
    [[-14, 8, 'l9-17m-2 20l11-21m-3 21l11-20m-3 19l6-11']],
    [[-15, -6, 'h12m-13 6h13m-12 6h12m4-14l8 4m-9 2l10 5m-10 2l9 4']],
  ],
  floor: [[dot(-6, -6), dot(7, 5)], [dot(6, -8), dot(-8, 6)], [dot(0, 0)]],
  wall: [[[-20, -10, 'h40m-40 10h40m-40 10h40m-30-20v10m20-10v10m-30 0v10m20-10v10m0-30v10m-20-10v10m10 20v10']]],
  door: [[[-9, 13, 'v-19q9-10 18 0v19zm9 0v-24m4 13h.01m-8 0h.01']]],
  stairs: [
    [
      [-15, 13, 'h6v-6h6v-6h6v-6h6v-6h6v24z'],
      [-9, 13, 'v-6m6 6v-12m6 12v-18m6 18v-24'],
    ],
  ],
  rubble: [
    [[-12, -3, 'l4-5l5 2l-1 5l-6 1.5zm14 9l4-4l5 3l-2 5l-6 0zm-13 6l3-4l5 1.5v4.5l-6 1zm14-19l3.5-1.5l2.5 3.5l-4 2z']],
  ],
  hearth: [[[-12, 12, 'v-20h24v20zm3 0v-14h18v14m-14 0q-3-6 3-9q-1 4 2 4q0-4 2-6q5 6 2 11']]],
  bridge: [[[-17, -4, 'q17-8 34 0m-34 10q17-8 34 0m-29-11.5v10m8-12v10m8-10v10m8-8v10']]],
  cave: [[[-15, 12, 'q-1-10 5-14q3-8 10-8q7 0 10 8q6 4 5 14zm8 0q0-13 7-13q7 0 7 13m-11-5l1 5m4-7v7']]],
  lava: [[longWave(-12, -7), [-2, 6, 'q-4-5 2-9q-1 4 2 4q0-4 2-5q4 5 1 10z'], longWave(-10, 12)]],
  pillar: [[[-7, 0, 'a7 7 0 1 0 14 0a7 7 0 1 0-14 0m3 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0']]],
  road: [[]],
} as const satisfies Readonly<Record<string, readonly Stamp[]>>;

export type StampName = keyof typeof stamps;
