import type { PendingCommand, YouView } from '@moothall/client';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPicture } from '../pictures/named-picture.ts';
import type { BrushSize } from './brush.ts';
import { type Direction, stepFrom } from './directions.ts';
import { isOnField } from './geometry.ts';
import type { MapKeys, MapTool } from './key-map.ts';
import { indexKnowledge, type KnowledgeIndex } from './knowledge.ts';
import { type MapCommands, mapCommands } from './map-commands.ts';
import type { AskTable, CellKey, Knowledge, Learner, Learners, MapView, Token } from './map-model.ts';
import { type MapDraft, type ShownToken, shownTokens } from './shown-token.ts';

export interface MapPanelProps {
  readonly map: MapView;
  readonly tokens: readonly Token[];
  /** The GM's: who knows what of this map. */
  readonly knowledge?: Knowledge | undefined;
  readonly you: YouView;
  /** Everybody who has a seat, also those away. */
  readonly learners: readonly Learner[];
  readonly pending: readonly PendingCommand[];
  readonly drafts: readonly MapDraft[];
  readonly ask: AskTable;
  /** What a person at the table is called. */
  readonly nameOf: (userId: string) => string;
  /** Where the picture of a token is served. */
  readonly pictureOf: (pictureId: string) => string;
  /** What the GM may put on a token. */
  readonly pictures: readonly NamedPicture[];
  /** Which keys do what; people choose their own. */
  readonly keys: MapKeys;
  /** False where somebody else's table is only looked at: nothing done there may show at the real one. */
  readonly isLive: boolean;
}

export type Shape = 'brush' | 'rectangle' | 'fillTerrain' | 'fillKnown';

export interface ToolOptions {
  readonly shape: Shape;
  readonly size: BrushSize;
  readonly to: Learners;
  readonly terrain: string;
  readonly feature: string;
}

/** A sheet about one token: a new one for a cell, or one that is there. */
export type Editing = { readonly kind: 'new'; readonly at: CellKey } | { readonly kind: 'change'; readonly id: string };

type Handed = 'map' | 'learners' | 'pending' | 'nameOf' | 'pictureOf' | 'pictures' | 'keys' | 'isLive';

/** Everything the parts of the panel share. */
export interface MapDesk extends Pick<MapPanelProps, Handed> {
  readonly isGm: boolean;
  readonly tokens: readonly ShownToken[];
  /** Missing where there is no fog, and for players. */
  readonly knowledge: KnowledgeIndex | undefined;
  readonly commands: MapCommands;
  readonly tool: MapTool;
  readonly setTool: (tool: MapTool) => void;
  readonly options: ToolOptions;
  readonly setOptions: (change: Partial<ToolOptions>) => void;
  readonly selected: ShownToken | undefined;
  readonly select: (tokenId: string | null) => void;
  readonly editing: Editing | null;
  readonly edit: (editing: Editing | null) => void;
  /** Moves a token, or says why it cannot go there. */
  readonly moveTo: (shown: ShownToken, to: CellKey) => void;
  readonly step: (shown: ShownToken, direction: Direction) => void;
  /** What the tool in hand does to these cells. */
  readonly paint: (keys: readonly CellKey[] | 'all') => void;
  /** The newest thing said aloud. */
  readonly said: string;
  readonly say: (text: string) => void;
}

export const gmTools: readonly MapTool[] = ['view', 'move', 'reveal', 'hide', 'terrain', 'token', 'pointer', 'measure'];
export const playerTools: readonly MapTool[] = ['view', 'move', 'pointer', 'measure'];

const firstOptions: ToolOptions = { shape: 'brush', size: 1, to: 'all', terrain: 'grass', feature: '' };

/** Players who have left since are taken out of the choice. */
function stillThere(to: Learners, learners: readonly Learner[]): Learners {
  if (to === 'all') return to;
  return to.filter((id) => learners.some((learner) => learner.id === id));
}

function usePaint(desk: Pick<MapDesk, 'tool' | 'options' | 'commands' | 'say'>) {
  const { t } = useTranslation('map');
  const { tool, options, commands, say } = desk;
  return (keys: readonly CellKey[] | 'all') => {
    if (keys.length === 0) return;
    if (tool === 'terrain') {
      const feature = options.feature.trim();
      const cell = { terrain: options.terrain.trim() || 'blank', ...(feature === '' ? {} : { feature }) };
      if (keys !== 'all') void commands.draw(keys, cell);
    }
    if (tool !== 'reveal' && tool !== 'hide') return;
    if (options.to.length === 0) say(t('nobodyChosen'));
    else void commands.learn(tool, keys, options.to);
  };
}

function useMoves(desk: Pick<MapDesk, 'map' | 'commands' | 'say'>) {
  const { t } = useTranslation('map');
  const { map, commands, say } = desk;
  const moveTo = (shown: ShownToken, to: CellKey) => {
    if (to === shown.at || !shown.mayMove) return;
    if (!isOnField(map, to)) return say(t('notThere', { at: to }));
    say(t('movedTo', { name: shown.token.name, at: to }));
    void commands.move(shown.token.id, to);
  };
  return {
    moveTo,
    step: (shown: ShownToken, direction: Direction) => moveTo(shown, stepFrom(map.grid, shown.at, direction)),
  };
}

export function useMapDesk(props: MapPanelProps): MapDesk {
  const { map, tokens, you, learners, pending, drafts, ask, nameOf, pictureOf, pictures, keys, isLive } = props;
  const { t } = useTranslation('map');
  const isGm = you.role === 'gm';
  const [tool, setTool] = useState<MapTool>(isGm ? 'view' : 'move');
  const [chosen, setChosen] = useState(firstOptions);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [editing, edit] = useState<Editing | null>(null);
  const [said, say] = useState('');
  const commands = useMemo(() => mapCommands(ask, map.id), [ask, map.id]);
  const shown = useMemo(
    () => shownTokens({ tokens, mapId: map.id, pending, drafts, you }),
    [tokens, map.id, pending, drafts, you],
  );
  const fogged = isGm && map.fog;
  const knowledge = useMemo(
    () => (fogged ? indexKnowledge(props.knowledge, learners) : undefined),
    [fogged, props.knowledge, learners],
  );
  const options = { ...chosen, to: stillThere(chosen.to, learners) };
  const setOptions = useCallback((change: Partial<ToolOptions>) => setChosen((old) => ({ ...old, ...change })), []);
  const select = (id: string | null) => {
    setSelectedId(id);
    const found = shown.find(({ token }) => token.id === id);
    if (found !== undefined) say(t('selected', { name: found.token.name, at: found.at }));
  };
  const paint = usePaint({ tool, options, commands, say });
  const moves = useMoves({ map, commands, say });
  const selected = shown.find(({ token }) => token.id === selectedId);
  const state = { tool, setTool, options, setOptions, selected, select, editing, edit, said, say };
  return {
    map,
    learners,
    pending,
    nameOf,
    pictureOf,
    pictures,
    keys,
    isLive,
    isGm,
    tokens: shown,
    knowledge,
    commands,
    paint,
    ...state,
    ...moves,
  };
}
