import { builtWorker } from '../../../worker-file.ts';

/**
 * Where the database thread's file is: `sqlite-worker.js` beside the bundled server, which builds `worker.ts` as a
 * second entry of that name. From source it is built on first use.
 */
export const defaultWorkerUrl = async (): Promise<URL> =>
  import.meta.url.endsWith('.ts')
    ? builtWorker({ source: new URL('./worker.ts', import.meta.url), native: 'libsql' })
    : new URL('./sqlite-worker.js', import.meta.url);
