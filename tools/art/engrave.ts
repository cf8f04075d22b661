import { noise } from './noise.ts';
import type { Triple } from './solids.ts';
import { type Field, valueAt } from './trace.ts';
import { crossed, farthest, follow, lightnessAt, normalAt, normalised, type Part, type Scene } from './view.ts';

/** What the eye sees at each sample, before the pen turns it into lines. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly tone: Float32Array;
  readonly depth: Float32Array;
  /** Which body; the sky is -1, the water -2. */
  readonly body: Int16Array;
  readonly normals: Float32Array;
  /** Where along the hatching the sample lies, in lines. */
  readonly along: Float32Array;
  readonly across: Float32Array;
}

const wobble = noise(7);
const patches = noise(23);
const ripples = noise(41);

function newSheet(width: number, height: number): Sheet {
  const size = width * height;
  return {
    width,
    height,
    tone: new Float32Array(size),
    depth: new Float32Array(size),
    body: new Int16Array(size),
    normals: new Float32Array(size * 3),
    along: new Float32Array(size),
    across: new Float32Array(size),
  };
}

/** Places of the lines of one direction; bent where the surface turns away. */
function lines(x: number, y: number, degrees: number, period: number): number {
  const angle = (degrees * Math.PI) / 180;
  const shake = (wobble(x / 46, y / 46) - 0.5) * 0.7 + (wobble(x / 13 + 90, y / 13) - 0.5) * 0.22;
  return (y * Math.cos(angle) + x * Math.sin(angle)) / period + shake;
}

interface Seen {
  readonly tone: number;
  readonly depth: number;
  readonly body: number;
  readonly normal: Triple;
}

const straightUp: Triple = [0, 1, 0];

function fade(scene: Scene, tone: number, distance: number, sky: number): number {
  if (scene.haze === undefined) return tone;
  const [from, to] = scene.haze;
  const share = Math.min(1, Math.max(0, (distance - from) / (to - from)));
  return tone * (1 - share) + sky * share;
}

const withoutWater = ({ water: _water, ...dry }: Scene): Scene => dry;

/** One ray of sight; what the water mirrors is looked up once, from its surface. */
function see(scene: Scene, eye: Triple, ray: Triple, page: readonly [number, number]): Seen {
  const { parts, water } = scene;
  const sky = scene.sky(...page);
  const { distance, part: index } = follow(parts, eye, ray);
  const toWater = water !== undefined && ray[1] < 0 ? -eye[1] / ray[1] : Infinity;
  if (water !== undefined && toWater < distance && toWater < farthest) {
    const place: Triple = [eye[0] + ray[0] * toWater, 0.001, eye[2] + ray[2] * toWater];
    const swell = (ripples(place[0] * 1.4, place[2] * 6) - 0.5) * water.ripple;
    const back = normalised([ray[0] + swell, -ray[1] * (1 + swell), ray[2]]);
    const mirrored = see(withoutWater(scene), place, back, [page[0] + swell, -page[1] * 0.8]);
    const tone = mirrored.tone * (mirrored.body < 0 ? 0.86 : 0.62) * (1 - water.light) + water.light * (0.5 + swell);
    return { tone: fade(scene, tone, toWater, sky), depth: toWater, body: -2, normal: straightUp };
  }
  const part = parts[index];
  if (part === undefined) return { tone: sky, depth: farthest, body: -1, normal: [0, 0, 1] };
  const place: Triple = [eye[0] + ray[0] * distance, eye[1] + ray[1] * distance, eye[2] + ray[2] * distance];
  const normal = normalAt(part, place);
  const tone = fade(scene, lightnessAt(scene, part, place, normal), part.glows ? 0 : distance, sky);
  return { tone, depth: distance, body: index, normal };
}

function hatchOf(scene: Scene, part: Part | undefined, { body, normal }: Seen, right: Triple) {
  if (body === -2) return { angle: 0, turn: 0 };
  if (part === undefined) return { angle: scene.skyAngle ?? 0, turn: 0 };
  const bend = part.bend ?? 2.2;
  return {
    angle: part.angle ?? 35,
    turn: bend * (normal[1] * 0.8 + (normal[0] * right[0] + normal[2] * right[2]) * 0.8),
  };
}

