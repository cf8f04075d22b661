import { useTranslation } from 'react-i18next';
import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Hatched like the unexplored part of a map, until the words arrive. */
export function Skeleton(props: { readonly lines?: number }) {
  const { t } = useTranslation();
  const lines = Array.from({ length: props.lines ?? 4 }, (_, line) => line);
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      {lines.map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
