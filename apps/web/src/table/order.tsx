import type { CallError, CommandAnswer, CommandInput, CommandType } from '@moothall/client';
import { createContext, type ReactNode, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from './refusal-words.ts';

/** Sends a command and resolves with the server's answer. Never throws. */
export type Ask = <T extends CommandType>(type: T, payload: CommandInput<T>) => Promise<CommandAnswer>;

const AskContext = createContext<Ask | null>(null);

/** Null makes everything below it read-only: no panel then shows what it cannot do. */
export function AskProvider(props: { readonly ask: Ask | null; readonly children: ReactNode }) {
  return <AskContext value={props.ask}>{props.children}</AskContext>;
}

export interface Order {
  /** False where nothing can be done at all. */
  readonly may: boolean;
  readonly busy: boolean;
  /** Why the last one was refused; gone with the next one. */
  readonly refusal: string | undefined;
  readonly error: CallError | undefined;
  readonly ask: Ask;
  /** The ack's payload; undefined when it was refused. */
  readonly give: <T extends CommandType>(
    type: T,
    payload: CommandInput<T>,
  ) => Promise<Readonly<Record<string, unknown>> | undefined>;
  readonly forget: () => void;
}

const closed: CallError = { code: 'NOT_ALLOWED', message: 'nothing can be done here', httpStatus: 403 };

/** One form's commands: busy while unanswered, and what the server said against the last one. */
export function useOrder(): Order {
  const ask = use(AskContext);
  const { i18n } = useTranslation('play');
  const [underWay, setUnderWay] = useState(0);
  const [error, setError] = useState<CallError>();
  const tell: Ask = async (type, payload) => {
    if (ask === null) return { ok: false, error: closed };
    setUnderWay((count) => count + 1);
    setError(undefined);
    const answer = await ask(type, payload);
    setUnderWay((count) => count - 1);
    if (!answer.ok) setError(answer.error);
    return answer;
  };
  const give: Order['give'] = async (type, payload) => {
    const answer = await tell(type, payload);
    return answer.ok ? answer.data : undefined;
  };
  return {
    may: ask !== null,
    busy: underWay > 0,
    refusal: error === undefined ? undefined : refusalWords(i18n, error),
    error,
    ask: tell,
    give,
    forget: () => setError(undefined),
  };
}
