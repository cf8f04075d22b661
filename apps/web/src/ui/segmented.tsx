import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import styles from './segmented.module.css';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all visible at once; arrow keys move the choice as in any radio group. */
export function Segmented<T extends string>({ label, hint, value, options, onChange }: SegmentedProps<T>) {
  const id = useId();
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <div>
      <span className={styles.legend} id={id}>
        {label}
      </span>
      <RadioGroup.Root className={styles.options} aria-labelledby={id} value={value} onValueChange={choose}>
        {options.map((option) => (
          <RadioGroup.Item key={option.value} value={option.value} className={styles.option}>
            {option.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
