import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './connection-banner.module.css';

interface AbsencePromptProps {
  readonly name: string;
  readonly onWait: () => void;
  readonly onFree: () => void;
}

export function AbsencePrompt({ name, onWait, onFree }: AbsencePromptProps) {
  const { t } = useTranslation();
  return (
    <Banner
      className={styles.banner}
      tone="gm"
      role="alert"
      data-testid="absence-prompt"
      actions={
        <>
          <Button onClick={onWait}>{t('table.absenceWait')}</Button>
          <Button variant="danger" onClick={onFree}>
            {t('table.absenceFree')}
          </Button>
        </>
      }
    >
      {t('table.absenceText', { name })}
    </Banner>
  );
}
