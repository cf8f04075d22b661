import type { TableView } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { Picture } from '../pictures/picture.tsx';
import { tablePictureUrl } from '../pictures/table-picture-url.ts';
import styles from './backdrop-frame.module.css';
import { useShown } from './shown.tsx';

export type Backdrop = NonNullable<TableView['backdrop']>;

/** The picture that stands before everybody instead of a map: all of it, as large as there is room for. */
export function BackdropFrame({ backdrop }: { readonly backdrop: Backdrop }) {
  const { t } = useTranslation('play');
  const { session } = useShown();
  const { name, pictureId } = backdrop;
  return (
    <figure className={styles.backdrop} data-testid="backdrop">
      <div className={styles.window}>
        <Picture
          key={pictureId}
          className={styles.picture}
          url={tablePictureUrl(session.id, pictureId, 'large')}
          alt={name}
          missing={<p className={styles.missing}>{t('pictureMissing')}</p>}
        />
      </div>
      <figcaption className={styles.caption}>{name}</figcaption>
    </figure>
  );
}
