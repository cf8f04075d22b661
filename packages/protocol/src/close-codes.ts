/** Why a live connection was closed (contract 3.1). `again`: the client comes back by itself with a fresh ticket. */
export const closeCodes = {
  unauthenticated: { code: 4401, again: false },
  removed: { code: 4403, again: false },
  noSuchSession: { code: 4404, again: false },
  heartbeatMissed: { code: 4408, again: true },
  tooSlow: { code: 4409, again: true },
  sessionDeleted: { code: 4410, again: false },
  protocolVersion: { code: 4426, again: false },
  flooding: { code: 4429, again: false },
  goingAway: { code: 1001, again: true },
  restarting: { code: 1012, again: true },
  tooLarge: { code: 1009, again: false },
  notText: { code: 1003, again: false },
  notUtf8: { code: 1007, again: false },
} as const;
export type CloseReason = keyof typeof closeCodes;

/** 1006 is what a browser reports for a connection that just broke; 1011 and 1013 are a server's or proxy's trouble. */
const broken = new Set([1006, 1011, 1013]);

export function mayReconnect(code: number): boolean {
  if (broken.has(code)) return true;
  return Object.values(closeCodes).some((row) => row.code === code && row.again);
}
