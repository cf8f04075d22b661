import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import styles from './feedback-form.module.css';
import type { Feedback } from './feedback-form.tsx';

interface FeedbackListProps {
  readonly feedback: readonly (Feedback & { readonly id: string; readonly name: string })[];
}

export function FeedbackList({ feedback }: FeedbackListProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('summary.feedbackFor')}>
      {feedback.length === 0 && <p className={styles.empty}>{t('summary.feedbackEmpty')}</p>}
      <ul className={styles.said}>
        {feedback.map((one) => (
          <li key={one.id}>
            <span role="img" aria-label={t('summary.stars', { count: one.rating })}>
              {'★'.repeat(one.rating)}
              {'☆'.repeat(5 - one.rating)}
            </span>{' '}
            <strong>{one.name}</strong>
            {one.text !== undefined && <p>{one.text}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
