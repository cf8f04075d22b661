import { classNames } from './class-names.ts';
import styles from './spaced-code.module.css';

interface SpacedCodeProps {
  readonly code: string;
  readonly large?: boolean;
  readonly testId?: string;
}

export function SpacedCode({ code, large, testId }: SpacedCodeProps) {
  return (
    <span className={classNames(styles.code, large && styles.large)} data-testid={testId} translate="no">
      {code}
    </span>
  );
}
