import { useMe } from '@moothall/react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CharacterMenu } from '../../characters/character-menu.tsx';
import { useCharacterDraft } from '../../characters/use-character-draft.ts';
import type { OwnCharacter } from '../../shapes/character.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AtTable } from './at-table.tsx';
import styles from './character-sheet.module.css';
import { ClashNotes } from './clash-notes.tsx';
import { PlainFields } from './plain-fields.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { SaveMark } from './save-mark.tsx';
import { SheetEditor } from './sheet-editor.tsx';

/** A character as its player writes it; on paper, one clean page. */
export function CharacterSheet(props: { readonly character: OwnCharacter }) {
  const { t } = useTranslation(['characters', 'translation']);
  const navigate = useNavigate();
  const { profile } = useMe();
  const writing = useCharacterDraft(props.character);
  const { base, fields } = writing.draft;
  return (
    <>
      <div className={styles.screen} data-testid="character-sheet" data-saving={writing.saving}>
        <PageHeader
          title={fields.name}
          kicker={t('translation:library.levelClass', { class: fields.class, level: fields.level })}
          actions={
            <>
              <SaveMark {...writing} />
              <Button onClick={() => window.print()}>{t('print')}</Button>
              <CharacterMenu character={base} onDeleted={() => void navigate({ to: '/characters' })} />
            </>
          }
        />
        <div className={styles.notes}>
          {base.inSession !== null && <AtTable name={fields.name} session={base.inSession} />}
          <ClashNotes name={fields.name} clashes={writing.draft.clashes} onSettle={writing.settle} />
        </div>
        <PlainFields
          fields={fields}
          isSeated={base.inSession !== null}
          isGuest={profile?.isGuest === true}
          onChange={writing.change}
        />
        <SheetEditor sheet={fields.sheet} onChange={(sheet) => writing.change({ sheet })} />
      </div>
      <PrintSheet fields={fields} />
    </>
  );
}
