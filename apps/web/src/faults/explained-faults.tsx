import type { ExplainedFault } from './explain-refusal.ts';
import styles from './explained-faults.module.css';

/** Each fault of a file: where, what, and below it the place as the file calls it. */
export function ExplainedFaults({ faults }: { readonly faults: readonly ExplainedFault[] }) {
  return (
    <ul className={styles.faults}>
      {faults.map(({ path, place, reason }) => (
        <li key={`${path} ${reason}`}>
          {place !== '' && <strong>{place}: </strong>}
          {reason}
          {path !== '' && <code className={styles.path}>{path}</code>}
        </li>
      ))}
    </ul>
  );
}
