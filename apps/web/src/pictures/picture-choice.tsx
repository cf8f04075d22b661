import { Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { picturesMessagesOf } from '../i18n/pictures-messages.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import type { NamedPicture } from './named-picture.ts';
import styles from './picture-choice.module.css';
import { PictureField } from './picture-field.tsx';

interface PictureChoiceProps {
  readonly label: string;
  /** Of the adventure that is played. */
  readonly pictures: readonly NamedPicture[];
  readonly urlOf: (pictureId: string) => string;
  readonly chosenId: string | undefined;
  readonly onChoose: (pictureId: string | undefined) => void;
}

/** Pressed again, the chosen one is put back. */
function OfAdventure({ pictures, urlOf, chosenId, onChoose }: Omit<PictureChoiceProps, 'label'>) {
  const { t, i18n } = useTranslation('pictures');
  use(picturesMessagesOf(i18n));
  if (pictures.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('ofAdventure')}>
      {pictures.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.choice}
            aria-pressed={id === chosenId}
            title={name}
            onClick={() => onChoose(id === chosenId ? undefined : id)}
          >
            <img src={urlOf(id)} alt={name} loading="lazy" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One of the adventure's pictures or one of one's own, or none. */
export function PictureChoice({ label, ...choice }: PictureChoiceProps) {
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      <div className={styles.group}>
        <PictureField label={label} pictureId={choice.chosenId} onChange={choice.onChoose} />
        <OfAdventure {...choice} />
      </div>
    </Suspense>
  );
}
