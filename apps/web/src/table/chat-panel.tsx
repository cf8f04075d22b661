import { useEffect, useRef } from 'react';
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
}

export function ChatPanel({ messages, onSend, onTyping, typing, error }: ChatPanelProps) {
  const { t } = useTranslation();
  const log = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  useEffect(() => {
    if (newest !== undefined) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [newest]);
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
      {onSend !== undefined && <ChatForm onSend={onSend} onTyping={onTyping} error={error} />}
    </div>
  );
}
