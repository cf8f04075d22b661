import { setPriority } from 'node:os';
import sharp from 'sharp';

/**
 * Turns one drawing of our own into a PNG and ends: `drawing-worker <from.svg> <to.png>`. Apart from the picture process,
 * so that the one which opens strangers' files need not know how to read drawings.
 */
const [from = '', to = ''] = process.argv.slice(2);
// A map of the largest size, and some.
const maxPixels = 16_000_000;

setPriority(10);
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadSvgFile'] });
await sharp(from, { limitInputPixels: maxPixels, unlimited: true }).png({ compressionLevel: 1 }).toFile(to);
