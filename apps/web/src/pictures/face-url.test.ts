import { expect, it } from 'vitest';
import { faceAt, faceUrl, pictureIdOf } from './face-url.ts';

const id = '11111111-1111-4111-8111-111111111111';

it('PIC-14 a face is named by the address of an upload, and by nothing else', () => {
  expect(pictureIdOf(faceUrl(id))).toBe(id);
  expect([pictureIdOf(null), pictureIdOf('https://elsewhere.test/a.png')]).toEqual([undefined, undefined]);
});

it('PIC-10 at a table it is asked for as that table shows it', () => {
  expect(faceAt('s1', faceUrl(id))).toBe(`/api/v1/uploads/${id}?session=s1`);
  expect(faceAt('s1', null)).toBeNull();
});
