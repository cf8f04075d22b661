import type { AdventureDocument, AdventureNode } from '@moothall/client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NodeBadge } from '../../table/node-badge.tsx';
import { Chip } from '../../ui/chip.tsx';
import styles from './reading.module.css';
import { SceneReading } from './scene-reading.tsx';

interface ContentsProps {
  readonly adventure: Pick<AdventureDocument, 'nodes' | 'startNodeId'>;
  /** The scene that lies open; one at a time, as a book does. */
  readonly openId: string | null;
  readonly onOpen: (nodeId: string | null) => void;
  readonly titleOf: (nodeId: string) => string;
}

function Entry(props: Omit<ContentsProps, 'adventure'> & { readonly node: AdventureNode; readonly isStart: boolean }) {
  const { t } = useTranslation();
  const { node, isStart, openId, onOpen, titleOf } = props;
  const isOpen = node.id === openId;
  const line = useRef<HTMLButtonElement>(null);
  // Also a choice, the graph, or another tab opens it: then it has to be brought before the eye.
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li className={styles.entry}>
      <h2 className={styles.heading}>
        <button
          ref={line}
          type="button"
          className={styles.line}
          data-testid={`contents-${node.id}`}
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? null : node.id)}
        >
          <span className={styles.title}>{node.title}</span>
          {isStart && <Chip tone="solid">{t('library.startNode')}</Chip>}
          <span className={styles.leader} />
          <NodeBadge type={node.type} />
        </button>
      </h2>
      {isOpen && <SceneReading node={node} titleOf={titleOf} onTurn={onOpen} />}
    </li>
  );
}

/** Every scene by its title, each to be opened and read. */
export function Contents({ adventure, ...rest }: ContentsProps) {
  return (
    <ol className={styles.contents}>
      {adventure.nodes.map((node) => (
        <Entry key={node.id} {...rest} node={node} isStart={node.id === adventure.startNodeId} />
      ))}
    </ol>
  );
}
