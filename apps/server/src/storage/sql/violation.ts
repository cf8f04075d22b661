import type { AppendResult } from '../log-store.ts';

type Taken = Extract<AppendResult, { kind: 'taken' }>['what'];

/** PostgreSQL names the index, SQLite the columns. */
const UNIQUE_RULES: readonly (readonly [index: string, columns: string, what: Taken])[] = [
  ['gameSessions_live_code', 'gameSessions.code', 'code'],
  ['gameSessions_live_adventure', 'gameSessions.adventureId, gameSessions.gmId', 'adventure'],
  ['seats_character', 'seats.characterId', 'character'],
];

/** Which unique rule of the index this error is about; null for every other error. */
export const takenBy = (error: unknown): Taken | null => {
  const { code, constraint, message } = described(error);
  if (code === '23505') return UNIQUE_RULES.find(([index]) => index === constraint)?.[2] ?? null;
  if (code !== 'SQLITE_CONSTRAINT_UNIQUE') return null;
  return UNIQUE_RULES.find(([, columns]) => message.endsWith(`: ${columns}`))?.[2] ?? null;
};

/** The row it belongs to is gone. */
export const isForeignKeyViolation = (error: unknown): boolean =>
  ['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY'].includes(described(error).code);

const described = (error: unknown): { code: string; constraint: string; message: string } => {
  const { code, constraint, message } = (error ?? {}) as Record<string, unknown>;
  return { code: String(code), constraint: String(constraint), message: String(message) };
};
