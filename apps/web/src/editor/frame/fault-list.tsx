import type { FoundFault } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import type { EditorDocument } from '../document/editor-document.ts';
import type { Hint } from '../document/find-hints.ts';
import { describePath, describeReason } from '../words/describe-fault.ts';
import { type EditorPlace, placeOf } from '../words/place-of.ts';
import styles from './fault-list.module.css';

interface FaultListProps {
  readonly document: EditorDocument;
  readonly faults: readonly FoundFault[];
  readonly hints: readonly Hint[];
  readonly onGo: (place: EditorPlace) => void;
}

/** Whoever has mended these sees the next ones. */
const shownMax = 50;

const hintTexts = {
  unreachable: 'faults.unreachable',
  'dead-end': 'faults.deadEnd',
  'no-start': 'faults.noStart',
  'no-scenes': 'faults.noScenes',
} as const;

interface Line {
  readonly key: string;
  readonly text: string;
  readonly place: EditorPlace;
}

function hintPlace(document: EditorDocument, { kind, nodeId }: Hint): EditorPlace {
  if (nodeId === null) return { section: kind === 'no-start' ? 'details' : 'scenes', id: null, at: 'startNodeId' };
  const index = document.nodes.findIndex(({ id }) => id === nodeId);
  return { section: 'scenes', id: nodeId, at: `nodes.${index}.${kind === 'dead-end' ? 'choices' : 'title'}` };
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly onGo: FaultListProps['onGo'];
}) {
  const { t } = useTranslation('editor');
  const { title, lines, onGo } = props;
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.lines}>
        {lines.slice(0, shownMax).map((line) => (
          <li key={line.key}>
            <button type="button" className={styles.line} onClick={() => onGo(line.place)}>
              {line.text}
            </button>
          </li>
        ))}
      </ul>
      {lines.length > shownMax && <p>{t('faults.more', { count: lines.length - shownMax })}</p>}
    </>
  );
}

/** Every fault and hint in words; each leads to its place. */
export function FaultList({ document, faults, hints, onGo }: FaultListProps) {
  const { t } = useTranslation('editor');
  const faultLines = faults.map((fault, index) => ({
    key: `${fault.path.join('.')} ${index}`,
    text: `${describePath(document, fault.path, t)}: ${describeReason(fault, t)}`,
    place: placeOf(document, fault.path),
  }));
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const hintLines = hints.map((hint) => {
    const node = hint.nodeId === null ? undefined : byId.get(hint.nodeId);
    const where = node === undefined ? t('place.adventure') : t('place.node', { name: node.title || node.id });
    const text = `${where}: ${t(hintTexts[hint.kind])}`;
    return { key: `${hint.kind} ${hint.nodeId}`, text, place: hintPlace(document, hint) };
  });
  return (
    <div className={styles.list} data-testid="fault-list">
      {faultLines.length + hintLines.length === 0 && <p>{t('faults.none')}</p>}
      <Lines title={t('faults.title')} lines={faultLines} onGo={onGo} />
      <Lines title={t('faults.hints')} lines={hintLines} onGo={onGo} />
    </div>
  );
}
