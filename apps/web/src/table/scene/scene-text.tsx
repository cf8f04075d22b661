import { useTranslation } from 'react-i18next';
import { Picture } from '../../pictures/picture.tsx';
import type { Scene } from '../../shapes/scene.ts';
import { Markdown } from '../../ui/markdown.tsx';
import styles from './scene-text.module.css';

type SceneTextProps = Pick<Scene, 'title' | 'content' | 'readAloud' | 'gmNotes' | 'pictureUrl'>;

/** What is written about a scene, in the order in which a module prints it. */
export function SceneText({ title, content, readAloud, gmNotes, pictureUrl }: SceneTextProps) {
  const { t } = useTranslation();
  return (
    <>
      {pictureUrl !== undefined && <Picture className={styles.picture} url={pictureUrl} alt={title} />}
      {readAloud !== undefined && (
        <blockquote className={styles.readAloud}>
          <span className={styles.label}>{t('table.readAloud')}</span>
          <Markdown text={readAloud} />
        </blockquote>
      )}
      <div className={styles.content}>
        <Markdown text={content} />
      </div>
      {gmNotes !== undefined && (
        <aside className={styles.notes}>
          <span className={styles.label}>{t('table.gmNotes')}</span>
          <Markdown text={gmNotes} />
        </aside>
      )}
    </>
  );
}
