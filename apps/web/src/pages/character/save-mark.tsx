import { useTranslation } from 'react-i18next';
import type { CharacterWriting } from '../../characters/use-character-draft.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './character-sheet.module.css';

function faultWords(details: unknown): readonly string[] {
  if (typeof details !== 'object' || details === null) return [];
  return Object.entries(details).flatMap(([path, words]) =>
    Array.isArray(words) ? [`${path}: ${words.join(', ')}`] : [],
  );
}

/** Whether what is shown is stored, and if not, why and what to do. */
export function SaveMark({ saving, error, tryAgain, undo }: CharacterWriting) {
  const { t } = useTranslation('characters');
  const refusal = useRefusal();
  if (error === undefined) {
    return (
      <span className={styles.saveMark} role="status">
        {t(saving)}
      </span>
    );
  }
  return (
    <Banner
      tone="bad"
      className={styles.failed}
      actions={
        <>
          <Button onClick={tryAgain}>{t('tryAgain')}</Button>
          <Button onClick={undo}>{t('undo')}</Button>
        </>
      }
    >
      <strong>{t('failed')}.</strong> {refusal(error)}
      {faultWords(error.details).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Banner>
  );
}
