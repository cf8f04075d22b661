/** All of contract 1.4. */
export const presenceTimes = {
  idleAfterMs: 5 * 60_000,
  reconnectingShownAfterMs: 2_000,
  disconnectedAfterMs: 30_000,
  inactiveAfterMs: 5 * 60_000,
  activityFadesAfterMs: 5_000,
} as const;
