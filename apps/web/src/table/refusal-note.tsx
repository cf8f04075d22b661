import styles from './panel.module.css';

/** Beside the control whose command was refused. */
export function RefusalNote(props: { readonly text: string | undefined }) {
  if (props.text === undefined) return null;
  return (
    <p className={styles.refusal} role="alert">
      {props.text}
    </p>
  );
}
