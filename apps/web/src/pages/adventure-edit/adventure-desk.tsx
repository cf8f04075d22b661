import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../../data/use-settled.ts';
import { BackdropsSection } from '../../editor/backdrops/backdrops-section.tsx';
import { DetailsForm } from '../../editor/details/details-form.tsx';
import { findHints } from '../../editor/document/find-hints.ts';
import { refusedFaults } from '../../editor/document/refused-faults.ts';
import { type EditorHandle, useAdventureEditor } from '../../editor/document/use-adventure-editor.ts';
import { ConflictDialog } from '../../editor/frame/conflict-dialog.tsx';
import { KeptWorkDialog } from '../../editor/frame/kept-work-dialog.tsx';
import { useUndoKeys } from '../../editor/frame/use-undo-keys.ts';
import { ScenesSection } from '../../editor/scenes/scenes-section.tsx';
import { FaultProvider } from '../../editor/words/fault-context.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import styles from './adventure-desk.module.css';
import { DeskBar } from './desk-bar.tsx';
import { useDeskPlace } from './use-desk-place.ts';
import type { OpenedAdventure } from './use-opened-adventure.ts';

/** Whoever writes scenes loads no map and no graph. */
const GraphEditor = lazy(() =>
  import('../../editor/graph/graph-editor.tsx').then((part) => ({ default: part.GraphEditor })),
);
const MapEditor = lazy(() => import('../../editor/maps/map-editor.tsx').then((part) => ({ default: part.MapEditor })));

/** As long as faults wait before they are looked for. */
const restMs = 300;

/** Work that was put aside and not stored, unless it says what is stored anyway. */
function useKeptWork({ kept, keptWork, adventure }: OpenedAdventure, editor: EditorHandle) {
  const { t } = useTranslation('editor');
  const [offered, setOffered] = useState(kept);
  const answer = (taken: boolean) => {
    if (offered === null) return;
    if (taken) editor.change(t('kept.step'), (document) => ({ ...document, ...offered.fields }));
    setOffered(null);
    // What was taken up is put aside under this tab's own name from now on.
    if (!taken || offered.tabId !== keptWork.tabId) void keptWork.forget(offered.tabId);
  };
  return { offered, isOlder: offered !== null && offered.version !== adventure.version, answer };
}

function useFaults({ document, faults, saving }: EditorHandle) {
  const all = useMemo(() => [...faults, ...refusedFaults(saving)], [faults, saving]);
  const looked = useSettled(document, restMs);
  const hints = useMemo(() => findHints(looked), [looked]);
  return { faults: all, hints };
}

/** Once closed for a look at one's own work, the question stays closed until the bar leads back to it. */
function useConflict({ saving }: EditorHandle) {
  const [dismissed, setDismissed] = useState<object | null>(null);
  const conflict = saving.status === 'conflict' ? saving.conflict : null;
  const isOpen = conflict !== null && dismissed !== conflict;
  return { conflict, isOpen, setOpen: (open: boolean) => setDismissed(open ? null : conflict) };
}

interface DialogsProps {
  readonly opened: OpenedAdventure;
  readonly editor: EditorHandle;
  readonly question: ReturnType<typeof useConflict>;
}

function Dialogs({ opened, editor, question }: DialogsProps) {
  const { offered, isOlder, answer } = useKeptWork(opened, editor);
  const { conflict, isOpen, setOpen } = question;
  if (offered !== null) {
    return (
      <KeptWorkDialog work={offered} isOlder={isOlder} onTake={() => answer(true)} onDiscard={() => answer(false)} />
    );
  }
  if (conflict === null) return null;
  return <ConflictDialog conflict={conflict} open={isOpen} onOpenChange={setOpen} />;
}

function Part(props: {
  readonly editor: EditorHandle;
  readonly place: ReturnType<typeof useDeskPlace>;
  readonly faults: EditorHandle['faults'];
}) {
  const { editor, place, faults } = props;
  const { document, change } = editor;
  const { section, open, select } = place;
  switch (section) {
    case 'scenes':
      return <ScenesSection document={document} change={change} selectedId={open} onSelect={select} faults={faults} />;
    case 'graph':
      return (
        <Suspense fallback={<Skeleton lines={8} />}>
          <GraphEditor document={document} change={change} selectedId={open} onSelect={select} />
        </Suspense>
      );
    case 'maps':
      return (
        <Suspense fallback={<Skeleton lines={8} />}>
          <MapEditor document={document} change={change} selectedId={open} onSelect={select} />
        </Suspense>
      );
    case 'backdrops':
      return <BackdropsSection document={document} change={change} />;
    default:
      return <DetailsForm document={document} change={change} />;
  }
}

/** Everything about one adventure of one's own; what is written is saved by itself. */
export function AdventureDesk(opened: OpenedAdventure) {
  const { t } = useTranslation('editor');
  const labels = { theirs: t('conflict.stepTheirs'), merged: t('conflict.stepMerged') };
  const editor = useAdventureEditor(opened.adventure, { ...opened, labels });
  const place = useDeskPlace();
  const { faults, hints } = useFaults(editor);
  const question = useConflict(editor);
  const title = editor.document.title;
  useUndoKeys(editor);
  usePageTitle(title);
  return (
    <FaultProvider faults={faults}>
      <div className={styles.desk}>
        <header className={styles.head}>
          <div className={styles.titles}>
            <p className={styles.kicker}>{t('kicker')}</p>
            <h1>{title || '…'}</h1>
          </div>
          <ButtonLink to="/adventures/$id" params={{ id: opened.adventure.id }} variant="quiet">
            {t('backToAdventure')}
          </ButtonLink>
        </header>
        <DeskBar
          section={place.section}
          editor={editor}
          faults={faults}
          hints={hints}
          onGo={place.go}
          onDecide={() => question.setOpen(true)}
        />
        <Part editor={editor} place={place} faults={faults} />
      </div>
      <Dialogs opened={opened} editor={editor} question={question} />
    </FaultProvider>
  );
}
