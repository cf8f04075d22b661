import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaceField } from '../pictures/face-field.tsx';
import styles from './character-form.module.css';

interface PortraitDetailsProps {
  readonly avatarUrl: string | null;
  readonly onChange: (avatarUrl: string | null) => void;
  readonly onBusy: (isBusy: boolean) => void;
}

/** Folded up: whoever is in a hurry passes it by with one Tab, and finds it on the sheet later. */
export function PortraitDetails(props: PortraitDetailsProps) {
  const { t } = useTranslation('characters');
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className={styles.portrait} onToggle={() => setOpened(true)}>
      <summary>{t('portraitAdd')}</summary>
      {wasOpened && <FaceField label={t('portrait')} hint={t('portraitHint')} {...props} />}
    </details>
  );
}
