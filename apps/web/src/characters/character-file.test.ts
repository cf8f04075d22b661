import { describe, expect, it } from 'vitest';
import type { OwnCharacter } from '../shapes/character.ts';
import { fileBytesMax, filedCharacter, fileName, packCharacters, unpackCharacters } from './character-file.ts';

const ann: OwnCharacter = {
  id: 'c',
  ownerId: 'me',
  name: 'Ann',
  class: 'Fighter',
  level: 1,
  hitPointsCurrent: 8,
  hitPointsMax: 8,
  armorClass: 10,
  avatarUrl: '/api/v1/uploads/x',
  experience: 0,
  sheet: { gold: 7 },
  version: 'v1',
  inSession: { id: 's', status: 'active', adventureTitle: 'The Mill' },
};
const picture = { contentType: 'image/webp', data: 'UklGRg==' };
const sizeOf = (text: string) => new TextEncoder().encode(text).length;

describe('CHAR-9 a file of characters', () => {
  it('CHAR-9 has the format, and nothing that belongs to one library only', () => {
    const { files } = packCharacters([filedCharacter(ann, undefined)]);
    expect(files).toHaveLength(1);
    expect(JSON.parse(files[0] ?? '')).toEqual({
      format: 'moothall-character',
      version: 1,
      characters: [
        {
          name: 'Ann',
          class: 'Fighter',
          level: 1,
          hitPointsCurrent: 8,
          hitPointsMax: 8,
          armorClass: 10,
          experience: 0,
          sheet: { gold: 7 },
        },
      ],
    });
  });

  it('CHAR-9 a picture travels inside and comes out beside the character', () => {
    const { files } = packCharacters([filedCharacter(ann, picture), filedCharacter(ann, undefined)]);
    const file = unpackCharacters(files[0] ?? '');
    expect(file).toMatchObject({ ok: true, pictures: [picture, undefined] });
    expect(JSON.stringify(file)).not.toContain('"avatar"');
  });

  it('CHAR-9 what is too much for one file becomes several, each small enough, in order', () => {
    const large = Array.from({ length: 20 }, (_, index) =>
      filedCharacter({ ...ann, name: `N${index}`, sheet: { a: 'ä'.repeat(15_000) } }, undefined),
    );
    const { files } = packCharacters(large);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(sizeOf(file)).toBeLessThanOrEqual(fileBytesMax);
    const names = files.flatMap((file) => (JSON.parse(file) as { characters: { name: string }[] }).characters);
    expect(names.map(({ name }) => name)).toEqual(large.map(({ name }) => name));
    expect(packCharacters(Array.from({ length: 101 }, () => filedCharacter(ann, undefined))).files).toHaveLength(2);
    expect(packCharacters([])).toEqual({ files: [], withoutPicture: [] });
  });

  it('CHAR-9 a picture that fits into no file stays behind, and is named', () => {
    const huge = { ...picture, data: 'A'.repeat(fileBytesMax) };
    const { files, withoutPicture } = packCharacters([filedCharacter(ann, huge)]);
    expect(withoutPicture).toEqual(['Ann']);
    expect(files[0]).not.toContain('avatar');
  });

  it.each([
    ['', 'not-json'],
    ['{"format":', 'not-json'],
    ['[]', 'not-ours'],
    ['null', 'not-ours'],
    ['{"format":"moothall-adventure","characters":[]}', 'not-ours'],
    ['{"format":"moothall-character","characters":{}}', 'not-ours'],
    ['{"__proto__":{"format":"moothall-character","characters":[]}}', 'not-ours'],
    ['x'.repeat(fileBytesMax + 1), 'large'],
    ['ä'.repeat(fileBytesMax / 2 + 1), 'large'],
  ])('CHAR-9 hostile file %#: refused before anything is sent', (text, fault) => {
    expect(unpackCharacters(text)).toEqual({ ok: false, fault });
  });

  it('CHAR-9 everything else reaches the server as it was, for it to judge', () => {
    const text =
      '{"format":"moothall-character","version":7,"more":1,"characters":[1,{"avatar":{"contentType":"text/html","data":"x"}},{"name":"\\ud800","sheet":{"__proto__":{"a":1}}}]}';
    const file = unpackCharacters(text);
    expect(file.ok && JSON.stringify(file.body)).toBe(text);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it.each([
    ['Björn the Bold!', 'bjorn-the-bold.moothall.json'],
    ['../../etc/passwd', 'etc-passwd.moothall.json'],
    ['🐉', 'character.moothall.json'],
    ['Жанна', 'жанна.moothall.json'],
  ])('names the file of %s', (name, file) => {
    expect(fileName(name)).toBe(file);
  });
});
