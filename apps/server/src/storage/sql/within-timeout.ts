import { StorageUnavailable } from '../storage.ts';

const CHECK_TIMEOUT_MS = 2_000;

/** For `check`: a database that is there but does not answer is not there. */
export const withinTimeout = async (work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new StorageUnavailable(`the database did not answer within ${CHECK_TIMEOUT_MS} ms`);
    timer = setTimeout(() => reject(error), CHECK_TIMEOUT_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
};
