import type { OwnCharacter } from '../shapes/character.ts';

/** Characters on their way between two libraries (CHAR-8, CHAR-9). */
const format = 'moothall-character';
const formatVersion = 1;
/** What the server takes in one call, and how many. */
export const fileBytesMax = 256 * 1024;
const charactersMax = 100;

export interface FiledPicture {
  readonly contentType: string;
  /** base64 */
  readonly data: string;
}

type FiledFields = Omit<OwnCharacter, 'id' | 'ownerId' | 'version' | 'inSession' | 'avatarUrl'>;
export type FiledCharacter = FiledFields & { readonly avatar?: FiledPicture };

export function filedCharacter(character: OwnCharacter, avatar: FiledPicture | undefined): FiledCharacter {
  const { id: _id, ownerId: _owner, version: _version, inSession: _seat, avatarUrl: _url, ...fields } = character;
  return avatar === undefined ? fields : { ...fields, avatar };
}

function fileText(characters: readonly unknown[]): string {
  return `${JSON.stringify({ format, version: formatVersion, characters }, null, 2)}\n`;
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

export interface Packed {
  /** Each small enough to be taken in again. */
  readonly files: readonly string[];
  /** Whose picture had to stay behind because the character alone with it would not fit. */
  readonly withoutPicture: readonly string[];
}

/** As few files as possible, in the given order. */
export function packCharacters(characters: readonly FiledCharacter[]): Packed {
  const files: string[] = [];
  const withoutPicture: string[] = [];
  let pack: FiledCharacter[] = [];
  for (const { avatar, ...fields } of characters) {
    const whole = avatar === undefined ? fields : { ...fields, avatar };
    const fits = bytesOf(fileText([whole])) <= fileBytesMax;
    if (!fits) withoutPicture.push(fields.name);
    const next = fits ? whole : fields;
    if (pack.length === charactersMax || bytesOf(fileText([...pack, next])) > fileBytesMax) {
      files.push(fileText(pack));
      pack = [];
    }
    pack.push(next);
  }
  if (pack.length > 0) files.push(fileText(pack));
  return { files, withoutPicture };
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${plain.slice(0, 60) || 'character'}.moothall.json`;
}

export type FileFault = 'large' | 'not-json' | 'not-ours';

export type Unpacked =
  | {
      readonly ok: true;
      /** For the server, which judges all the rest. */
      readonly body: { readonly characters: readonly unknown[] };
      /** By place in the file. */
      readonly pictures: readonly (FiledPicture | undefined)[];
    }
  | { readonly ok: false; readonly fault: FileFault };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only picture bytes are ever made of it, and those by the server anew; so only its form matters here. */
function pictureIn(value: unknown): FiledPicture | undefined {
  if (!isObject(value)) return undefined;
  const { contentType, data } = value;
  const isPicture = typeof contentType === 'string' && /^image\/(png|jpeg|webp)$/.test(contentType);
  const isBase64 = typeof data === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(data);
  return isPicture && isBase64 ? { contentType, data } : undefined;
}

/**
 * Takes the pictures out, which go another way, and hands on the rest as it is: it is the server that says what is wrong
 * with it, by path. An avatar that is no picture stays in for the server to name.
 */
export function unpackCharacters(text: string): Unpacked {
  if (bytesOf(text) > fileBytesMax) return { ok: false, fault: 'large' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'not-json' };
  }
  if (!isObject(file) || file.format !== format || !Array.isArray(file.characters)) {
    return { ok: false, fault: 'not-ours' };
  }
  const pictures: (FiledPicture | undefined)[] = [];
  const characters = file.characters.map((character: unknown, place) => {
    pictures[place] = isObject(character) ? pictureIn(character.avatar) : undefined;
    if (!isObject(character) || pictures[place] === undefined) return character;
    return Object.fromEntries(Object.entries(character).filter(([key]) => key !== 'avatar'));
  });
  return { ok: true, body: { ...file, characters }, pictures };
}
