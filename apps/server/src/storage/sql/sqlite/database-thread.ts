import { Worker } from 'node:worker_threads';
import { StorageUnavailable } from '../../storage.ts';
import { fromFailure } from './failure.ts';
import type { WorkerReply, WorkerRequest, WorkerRole } from './protocol.ts';

export type DatabaseThread = {
  readonly epoch: number;
  /** Calls a method of `worker.ts` by name. */
  call<Result>(name: string, ...args: readonly unknown[]): Promise<Result>;
  /** Lets the thread close its connection, then ends it. */
  close(): Promise<void>;
};

type Starting = {
  readonly role: WorkerRole;
  readonly workerUrl: URL;
  readonly onFatal: (error: Error) => void;
};

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void };

/** Starts the thread and resolves when its connection is open. */
export const startDatabaseThread = async ({ role, workerUrl, onFatal }: Starting): Promise<DatabaseThread> => {
  const worker = new Worker(workerUrl, { workerData: role });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ready = false;
  let dead: Error | null = null;
  const die = (error: Error): void => {
    if (dead !== null) return;
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const dieUnexpectedly = (cause: Error): void => {
    if (dead !== null || !ready) return;
    die(new StorageUnavailable(`the database thread failed: ${cause.message}`, { cause }));
    onFatal(cause);
  };

  const epoch = await new Promise<number>((resolve, reject) => {
    worker.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'ready') {
        ready = true;
        return resolve(reply.epoch);
      }
      if (reply.kind === 'value') return settle(waiting, reply.id)?.resolve(reply.value as never);
      const error = fromFailure(reply.failure);
      if (reply.id === null) return reject(error);
      settle(waiting, reply.id)?.reject(error);
      if (reply.failure.kind === 'fatal') dieUnexpectedly(error);
    });
    worker.on('error', (error: Error) => {
      reject(error);
      dieUnexpectedly(error);
    });
    worker.on('exit', (code) => {
      const error = new Error(`the database thread ended with code ${code}`);
      reject(error);
      dieUnexpectedly(error);
    });
  }).catch(async (error: Error) => {
    die(error);
    await worker.terminate();
    throw error;
  });

  const call = <Result>(name: string, ...args: readonly unknown[]): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (dead !== null) return reject(dead);
      lastId += 1;
      waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage({ id: lastId, name, args } satisfies WorkerRequest);
    });
  const close = async (): Promise<void> => {
    // Whatever goes wrong here, the connection ends with the thread.
    if (dead === null) await call('closeDatabase').catch(() => {});
    die(new StorageUnavailable('the storage is closed'));
    await worker.terminate();
  };
  return { epoch, call, close };
};

const settle = (waiting: Map<number, Waiting>, id: number): Waiting | undefined => {
  const found = waiting.get(id);
  waiting.delete(id);
  return found;
};