/** Looks at every sample of the sheet. `sharpness` 1 is full size. */
function lookAt(scene: Scene, sharpness: number): Sheet {
  const [width, height] = [Math.round(scene.width * sharpness), Math.round(scene.height * sharpness)];
  const sheet = newSheet(width, height);
  const forward = normalised([
    scene.look[0] - scene.eye[0],
    scene.look[1] - scene.eye[1],
    scene.look[2] - scene.eye[2],
  ]);
  const right = normalised(crossed(forward, straightUp));
  const up = crossed(right, forward);
  const reach = Math.tan((scene.fieldOfViewDegrees * Math.PI) / 360);
  const period = (scene.period ?? 6.5) * sharpness;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [px, py] = [((2 * x + 1) / width - 1) * (width / height), 1 - (2 * y + 1) / height];
      const ray = normalised([
        forward[0] + reach * (px * right[0] + py * up[0]),
        forward[1] + reach * (px * right[1] + py * up[1]),
        forward[2] + reach * (px * right[2] + py * up[2]),
      ]);
      const seen = see(scene, scene.eye, ray, [px, py]);
      const sample = y * width + x;
      sheet.tone[sample] = seen.tone;
      sheet.depth[sample] = seen.depth;
      sheet.body[sample] = seen.body;
      sheet.normals.set(seen.normal, sample * 3);
      const { angle, turn } = hatchOf(scene, scene.parts[seen.body], seen, right);
      sheet.along[sample] = lines(x, y, angle, period) + turn;
      sheet.across[sample] = lines(x + 500, y, angle + 62, period) + turn * 0.6;
    }
  }
  return sheet;
}

/** 1 where two bodies meet, where one stands before another, or where a surface breaks. */
function edges({ width, height, depth, body, normals }: Sheet): Float32Array {
  const found = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const here = y * width + x;
      let strength = 0;
      for (const there of [here + 1, here + width]) {
        const [a, b] = [depth[here] ?? 0, depth[there] ?? 0];
        const [bodyA, bodyB] = [body[here] ?? 0, body[there] ?? 0];
        if (bodyA !== bodyB && (bodyA !== -2 || bodyB !== -1)) strength = 1;
        else if (Math.abs(a - b) > 0.05 * Math.min(a, b) + 0.03 && bodyA >= 0) strength = 1;
        else if (bodyA >= 0) {
          let same = 0;
          for (let axis = 0; axis < 3; axis += 1)
            same += (normals[here * 3 + axis] ?? 0) * (normals[there * 3 + axis] ?? 0);
          if (same < 0.72) strength = Math.max(strength, 0.85);
        }
      }
      found[here] = strength;
    }
  }
  return found;
}

function blurred({ width, height, values }: Field, rounds: number): Field {
  let now = values;
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float32Array(width * height);
    for (let y = 1; y < height - 1; y += 1) {
      for (let x = 1; x < width - 1; x += 1) {
        const i = y * width + x;
        const cross = (now[i - 1] ?? 0) + (now[i + 1] ?? 0) + (now[i - width] ?? 0) + (now[i + width] ?? 0);
        next[i] = (now[i] ?? 0) * 0.4 + cross * 0.15;
      }
    }
    now = next;
  }
  return { width, height, values: now };
}

const saw = (value: number): number => Math.abs(value - Math.floor(value) - 0.5) * 2;

/** The pen: lines that swell where it is dark, a second set across them in the shade, black in the depths. */
export function engrave(scene: Scene, sharpness: number): Field {
  const sheet = lookAt(scene, sharpness);
  const { width, height } = sheet;
  const outline = blurred({ width, height, values: edges(sheet) }, 2);
  const tone = blurred({ width, height, values: sheet.tone }, 1);
  const values = new Float32Array(width * height);
  const period = (scene.period ?? 6.5) * sharpness;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      const light = valueAt(tone, x, y) + (patches(x / 9, y / 9) - 0.5) * 0.07;
      const first = light > 0.8 ? -1 : 0.08 + (0.8 - light) * 0.82 - saw(sheet.along[i] ?? 0);
      const second = light > 0.37 ? -1 : 0.08 + (0.37 - light) * 1.3 - saw(sheet.across[i] ?? 0);
      const black = (0.06 - light) * 6;
      const pen = ((outline.values[i] ?? 0) - 0.24) * 2.2;
      values[i] = Math.max(first, second, black, pen) * period * 0.5;
    }
  }
  return { width, height, values };
}
