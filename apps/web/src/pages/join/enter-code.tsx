import { useTranslation } from 'react-i18next';
import { Door } from '../../look/ornaments/door.tsx';
import { Card } from '../../ui/card.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import styles from './join.module.css';
import { JoinCodeForm } from './join-code-form.tsx';

interface EnterCodeProps {
  readonly onCode: (code: string) => void;
  readonly error?: string | undefined;
  readonly busy?: boolean;
  readonly initialCode?: string;
}

export function EnterCode({ onCode, error, busy, initialCode }: EnterCodeProps) {
  const { t } = useTranslation();
  usePageTitle(t('join.title'));
  return (
    <Card framed className={styles.narrow}>
      <header className={styles.head}>
        <Door className={styles.picture} />
        <h1>{t('join.title')}</h1>
        <p className={styles.lead}>{t('join.codeLead')}</p>
      </header>
      <JoinCodeForm
        onCode={onCode}
        submitLabel={t('find.find')}
        error={error}
        busy={busy ?? false}
        initialCode={initialCode ?? ''}
      />
    </Card>
  );
}
