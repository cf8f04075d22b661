import type { Answer, CallError } from '@moothall/client';

/** A refusal on its way through the query library, which knows failures only as things thrown. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly error: CallError;

  constructor(error: CallError) {
    super(`${error.code}: ${error.message}`);
    this.error = error;
  }
}

export async function dataOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new CallFailed(answer.error);
  return answer.data;
}
