import type { FoundFault } from '@moothall/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hint } from '../../editor/document/find-hints.ts';
import type { EditorHandle } from '../../editor/document/use-adventure-editor.ts';
import { FaultList } from '../../editor/frame/fault-list.tsx';
import { SaveStatus } from '../../editor/frame/save-status.tsx';
import type { EditorPlace, Section } from '../../editor/words/place-of.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './adventure-desk.module.css';
import { SectionNav } from './section-nav.tsx';

interface DeskBarProps {
  readonly section: Section;
  readonly editor: EditorHandle;
  readonly faults: readonly FoundFault[];
  readonly hints: readonly Hint[];
  readonly onGo: (place: EditorPlace) => void;
  /** Back to the question about what was changed elsewhere. */
  readonly onDecide: () => void;
}

function Faults({ editor, faults, hints, onGo }: Omit<DeskBarProps, 'section' | 'onDecide'>) {
  const { t } = useTranslation('editor');
  const [isOpen, setOpen] = useState(false);
  const go = (place: EditorPlace) => {
    setOpen(false);
    // The dialog gives the focus back to this button when it closes; the field takes it after that.
    window.setTimeout(() => onGo(place));
  };
  const label =
    faults.length > 0
      ? t('faults.open', { count: faults.length })
      : hints.length > 0
        ? t('faults.hintsOpen', { count: hints.length })
        : t('faults.allWell');
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={label}
      trigger={
        <Button variant={faults.length > 0 ? 'danger' : 'plain'} data-testid="open-faults">
          {label}
        </Button>
      }
    >
      <FaultList document={editor.document} faults={faults} hints={hints} onGo={go} />
    </Dialog>
  );
}

/** Stays in sight: the parts, whether it is saved, the way back, what is wrong. */
export function DeskBar(props: DeskBarProps) {
  const { t } = useTranslation('editor');
  const { section, editor, faults } = props;
  const { undoLabel, redoLabel } = editor;
  return (
    <div className={styles.bar}>
      <SectionNav section={section} />
      <div className={styles.tools}>
        <SaveStatus saving={editor.saving} faultCount={faults.length} onSave={editor.flush} onDecide={props.onDecide} />
        <IconButton
          label={undoLabel === null ? t('undo') : t('undoNamed', { label: undoLabel })}
          icon={<span className={styles.glyph}>↶</span>}
          disabled={!editor.canUndo}
          onClick={editor.undo}
        />
        <IconButton
          label={redoLabel === null ? t('redo') : t('redoNamed', { label: redoLabel })}
          icon={<span className={styles.glyph}>↷</span>}
          disabled={!editor.canRedo}
          onClick={editor.redo}
        />
        <Faults {...props} />
      </div>
    </div>
  );
}
