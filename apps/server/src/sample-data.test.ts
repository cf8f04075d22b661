import { contentVersion, newAdventure } from '@moothall/domain';
import { afterEach, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../test/disposable-server.ts';
import { documentOf } from './records/adventures.ts';
import { formerVersions, plantSamples, sampleOwnerId } from './sample-data.ts';
import { sampleLibrary } from './samples/sample-library.ts';

let server: DisposableServer;
afterEach(() => server[Symbol.asyncDispose]());

const stored = () => server.moothall.records.storage.records.listAdventures({ ownerId: sampleOwnerId }, { limit: 100 });

/** As if the shelf had come from another program. */
async function rewrite(title: string, description: string): Promise<string> {
  const { records } = server.moothall.records.storage;
  const head = (await stored()).find((record) => record.title === title);
  const found = await records.findAdventure(head?.id ?? '');
  if (found === null) throw new Error(`no ${title}`);
  const document = JSON.stringify({ ...documentOf(found), description });
  await records.updateAdventure({ ...found, description, document }, found.version);
  return contentVersion(JSON.parse(document));
}

it('SAMPLE-11 what an earlier program planted becomes the newer one under the same id, anything else stays', async () => {
  server = await startServer();
  const [long, short] = sampleLibrary.adventures;
  const before = await stored();
  const former = await rewrite(short.title, 'As an earlier program had it.');
  await rewrite(long.title, 'As somebody wished it.');
  await plantSamples(server.moothall.records, new Set([former]));
  const after = new Map((await stored()).map((record) => [record.id, record]));
  expect([...after.keys()].sort()).toEqual(before.map(({ id }) => id).sort());
  const of = (title: string) => [...after.values()].find((record) => record.title === title);
  expect(of(short.title)?.description).toBe(short.description);
  expect(of(long.title)?.description).toBe('As somebody wished it.');
  const replaced = of(short.title)?.version;
  await plantSamples(server.moothall.records, new Set([former]));
  expect((await stored()).find(({ title }) => title === short.title)?.version).toBe(replaced);
});

it('SAMPLE-11 no sample of today is taken for one of an earlier program', async () => {
  server = await startServer({ environment: { SAMPLE_DATA: 'false' } });
  expect(await stored()).toEqual([]);
  for (const sample of sampleLibrary.adventures) {
    expect(formerVersions.has(contentVersion(newAdventure.parse(sample)))).toBe(false);
  }
});
