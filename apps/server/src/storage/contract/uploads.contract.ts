import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Storage } from '../storage.ts';
import { headOf, kindsOf, sampleAdventure, sampleUpload } from './samples.ts';

const plenty = 1_000_000;

/** Pictures people uploaded, and where they are used. */
export const describeUploads = (storage: () => Storage): void => {
  const records = () => storage().records;

  test('an upload is inserted, found by id and by content, listed newest first, and deleted once', async () => {
    const ownerId = randomUUID();
    const older = sampleUpload({ ownerId, createdAt: 1 });
    const newer = sampleUpload({ ownerId, createdAt: 2 });
    for (const upload of [older, newer])
      expect(await records().insertUpload(upload, plenty)).toEqual({ kind: 'stored' });
    expect(await records().findUpload(older.id)).toEqual(older);
    expect(await records().findUploadOf(ownerId, newer.sha256)).toEqual(newer);
    expect(await records().findUploadOf(randomUUID(), newer.sha256)).toBeNull();
    expect(await records().listUploads(ownerId, { limit: 10 })).toEqual([newer, older]);
    expect(await records().listUploads(ownerId, { limit: 10, before: newer })).toEqual([older]);
    expect(await records().deleteUpload(older.id)).toBe(true);
    expect(await records().deleteUpload(older.id)).toBe(false);
    expect(await records().findUpload(older.id)).toBeNull();
  });

  test('PIC-7 the same picture of the same person is stored once, also sent ten times at once', async () => {
    const upload = sampleUpload();
    const attempts = Array.from({ length: 10 }, () => ({ ...upload, id: randomUUID() }));
    const answers = await Promise.all(attempts.map((one) => records().insertUpload(one, plenty)));
    expect(kindsOf(answers)).toEqual([...Array(9).fill('known'), 'stored']);
    const [stored, ...more] = await records().listUploads(upload.ownerId, { limit: 10 });
    expect(more).toEqual([]);
    for (const answer of answers) if (answer.kind === 'known') expect(answer.upload).toEqual(stored);
    expect(await records().insertUpload(sampleUpload({ sha256: upload.sha256 }), plenty)).toEqual({ kind: 'stored' });
  });

  test('PIC-8 a person may have so many bytes and not one more, also in a race', async () => {
    const ownerId = randomUUID();
    const attempts = Array.from({ length: 10 }, () => sampleUpload({ ownerId, bytes: 100 }));
    const answers = await Promise.all(attempts.map((one) => records().insertUpload(one, 300)));
    expect(kindsOf(answers)).toEqual([...Array(7).fill('full'), ...Array(3).fill('stored')]);
    const full = await records().insertUpload(sampleUpload({ ownerId, bytes: 1 }), 300);
    expect(full).toEqual({ kind: 'full', usedBytes: 300 });
  });

  test('adventures are found by the pictures they name now, and by no other text', async () => {
    const ownerId = randomUUID();
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const document = JSON.stringify({ nodes: [{ pictureId: first }, { pictureId: first }, { content: third }] });
    const said = JSON.stringify({ nodes: [{ content: `{"pictureId":"${second}"}` }] });
    const adventure = sampleAdventure({ ownerId, document });
    await records().insertAdventure(adventure);
    await records().insertAdventure(sampleAdventure({ ownerId, document: said }));
    const found = (pictureId: string, owner = ownerId) => records().listAdventuresWithPicture(pictureId, owner);
    expect(await found(first)).toEqual([headOf(adventure)]);
    expect(await found(first, randomUUID())).toEqual([]);
    for (const other of [second, third]) expect(await found(other)).toEqual([]);
    const changed = {
      ...adventure,
      document: JSON.stringify({ maps: [{ pictureId: second }] }),
      version: randomUUID(),
    };
    expect(await records().updateAdventure(changed, randomUUID())).toBe(false);
    expect(await found(first)).toEqual([headOf(adventure)]);
    expect(await records().updateAdventure(changed, adventure.version)).toBe(true);
    expect([await found(first), await found(second)]).toEqual([[], [headOf(changed)]]);
    await records().deleteAdventure(adventure.id);
    expect(await found(second)).toEqual([]);
  });

  test('ACC-15 uploads of the person go, those of others stay', async () => {
    const [mine, other] = [sampleUpload(), sampleUpload()];
    for (const upload of [mine, other]) await records().insertUpload(upload, plenty);
    await records().eraseRecordsOf(mine.ownerId);
    expect(await records().findUpload(mine.id)).toBeNull();
    expect(await records().findUpload(other.id)).toEqual(other);
  });
};
