import type { Completion } from '@moothall/client';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Quill } from '../look/ornaments/quill.tsx';
import { Button } from '../ui/button.tsx';
import { ChatCompletions } from './chat-completions.tsx';
import styles from './chat-panel.module.css';

interface ChatFormProps {
  /** False when it was not understood: the line stays in the box. */
  readonly onSend: (text: string) => boolean;
  readonly onTyping?: ((text: string) => void) | undefined;
  readonly error?: string | undefined;
  /** What a line that has only begun may become. */
  readonly complete?: ((text: string) => readonly Completion[]) | undefined;
}

/** The contract's longest message. */
const longestText = 4000;
const recalledMost = 50;

/** What one said before, newest last; `place` counts back from the end while one leafs through it. */
function useRecall() {
  const said = useRef<string[]>([]);
  const place = useRef(0);
  return {
    remember: (text: string) => {
      said.current = [...said.current.filter((line) => line !== text), text].slice(-recalledMost);
      place.current = 0;
    },
    leaf: (by: 1 | -1): string | undefined => {
      place.current = Math.min(said.current.length, Math.max(0, place.current + by));
      return place.current === 0 ? '' : said.current.at(-place.current);
    },
    isLeafing: () => place.current > 0,
  };
}

/** Which suggestion is in hand; none until one is chosen with the arrows or there is but one to take. */
function useSuggestions(text: string, complete: ChatFormProps['complete']) {
  const [dismissed, setDismissed] = useState('');
  const [place, setPlace] = useState(0);
  const found = text === dismissed ? [] : (complete?.(text) ?? []);
  const at = Math.min(place, Math.max(0, found.length - 1));
  return {
    found,
    at,
    move: (by: number) => setPlace((at + by + found.length) % found.length),
    reset: () => setPlace(0),
    dismiss: () => setDismissed(text),
  };
}

function useLine({ onSend, onTyping, complete }: ChatFormProps) {
  const [text, setText] = useState('');
  const recall = useRecall();
  const suggestions = useSuggestions(text, complete);
  const write = (next: string) => {
    setText(next);
    suggestions.reset();
    onTyping?.(next);
  };
  const send = () => {
    if (text.trim() === '' || !onSend(text)) return;
    recall.remember(text);
    setText('');
  };
  const leaf = (by: 1 | -1) => {
    const line = recall.leaf(by);
    if (line !== undefined) setText(line);
  };
  /** True when the key meant something here. */
  const press = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const { found, at, move, dismiss } = suggestions;
    const chosen = found[at];
    const isOpen = chosen !== undefined;
    if (isOpen && (key === 'ArrowUp' || key === 'ArrowDown')) move(key === 'ArrowUp' ? -1 : 1);
    else if (isOpen && key === 'Tab' && !shiftKey) write(chosen.text);
    else if (isOpen && key === 'Escape') dismiss();
    else if (key === 'ArrowUp' && (text === '' || recall.isLeafing())) leaf(1);
    else if (key === 'ArrowDown' && recall.isLeafing()) leaf(-1);
    else return false;
    return true;
  };
  return { text, write, send, press, suggestions };
}

export function ChatForm(props: ChatFormProps) {
  const { t } = useTranslation();
  const listId = useId();
  const { text, write, send, press, suggestions } = useLine(props);
  const { found, at } = suggestions;
  const { error } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <ChatCompletions id={listId} completions={found} at={at} onTake={write} />
      <input
        className={styles.input}
        data-testid="chat-input"
        role="combobox"
        aria-label={t('table.chatInput')}
        aria-invalid={error === undefined ? undefined : true}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={t('table.chatInput')}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (press(event)) event.preventDefault();
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
