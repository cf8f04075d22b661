import { useTranslation } from 'react-i18next';
import { Markdown } from '../ui/markdown.tsx';
import styles from './journal-panel.module.css';

export interface JournalScene {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly readAloud?: string | undefined;
}

export interface CarriedItem {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly description?: string | undefined;
}

export interface Journal {
  /** In the order they were first entered. */
  readonly scenes: readonly JournalScene[];
  readonly items: readonly CarriedItem[];
}

function Items(props: { readonly items: readonly CarriedItem[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className={styles.heading}>{t('table.items')}</h2>
      {props.items.length === 0 && <p className={styles.none}>{t('table.noItems')}</p>}
      <ul className={styles.items}>
        {props.items.map((item) => (
          <li key={item.id} className={styles.entry}>
            <strong>{item.name}</strong>
            {item.quantity > 1 && ` × ${item.quantity}`}
            {item.description !== undefined && <p>{item.description}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the party has been, to read again, and what it picked up there. */
export function JournalPanel({ scenes, items }: Journal) {
  const { t } = useTranslation();
  if (scenes.length === 0) return <p className={styles.empty}>{t('table.journalEmpty')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
    <section className={styles.panel} aria-label={t('table.journal')} tabIndex={0}>
      <h2 className={styles.heading}>{t('table.scenes')}</h2>
      <ol className={styles.scenes}>
        {scenes.map((scene) => (
          <li key={scene.id} className={styles.entry}>
            <details>
              <summary className={styles.title}>{scene.title}</summary>
              <div className={styles.text}>
                {scene.readAloud !== undefined && (
                  <blockquote className={styles.aloud}>
                    <Markdown text={scene.readAloud} />
                  </blockquote>
                )}
                <Markdown text={scene.content} />
              </div>
            </details>
          </li>
        ))}
      </ol>
      <Items items={items} />
    </section>
  );
}
