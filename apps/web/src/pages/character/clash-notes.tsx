import { useTranslation } from 'react-i18next';
import type { Clash } from '../../characters/merge-character.ts';
import { entryTitle } from '../../characters/sheet-entries.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './character-sheet.module.css';

interface ClashNotesProps {
  readonly clashes: readonly Clash[];
  readonly onSettle: (clash: Clash, take: 'mine' | 'theirs') => void;
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value, null, 1) : String(value);
}

function ClashNote(props: { readonly clash: Clash; readonly onSettle: ClashNotesProps['onSettle'] }) {
  const { t } = useTranslation(['characters', 'translation']);
  const { clash, onSettle } = props;
  const titles = {
    name: t('name'),
    class: t('class'),
    level: t('level'),
    hitPointsCurrent: t('hitPoints'),
    hitPointsMax: `${t('hitPoints')} ${t('hitPointsMax')}`,
    armorClass: t('armorClass'),
    avatarUrl: t('portrait'),
    experience: t('experience'),
  } as const;
  const what = clash.field === 'sheet' ? entryTitle(clash.entry) : titles[clash.field];
  const shown = (value: unknown) => (value === undefined ? t('clashGone') : plain(value));
  return (
    <Card title={t('clashTitle')} className={styles.clash} role="alert">
      <p>{t('clashText', { what })}</p>
      <dl className={styles.sides}>
        <div>
          <dt>{t('mine')}</dt>
          <dd>{shown(clash.mine)}</dd>
        </div>
        <div>
          <dt>{t('theirs')}</dt>
          <dd>{shown(clash.theirs)}</dd>
        </div>
      </dl>
      <p className={styles.buttons}>
        <Button onClick={() => onSettle(clash, 'mine')}>{t('keepMine')}</Button>
        <Button onClick={() => onSettle(clash, 'theirs')}>{t('takeTheirs')}</Button>
      </p>
    </Card>
  );
}

/** Two changed the same thing: both are shown, and one of them is chosen by hand (CHAR-11). */
export function ClashNotes({ clashes, onSettle }: ClashNotesProps) {
  return clashes.map((clash) => (
    <ClashNote key={clash.field === 'sheet' ? `sheet ${clash.entry}` : clash.field} clash={clash} onSettle={onSettle} />
  ));
}
