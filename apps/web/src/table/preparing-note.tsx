import { useTranslation } from 'react-i18next';
import { Candle } from '../look/ornaments/candle.tsx';
import styles from './preparing-note.module.css';

export function PreparingNote() {
  const { t } = useTranslation();
  return (
    <p className={styles.note} data-testid="gm-preparing" role="status">
      <Candle className={styles.picture} />
      {t('table.preparing')}
    </p>
  );
}
