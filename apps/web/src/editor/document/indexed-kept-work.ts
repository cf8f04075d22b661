import type { KeptWork, KeptWorkStore } from './kept-work.ts';

const databaseName = 'moothall-editor';
const storeName = 'unsaved';
/** Nobody has that many adventures open; what is older has been forgotten by its author as well. */
const entriesMax = 8;
const ageMaxMs = 30 * 24 * 60 * 60 * 1_000;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser did not answer'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(storeName, { keyPath: ['userId', 'adventureId', 'tabId'] });
  };
  return settled(request);
}

/** The same for a tab as long as it lives, reloads included. */
function ownTabId(storage: Storage): string {
  const key = 'moothall.tab';
  const known = storage.getItem(key);
  if (known !== null) return known;
  const fresh = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  storage.setItem(key, fresh);
  return fresh;
}

function tooMany(all: readonly KeptWork[], nowMs: number): readonly KeptWork[] {
  const newestFirst = all.toSorted((left, right) => right.atMs - left.atMs);
  return newestFirst.filter(({ atMs }, index) => index >= entriesMax || nowMs - atMs > ageMaxMs);
}

function keyOf({ userId, adventureId, tabId }: KeptWork): IDBValidKey {
  return [userId, adventureId, tabId];
}

/**
 * In the browser's own database: the text of a whole adventure is more than the small storages take. Where a browser
 * has none (some private windows), nothing is kept and the page still warns before it is left.
 */
export function indexedKeptWork(whose: { readonly userId: string; readonly adventureId: string }): KeptWorkStore {
  const tabId = ownTabId(window.sessionStorage);
  const opened = openDatabase().catch(() => null);
  const inStore = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>, otherwise: T) => {
    const database = await opened;
    if (database === null) return otherwise;
    // A full disk must not stop anybody from writing on.
    return work(database.transaction(storeName, mode).objectStore(storeName)).catch(() => otherwise);
  };
  return {
    tabId,
    read: () =>
      inStore(
        'readwrite',
        async (store) => {
          const all = (await settled(store.getAll())) as readonly KeptWork[];
          for (const old of tooMany(all, Date.now())) store.delete(keyOf(old));
          const here = all.filter(
            ({ userId, adventureId }) => userId === whose.userId && adventureId === whose.adventureId,
          );
          const newest = here.toSorted((left, right) => right.atMs - left.atMs)[0] ?? null;
          return here.find((work) => work.tabId === tabId) ?? newest;
        },
        null,
      ),
    write: (work) =>
      inStore('readwrite', async (store) => void (await settled(store.put({ ...whose, tabId, ...work }))), undefined),
    forget: (forgottenTabId = tabId) =>
      inStore(
        'readwrite',
        (store) => settled(store.delete([whose.userId, whose.adventureId, forgottenTabId])),
        undefined,
      ),
  };
}
