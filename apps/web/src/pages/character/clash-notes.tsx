import { useTranslation } from 'react-i18next';
import type { Clash } from '../../characters/merge-character.ts';
import { entryTitle } from '../../characters/sheet-entries.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './character-sheet.module.css';

interface ClashNotesProps {
  /** Of the character. */
  readonly name: string;
  readonly clashes: readonly Clash[];
  readonly onSettle: (clash: Clash, take: 'mine' | 'theirs') => void;
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value, null, 1) : String(value);
}

function Side(props: { readonly clash: Clash; readonly value: unknown; readonly name: string }) {
  const { t } = useTranslation('characters');
  const { clash, value, name } = props;
  if (clash.field !== 'avatarUrl') return value === undefined ? t('clashGone') : plain(value);
  return typeof value === 'string' ? <Avatar name={name} url={value} size="large" /> : t('portraitNone');
}

function ClashNote(props: Omit<ClashNotesProps, 'clashes'> & { readonly clash: Clash }) {
  const { t } = useTranslation(['characters', 'translation']);
  const { name, clash, onSettle } = props;
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
  return (
    <Card title={t('clashTitle')} className={styles.clash} role="alert">
      <p>{t('clashText', { what })}</p>
      <dl className={styles.sides}>
        <div>
          <dt>{t('mine')}</dt>
          <dd>
            <Side clash={clash} value={clash.mine} name={name} />
          </dd>
        </div>
        <div>
          <dt>{t('theirs')}</dt>
          <dd>
            <Side clash={clash} value={clash.theirs} name={name} />
          </dd>
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
export function ClashNotes({ clashes, ...rest }: ClashNotesProps) {
  return clashes.map((clash) => (
    <ClashNote key={clash.field === 'sheet' ? `sheet ${clash.entry}` : clash.field} clash={clash} {...rest} />
  ));
}
