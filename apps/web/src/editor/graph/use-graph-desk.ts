import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComboOption } from '../../ui/combo-box.tsx';
import { connect, removeChoice } from '../document/choices.ts';
import type { EditorPartProps } from '../document/editor-document.ts';
import { addNode, newNodeId, setStart } from '../document/nodes.ts';
import { type Link, type Scene, type SceneGraph, sceneGraph } from './scene-graph.ts';

/** Limits of the document (contract 5; packages/domain/src/vocabulary/adventure.ts). */
const scenesMax = 2_000;
const choicesMax = 50;

/** What looking at the graph needs, for readers too. */
export interface GraphSight {
  readonly graph: SceneGraph;
  readonly selected: Scene | undefined;
  readonly select: (id: string | null) => void;
  /** The choice in hand; it belongs to the selected scene or to none. */
  readonly link: Link | undefined;
  readonly selectLink: (link: Link) => void;
}

/** What is done to it right in the drawing; only authors have it. */
export interface GraphHand {
  readonly add: () => void;
  readonly connect: (fromId: string, toId: string) => void;
  readonly disconnect: (link: Link) => void;
}

/** Everything the parts of the editor's graph share. */
export interface GraphDesk extends GraphSight, GraphHand {
  readonly canAdd: boolean;
  readonly start: (id: string) => void;
  readonly titleOf: (id: string) => string;
  /** Every scene, to choose one from. */
  readonly options: readonly ComboOption[];
  /** The newest thing said aloud. */
  readonly said: string;
}

function useDeeds({ document, change }: EditorPartProps, desk: Pick<GraphDesk, 'graph' | 'select' | 'titleOf'>) {
  const { t } = useTranslation('graph');
  const [said, say] = useState('');
  const { graph, select, titleOf } = desk;
  const canAdd = graph.scenes.length < scenesMax;
  const add = () => {
    if (!canAdd) return;
    const title = t('newScene');
    const id = newNodeId(document, title);
    change(t('undo.add'), (old) => addNode(old, { id, title, type: 'story' }));
    say(t('said.added'));
    select(id);
  };
  const link = (fromId: string, toId: string) => {
    const links = graph.byId.get(fromId)?.links ?? [];
    const names = { from: titleOf(fromId), to: titleOf(toId) };
    if (links.some(({ toId: known }) => known === toId)) return say(t('said.already', names));
    if (links.length >= choicesMax) return say(t('said.full', { count: choicesMax }));
    change(t('undo.connect'), (old) => connect(old, { fromNodeId: fromId, toNodeId: toId, text: t('newChoice') }));
    say(t('said.connected', names));
    select(fromId);
  };
  const disconnect = ({ fromId, choiceId, text }: Link) => {
    change(t('undo.disconnect'), (old) => removeChoice(old, { nodeId: fromId, choiceId }));
    say(t('said.disconnected', { text }));
    select(fromId);
  };
  const start = (id: string) => {
    change(t('undo.start'), (old) => setStart(old, id));
    say(t('said.start', { title: titleOf(id) }));
  };
  return { add, canAdd, connect: link, disconnect, start, said };
}

export function useGraphSight({ document, selectedId, onSelect }: Omit<EditorPartProps, 'change'>): GraphSight {
  const graph = useMemo(() => sceneGraph(document), [document]);
  const [linkId, setLinkId] = useState<string | null>(null);
  const select = (id: string | null) => {
    setLinkId(null);
    onSelect(id);
  };
  const selectLink = (link: Link) => {
    onSelect(link.fromId);
    setLinkId(link.id);
  };
  const selected = selectedId === null ? undefined : graph.byId.get(selectedId);
  const link = selected?.links.find(({ id }) => id === linkId);
  return { graph, selected, select, link, selectLink };
}

export function useGraphDesk(props: EditorPartProps): GraphDesk {
  const sight = useGraphSight(props);
  const { graph, select } = sight;
  const options = useMemo(() => graph.scenes.map(({ id, title }) => ({ id, label: title, note: id })), [graph]);
  const titleOf = (id: string) => graph.byId.get(id)?.title ?? id;
  const deeds = useDeeds(props, { graph, select, titleOf });
  return { ...sight, titleOf, options, ...deeds };
}
