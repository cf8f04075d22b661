import type { Refusal } from '@moothall/domain';
import { type AckFrame, type ErrorBody, type ErrorFrame, errorRow } from '@moothall/protocol';

/** A refusal as every door says it (contract 2.1). */
export function errorBodyOf({ code, message, details }: Refusal): ErrorBody {
  const { ref } = errorRow(code);
  return { code, ...(ref === undefined ? {} : { ref }), message, ...(details === undefined ? {} : { details }) };
}

export function ackText(id: string, payload: AckFrame['payload']): string {
  const frame: AckFrame = { type: 'ack', id, payload };
  return JSON.stringify(frame);
}

export function errorText(id: string | undefined, refusal: Refusal): string {
  const frame: ErrorFrame = { type: 'error', ...(id === undefined ? {} : { id }), payload: errorBodyOf(refusal) };
  return JSON.stringify(frame);
}
