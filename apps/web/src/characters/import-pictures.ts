import type { CallError, Client } from '@moothall/client';
import { faceUrl } from '../pictures/face-url.ts';
import type { FiledPicture } from './character-file.ts';
import { pictureBlob } from './picture-bytes.ts';

export interface Portrayed {
  readonly id: string;
  readonly name: string;
  readonly picture: FiledPicture;
}

export type WhyLeft = 'guest' | 'unreadable' | 'rate' | 'full' | 'failed';

/** Whose portrait stayed behind. */
export interface LeftPicture {
  readonly name: string;
  readonly why: WhyLeft;
}

/** What the next picture would meet as well, so that it need not be sent. */
const endings: ReadonlySet<WhyLeft> = new Set(['guest', 'rate', 'full', 'failed']);

function whyRefused({ code, details }: CallError): WhyLeft {
  if (code === 'RATE_LIMITED') return 'rate';
  if (code === 'NOT_ALLOWED') return details?.reason === 'storage-full' ? 'full' : 'guest';
  const isBad = ['UNSUPPORTED_MEDIA_TYPE', 'VALIDATION_FAILED', 'PAYLOAD_TOO_LARGE'].includes(code);
  return isBad ? 'unreadable' : 'failed';
}

type Sent = { readonly url: string } | { readonly why: WhyLeft };

/** Sends every picture once, however many characters have it, until one is refused for all that follow. */
function createSender(client: Client): (picture: FiledPicture) => Promise<Sent> {
  const sent = new Map<string, Sent>();
  let ended: Sent | undefined = client.account.state().profile?.isGuest === true ? { why: 'guest' } : undefined;
  return async (picture) => {
    const known = sent.get(picture.data) ?? ended;
    if (known !== undefined) return known;
    const file = pictureBlob(picture);
    if (file === undefined) return { why: 'unreadable' };
    const answer = await client.uploadPicture(file);
    const result: Sent = answer.ok ? { url: faceUrl(answer.data.upload.id) } : { why: whyRefused(answer.error) };
    if ('why' in result && endings.has(result.why)) ended = result;
    sent.set(picture.data, result);
    return result;
  };
}

/**
 * Portraits of characters that are in the library already, one after the other (CHAR-16). What does not succeed leaves a
 * whole character without its portrait.
 */
export async function importPictures(client: Client, people: readonly Portrayed[]): Promise<readonly LeftPicture[]> {
  const send = createSender(client);
  const left: LeftPicture[] = [];
  for (const { id, name, picture } of people) {
    const sent = await send(picture);
    if ('why' in sent) {
      left.push({ name, why: sent.why });
      continue;
    }
    const changed = await client.call('changeCharacter', { params: { id }, body: { avatarUrl: sent.url } });
    if (!changed.ok) left.push({ name, why: 'failed' });
  }
  return left;
}
