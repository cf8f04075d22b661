import { RadioGroup } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Star } from '../../look/ornaments/star.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './feedback-form.module.css';

export interface Feedback {
  readonly rating: number;
  readonly text?: string;
}

interface FeedbackFormProps {
  readonly sent: boolean;
  readonly onSend: (feedback: Feedback) => void;
  readonly error?: string | undefined;
  readonly busy?: boolean;
}

const ratings = [1, 2, 3, 4, 5] as const;

export function FeedbackForm({ sent, onSend, error, busy }: FeedbackFormProps) {
  const { t } = useTranslation();
  const [rating, setRating] = useState(0);
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (rating > 0) onSend({ rating, ...(text.trim() === '' ? {} : { text: text.trim() }) });
  };
  if (sent) return <Banner tone="good">{t('summary.feedbackThanks')}</Banner>;
  return (
    <Card title={t('summary.feedbackTitle')}>
      <form className={styles.form} onSubmit={submit} data-testid="feedback-form">
        <p>{t('summary.feedbackLead')}</p>
        <RadioGroup.Root
          className={styles.stars}
          aria-label={t('summary.rating')}
          value={String(rating)}
          onValueChange={(value) => setRating(Number(value))}
        >
          {ratings.map((value) => (
            <RadioGroup.Item
              key={value}
              value={String(value)}
              className={styles.star}
              aria-label={t('summary.stars', { count: value })}
              data-lit={value <= rating}
            >
              <Star />
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
        <TextArea
          label={t('summary.feedbackText')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={3}
        />
        {error !== undefined && <Banner tone="bad">{error}</Banner>}
        <Button type="submit" variant="primary" disabled={rating === 0} busy={busy ?? false}>
          {t('summary.feedbackSend')}
        </Button>
      </form>
    </Card>
  );
}
