import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from './chance.ts';

/** The host's own, or one made on first start and kept beside the data, readable by its owner alone (contract 6). */
export async function readSecret(given: string | null, dataDir: string, chance: Chance): Promise<string> {
  if (given !== null) return given;
  const file = join(dataDir, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null && kept.trim().length >= 32) return kept.trim();
  await mkdir(dataDir, { recursive: true });
  const made = chance.bytes(32).toString('hex');
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return made;
}
