import { useTranslation } from 'react-i18next';
import { useAsked } from '../data/use-asked.ts';
import { useRefusal } from '../data/use-refusal.ts';
import { formatDate } from '../i18n/format.ts';
import { Banner } from '../ui/banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './picture-field.module.css';
import { pictureUrl } from './picture-url.ts';
import { uploadsKey } from './use-picture-upload.ts';

interface OwnUploadsProps {
  readonly chosenId: string | undefined;
  readonly onChoose: (pictureId: string) => void;
}

/** Enough to find the one from yesterday; whoever has more remembers the file. */
const shownMax = 60;

/** What one has uploaded before, the newest first. */
export function OwnUploads({ chosenId, onChoose }: OwnUploadsProps) {
  const { t, i18n } = useTranslation('pictures');
  const refusal = useRefusal();
  const { data, error } = useAsked({
    key: uploadsKey,
    ask: (client) => client.call('listUploads', { query: { limit: shownMax } }),
  });
  if (error !== undefined) return <Banner tone="bad">{refusal(error)}</Banner>;
  if (data === undefined) return <Skeleton lines={3} />;
  if (data.uploads.length === 0) return <p>{t('noneYet')}</p>;
  return (
    <ul className={styles.own}>
      {data.uploads.map(({ id, width, height, createdAt }, index) => (
        <li key={id}>
          <button
            type="button"
            className={styles.choose}
            aria-pressed={id === chosenId}
            aria-label={t('ownNamed', { number: index + 1, width, height, date: formatDate(createdAt, i18n.language) })}
            onClick={() => onChoose(id)}
          >
            <img src={pictureUrl(id, 'small')} alt="" loading="lazy" />
          </button>
        </li>
      ))}
    </ul>
  );
}
