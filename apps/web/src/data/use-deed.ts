import type { Answer, CallError } from '@moothall/client';
import { useState } from 'react';

export interface Deed {
  readonly busy: boolean;
  /** The last one was accepted. */
  readonly done: boolean;
  readonly error: CallError | undefined;
  /** Resolves to undefined when it was refused; the refusal is in `error` then. */
  readonly run: <T>(work: () => Promise<Answer<T>>) => Promise<T | undefined>;
  /** As if nothing had been tried yet. */
  readonly forget: () => void;
}

const untried = { busy: false, done: false, error: undefined };

/** Something a form does: busy while it lasts, and why not when it was refused. */
export function useDeed(): Deed {
  const [state, setState] = useState<Omit<Deed, 'run' | 'forget'>>(untried);
  const run = async <T>(work: () => Promise<Answer<T>>): Promise<T | undefined> => {
    setState({ busy: true, done: false, error: undefined });
    const answer = await work();
    setState({ busy: false, done: answer.ok, error: answer.ok ? undefined : answer.error });
    return answer.ok ? answer.data : undefined;
  };
  return { ...state, run, forget: () => setState(untried) };
}
