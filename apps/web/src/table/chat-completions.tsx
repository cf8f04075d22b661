import type { Completion } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import styles from './chat-panel.module.css';

interface ChatCompletionsProps {
  readonly id: string;
  readonly completions: readonly Completion[];
  /** Which one Tab takes. */
  readonly at: number;
  readonly onTake: (text: string) => void;
}

/** Lies above the box, so that a growing list does not move what one types. */
export function ChatCompletions({ id, completions, at, onTake }: ChatCompletionsProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="listbox" aria-label={t('table.chatInput')} className={styles.completions} tabIndex={-1}>
      {completions.map(({ label, text }, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the box the list belongs to
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active line
        <div
          key={text}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          className={styles.completion}
          onClick={() => onTake(text)}
        >
          {label}
        </div>
      ))}
    </div>
  );
}
