import Libsql from 'libsql';
import { StorageRefused } from '../../storage.ts';

/**
 * One process per data folder: an exclusive transaction on a file of its own, held until the process ends, however
 * it ends. The data's own file stays free for an online backup.
 */
export const lockDataFolder = (file: string, dataDir: string): { readonly release: () => void } => {
  const db = new Libsql(file);
  try {
    db.exec('begin exclusive');
  } catch (cause) {
    db.close();
    throw new StorageRefused(
      `Another Moothall is running on the data folder ${dataDir}. Stop it first, or give this one its own DATA_DIR.`,
      { cause },
    );
  }
  return { release: () => db.close() };
};
