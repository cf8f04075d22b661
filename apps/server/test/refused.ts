import { expect } from 'vitest';
import type { Answer } from './wire-client.ts';

/** The whole shape of a refusal over REST (contract 2): status, code, reference, and something a person can read. */
export function refused(answer: Answer, status: number, code: string, ref?: string): void {
  expect(answer.body.error?.code ?? answer.body).toBe(code);
  expect(answer.status).toBe(status);
  expect(answer.body.success).toBe(false);
  expect(answer.body.error.ref).toBe(ref);
  expect(answer.body.error.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.body.error.message.length).toBeGreaterThan(3);
}
