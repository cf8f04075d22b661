/**
 * Draws the pictures of the samples: `npx tsx tools/art/draw.ts [names] [--sharpness 0.5] [--out folder]`. The same code
 * makes the same picture, to the byte; what it wrote is committed, so that nobody who hosts needs to run it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { maps as tollMaps } from '../../apps/server/src/samples/kestrel-pass/maps.ts';
import { maps as valeMaps } from '../../apps/server/src/samples/ossing-weir/maps.ts';
import { engrave } from './engrave.ts';
import { type Chart, ink, paper, sizeOf } from './maps/chart.ts';
import { drawDungeon } from './maps/dungeon.ts';
import { drawVale } from './maps/vale.ts';
import { scenes } from './scenes.ts';
import { tracePath } from './trace.ts';
import type { Scene } from './view.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sharpness: { type: 'string', default: '0.45' },
    out: { type: 'string', default: join(import.meta.dirname, '../../apps/server/pictures') },
  },
});

interface Picture {
  readonly name: string;
  readonly draw: () => string;
}

function sheet(width: number, height: number, drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path fill="${paper}" d="M0 0h${width}v${height}H0z"/>${drawing}</svg>\n`;
}

function sceneSheet(scene: Scene, sharpness: number): string {
  const path = tracePath(engrave(scene, sharpness), 2 / sharpness);
  return sheet(scene.width * 2, scene.height * 2, `<path fill="${ink}" fill-rule="evenodd" d="${path}"/>`);
}

const mapSheet = (chart: Chart): string =>
  sheet(...sizeOf(chart), chart.grid === 'hex' ? drawVale(chart) : drawDungeon(chart));

const pictures: readonly Picture[] = [
  ...scenes.map((scene) => ({ name: scene.name, draw: () => sceneSheet(scene, Number(values.sharpness)) })),
  ...[...valeMaps, ...tollMaps].map((map) => ({
    name: `map-${map.id}`,
    draw: () => mapSheet({ ...map, name: map.id }),
  })),
];

mkdirSync(values.out, { recursive: true });
for (const { name, draw } of pictures.filter(
  (picture) => positionals.length === 0 || positionals.includes(picture.name),
)) {
  const startedMs = Date.now();
  const svg = draw();
  writeFileSync(join(values.out, `${name}.svg`), svg);
  console.log(`${name}: ${Math.round(svg.length / 1024)} KB in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
}
