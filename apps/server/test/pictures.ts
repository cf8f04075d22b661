import sharp from 'sharp';
import type { Answer, WirePerson } from './wire-client.ts';

export type Colour = { readonly r: number; readonly g: number; readonly b: number };

/** A picture of one colour, in any format. */
export function plainPicture(
  width: number,
  height: number,
  format: 'png' | 'jpeg' | 'webp' = 'png',
  background: Colour = { r: 200, g: 40, b: 40 },
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

/** Sends bytes as they are, as a program would. */
export async function upload(
  url: string,
  who: WirePerson | null,
  bytes: Uint8Array | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/uploads`, {
    method: 'POST',
    headers: {
      'content-type': 'image/png',
      ...(who === null ? {} : { authorization: `Bearer ${who.token}` }),
      ...headers,
    },
    body: bytes,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** As a page's form would. */
export async function uploadForm(url: string, who: WirePerson, form: FormData): Promise<Answer> {
  const headers = { authorization: `Bearer ${who.token}` };
  const response = await fetch(`${url}/api/v1/uploads`, { method: 'POST', headers, body: form });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** The id of a fresh upload. */
export async function uploaded(url: string, who: WirePerson, bytes: Uint8Array): Promise<string> {
  const answer = await upload(url, who, bytes);
  if (answer.status !== 201) throw new Error(`not uploaded: ${JSON.stringify(answer.body)}`);
  return answer.body.data.upload.id;
}

export type Fetched = { readonly status: number; readonly headers: Headers; readonly bytes: Buffer };

export async function fetchPicture(
  url: string,
  who: WirePerson | null,
  path: string,
  { method = 'GET', headers = {} }: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<Fetched> {
  const given = { ...(who === null ? {} : { authorization: `Bearer ${who.token}` }), ...headers };
  const response = await fetch(`${url}${path}`, { method, headers: given });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity. */
  readonly at: (x: number, y: number) => readonly [number, number, number, number];
};

export async function pixelsOf(bytes: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    at: (x, y) => {
      const [r = 0, g = 0, b = 0, a = 0] = data.subarray((y * info.width + x) * 4);
      return [r, g, b, a];
    },
  };
}
