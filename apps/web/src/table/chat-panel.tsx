import type { Completion } from '@moothall/client';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatMessage } from '../shapes/chat-message.ts';
import { ChatForm } from './chat-form.tsx';
import { ChatLine } from './chat-line.tsx';
import styles from './chat-panel.module.css';

interface ChatPanelProps {
  readonly messages: readonly ChatMessage[];
  /** Missing for those who may only read. */
  readonly onSend?: ((text: string) => boolean) | undefined;
  readonly onTyping?: ((text: string) => void) | undefined;
  /** Names of those who type right now. */
  readonly typing?: readonly string[] | undefined;
  /** Why the last line was not understood, e.g. an unknown slash command. */
  readonly error?: string | undefined;
  readonly complete?: ((text: string) => readonly Completion[]) | undefined;
  /** Above the first line: the way to what was said before. */
  readonly older?: ReactNode;
}

/** New lines are scrolled to; older ones are put above without moving what one reads. */
function useScroll(messages: readonly ChatMessage[]) {
  const log = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const oldest = messages[0]?.id;
  const newest = messages.at(-1)?.id;
  useLayoutEffect(() => {
    if (log.current === null || oldest === undefined) return;
    const { scrollHeight, scrollTop } = log.current;
    if (height.current > 0) log.current.scrollTo({ top: scrollTop + scrollHeight - height.current });
  }, [oldest]);
  useEffect(() => {
    if (newest !== undefined) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [newest]);
  useEffect(() => {
    height.current = log.current?.scrollHeight ?? 0;
  });
  return log;
}

export function ChatPanel({ messages, onSend, onTyping, typing, error, complete, older }: ChatPanelProps) {
  const { t } = useTranslation();
  const log = useScroll(messages);
  return (
    <div className={styles.panel}>
      <div
        ref={log}
        className={styles.log}
        role="log"
        aria-label={t('table.chatLog')}
        data-testid="chat-log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
        tabIndex={0}
      >
        {older !== undefined && <div className={styles.older}>{older}</div>}
        {messages.length === 0 && <p className={styles.empty}>{t('table.chatEmpty')}</p>}
        <ol className={styles.lines}>
          {messages.map((message) => (
            <ChatLine key={message.id} message={message} />
          ))}
        </ol>
      </div>
      {typing !== undefined && typing.length > 0 && (
        <p className={styles.typing}>{t('table.typing', { count: typing.length, names: typing.join(', ') })}</p>
      )}
      {onSend !== undefined && <ChatForm onSend={onSend} onTyping={onTyping} error={error} complete={complete} />}
    </div>
  );
}
