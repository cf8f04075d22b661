import type { Backdrop } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { Picture } from '../../pictures/picture.tsx';
import { pictureUrl } from '../../pictures/picture-url.ts';
import styles from './reading.module.css';

/** The pictures that stand in place of a map, each with its name below it. */
export function BackdropPlates({ backdrops }: { readonly backdrops: readonly Backdrop[] }) {
  const { t } = useTranslation('reading');
  return (
    <ul className={styles.backdrops}>
      {backdrops.map(({ id, name, pictureId }) => (
        <li key={id}>
          <figure>
            <Picture
              className={styles.backdrop}
              url={pictureUrl(pictureId, 'large')}
              alt=""
              missing={<p className={styles.aside}>{t('pictureGone')}</p>}
            />
            <figcaption>{name}</figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
