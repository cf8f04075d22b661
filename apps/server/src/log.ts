import { pino } from 'pino';

/** What the server writes about itself: JSON lines, never a token, a password, an e-mail or a line of chat. */
export type Log = {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void;
};

export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

/** For tests and the simulation. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** The name and message of something thrown, without whatever else hangs on it. */
export function faultOf(error: unknown): { readonly fault: string } {
  return { fault: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
}
