import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldText } from './field.tsx';
import { Markdown } from './markdown.tsx';
import styles from './markdown-field.module.css';
import { TextArea } from './text-area.tsx';

type MarkdownFieldProps = FieldText & {
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
  readonly className?: string | undefined;
  readonly 'data-at'?: string;
};

/** Text with marks, and beside it on demand what it looks like. */
export function MarkdownField({ label, value, onChange, className, rows, ...rest }: MarkdownFieldProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className={className}>
      <div className={styles.field}>
        <TextArea
          {...rest}
          label={label}
          rows={rows ?? 6}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className={styles.switch}
          aria-expanded={isShown}
          aria-controls={id}
          aria-label={t('ui.previewOf', { label })}
          onClick={() => setShown(!isShown)}
        >
          {t('ui.preview')}
        </button>
      </div>
      <div id={id} hidden={!isShown} className={styles.preview}>
        {isShown &&
          (value.trim() === '' ? (
            <p className={styles.nothing}>{t('ui.nothingWritten')}</p>
          ) : (
            <Markdown text={value} />
          ))}
      </div>
    </div>
  );
}
