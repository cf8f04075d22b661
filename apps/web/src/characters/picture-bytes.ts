import type { FiledPicture } from './character-file.ts';

/** A portrait of middling size: larger ones would make a file of a few characters too large to be taken in again. */
const pictureBytesMax = 96 * 1024;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Undefined when it is gone, too large or no picture. */
export async function fetchPicture(avatarUrl: string): Promise<FiledPicture | undefined> {
  try {
    const answer = await fetch(`${avatarUrl}?size=medium`);
    const contentType = answer.headers.get('content-type') ?? '';
    if (!answer.ok || !/^image\/(png|jpeg|webp)$/.test(contentType)) return undefined;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > pictureBytesMax ? undefined : { contentType, data: base64Of(bytes) };
  } catch {
    return undefined;
  }
}

/** Undefined when it is no base64. Whether it is a picture the server finds out. */
export function pictureBlob({ contentType, data }: FiledPicture): Blob | undefined {
  try {
    return new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], { type: contentType });
  } catch {
    return undefined;
  }
}
