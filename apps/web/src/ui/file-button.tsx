import { type ChangeEvent, useId } from 'react';
import styles from './file-button.module.css';

interface FileButtonProps {
  readonly label: string;
  /** Types or endings, as the browser's own field takes them. */
  readonly accept: string;
  readonly describedBy?: string | undefined;
  readonly onFile: (file: File) => void;
}

/** Choosing a file by a button of ours; the browser's own field lies over it, so that keys and readers meet that. */
export function FileButton({ label, accept, describedBy, onFile }: FileButtonProps) {
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after it was refused.
    event.target.value = '';
    if (file !== undefined) onFile(file);
  };
  return (
    <span className={styles.file}>
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.input}
        onChange={choose}
        aria-describedby={describedBy}
      />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
    </span>
  );
}
