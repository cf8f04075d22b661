import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** As a camera makes them: shapes and grain. 8,000 x 5,000 is the most there may be. */
export function photograph(width = 8_000, height = 5_000): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const small = { width: width / 4, height: height / 4, channels: 3, background: 'black', noise: grain } as const;
  return sharp({ create: small }).resize(width, height).jpeg({ quality: 90 }).toBuffer();
}

/** Noise does not compress: just below 20 MiB. */
export function heavyPng(): Promise<Buffer> {
  const side = 2_630;
  const raw = { width: side, height: side, channels: 3 } as const;
  return sharp(randomBytes(side * side * 3), { raw })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** A hundred kilobytes that unpack to 900 megapixels. */
export function bomb(side = 30_000): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // One bit a pixel, shades of grey.
  head[8] = 1;
  const rowBytes = 1 + Math.ceil(side / 8);
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(rowBytes * side))), chunk('IEND')];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
