import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './picture-field.module.css';
import { type PictureSize, pictureUrl } from './picture-url.ts';

interface ShownPictureProps {
  readonly pictureId: string;
  readonly size: PictureSize;
  /** Empty where the words beside it say the same. */
  readonly alt: string;
  readonly square?: boolean | undefined;
}

/** A picture that may have been deleted since: then it says so, instead of showing the browser's torn paper. */
export function ShownPicture({ pictureId, size, alt, square }: ShownPictureProps) {
  const { t } = useTranslation('pictures');
  const [missingId, setMissingId] = useState<string | null>(null);
  if (missingId === pictureId) return <p className={styles.missing}>{t('missing')}</p>;
  return (
    <img
      className={styles.picture}
      data-square={square || undefined}
      src={pictureUrl(pictureId, size)}
      alt={alt}
      onError={() => setMissingId(pictureId)}
      loading="lazy"
    />
  );
}
