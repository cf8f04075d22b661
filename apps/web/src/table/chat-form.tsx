import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Quill } from '../look/ornaments/quill.tsx';
import { Button } from '../ui/button.tsx';
import styles from './chat-panel.module.css';

interface ChatFormProps {
  /** False when it was not understood: the line stays in the box. */
  readonly onSend: (text: string) => boolean;
  readonly onTyping?: ((text: string) => void) | undefined;
  readonly error?: string | undefined;
}

/** The contract's longest message. */
const longestText = 4000;

export function ChatForm({ onSend, onTyping, error }: ChatFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (onSend(text)) setText('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        className={styles.input}
        data-testid="chat-input"
        aria-label={t('table.chatInput')}
        aria-invalid={error === undefined ? undefined : true}
        placeholder={t('table.chatInput')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onTyping?.(event.target.value);
        }}
        maxLength={longestText}
        autoComplete="off"
        enterKeyHint="send"
      />
      <Button type="submit" variant="primary" square aria-label={t('table.chatSend')}>
        <Quill />
      </Button>
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
