import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PictureKey, PictureStore } from './picture-store.ts';

export type PicturePlace = AsyncDisposable & { readonly store: PictureStore };

const keyOf = (size: PictureKey['size'] = 'full'): PictureKey => ({ uploadId: randomUUID(), size });

/** What every place for pictures does alike. */
export const describePictureStore = (name: string, createPlace: () => Promise<PicturePlace>): void => {
  describe(name, () => {
    let place: PicturePlace;
    beforeAll(async () => {
      place = await createPlace();
    });
    afterAll(() => place[Symbol.asyncDispose]());
    const store = (): PictureStore => place.store;
    const read = async (key: PictureKey): Promise<Buffer | null> => {
      const found = await store().get(key);
      if (found === null) return null;
      const bytes = await buffer(found.stream);
      expect(bytes.length).toBe(found.bytes);
      return bytes;
    };

    test.each([0, 1, 65_537, 20 * 2 ** 20])('what was put comes back, %i bytes', async (length) => {
      const key = keyOf();
      const bytes = randomBytes(length);
      await store().put(key, bytes);
      expect((await read(key))?.equals(bytes)).toBe(true);
    });

    test('what was never put is not there, and deleting it is done', async () => {
      expect(await read(keyOf())).toBeNull();
      await store().delete(keyOf());
    });

    test('sizes of one upload, and uploads, are apart', async () => {
      const key = keyOf();
      const small = { ...key, size: 'small' } as const;
      const other = keyOf();
      for (const [one, text] of [
        [key, 'full'],
        [small, 'small'],
        [other, 'other'],
      ] as const)
        await store().put(one, Buffer.from(text));
      await store().delete(key);
      await store().delete(key);
      expect(await read(key)).toBeNull();
      expect(String(await read(small))).toBe('small');
      expect(String(await read(other))).toBe('other');
    });

    test('put again it is replaced, and a reader sees one or the other, never half of each', async () => {
      const key = keyOf();
      const [first, second] = [Buffer.alloc(300_000, 1), Buffer.alloc(200_000, 2)];
      await store().put(key, first);
      const seen = await Promise.all([
        store()
          .put(key, second)
          .then(() => null),
        ...Array.from({ length: 10 }, () => read(key)),
      ]);
      for (const bytes of seen) if (bytes !== null) expect(bytes.equals(first) || bytes.equals(second)).toBe(true);
      expect((await read(key))?.equals(second)).toBe(true);
    });

    test('a view of something larger is put as the view', async () => {
      const key = keyOf();
      await store().put(key, Buffer.from('xxhidden').subarray(2));
      expect(String(await read(key))).toBe('hidden');
    });

    test('a stream that nobody reads can be thrown away, and many are read at once', async () => {
      const key = keyOf();
      await store().put(key, randomBytes(100_000));
      (await store().get(key))?.stream.destroy();
      const all = await Promise.all(Array.from({ length: 20 }, () => read(key)));
      expect(new Set(all.map((bytes) => bytes?.length))).toEqual(new Set([100_000]));
    });

    test.each(['../../etc/passwd', '', 'a/b', `${randomUUID()}/..`, randomUUID().toUpperCase()])(
      'the id %s names nothing: it is no id',
      async (uploadId) => {
        const key: PictureKey = { uploadId, size: 'full' };
        for (const work of [store().get(key), store().put(key, Buffer.from('x')), store().delete(key)])
          await expect(work).rejects.toThrow('not the id of an upload');
      },
    );
  });
};
