import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textMax } from '../../characters/character-bounds.ts';
import { Card } from '../../ui/card.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './character-sheet.module.css';

interface NotesCardProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A page of one's own at the end of the sheet. */
export function NotesCard({ text, onChange }: NotesCardProps) {
  const { t } = useTranslation('characters');
  const [mode, setMode] = useState<'write' | 'read'>(text === '' ? 'write' : 'read');
  const modes = [
    { value: 'read', label: t('notesRead') },
    { value: 'write', label: t('notesWrite') },
  ] as const;
  return (
    <Card className={styles.notesCard}>
      <Segmented label={t('notesMode')} value={mode} options={modes} onChange={setMode} />
      {mode === 'write' ? (
        <TextArea
          label={t('notes')}
          hint={t('notesHint')}
          rows={10}
          maxLength={textMax}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <div className={styles.prose}>
          <h2>{t('notes')}</h2>
          {text.trim() === '' ? <p>{t('notesEmpty')}</p> : <Markdown text={text} />}
        </div>
      )}
    </Card>
  );
}
