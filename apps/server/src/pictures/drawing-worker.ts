import { rename, writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import sharp from 'sharp';
import { obeyServer } from './obey-server.ts';

/**
 * Turns one drawing of our own into a PNG and ends: `drawing-worker <from.svg> <to.png>`. Apart from the picture process,
 * so that the one which opens strangers' files need not know how to read drawings.
 */
const [from = '', to = ''] = process.argv.slice(2);
// A map of the largest size, and some.
const maxPixels = 16_000_000;

/** Under another name until it is all there, so that nobody takes half of it for the picture. */
async function draw(): Promise<void> {
  const drawing = sharp(from, { limitInputPixels: maxPixels, unlimited: true });
  const draft = `${to}.draft`;
  await writeFile(draft, await drawing.png({ compressionLevel: 1 }).toBuffer());
  await rename(draft, to);
}

obeyServer();
setPriority(10);
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadSvgFile'] });
try {
  await draw();
} catch (error) {
  // Without a server there is nobody to tell, and its folder may be gone with it.
  if (process.connected) process.stderr.write(`drawing ${from}: ${String(error)}\n`);
  process.exitCode = 1;
}
process.exit();
