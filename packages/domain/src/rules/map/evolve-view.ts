import type { Cell } from '../../vocabulary/adventure.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import { hide, isBlank, type Knowledge, type Learners, nothingKnown, reveal } from '../../vocabulary/knowledge.ts';
import { ownEntry } from '../../vocabulary/own-entry.ts';
import { sortTokens } from '../../vocabulary/sight.ts';
import type { TokenView } from '../../vocabulary/token.ts';
import type { View } from '../../vocabulary/view.ts';
import { type ViewEvolvers, withSession, withTable } from '../../vocabulary/view-evolution.ts';

type Keyed = { readonly key: string } & Cell;

function withCells(view: View, mapId: string, contents: readonly Keyed[]): View {
  const { map } = view.table;
  if (map?.id !== mapId) return view;
  const cells = { ...map.cells };
  for (const { key, ...cell } of contents) cells[key] = cell;
  return withTable(view, { map: { ...map, cells } });
}

function withTokens(view: View, tokens: readonly TokenView[]): View {
  const fresh = new Set(tokens.map(({ id }) => id));
  return withTable(view, { tokens: sortTokens([...view.table.tokens.filter(({ id }) => !fresh.has(id)), ...tokens]) });
}

/** The GM sees every cell already; what changes is who else knows them. */
function withKnowledge(view: View, mapId: string, change: (known: Knowledge) => Knowledge): View {
  const { knownCells } = view.table;
  if (knownCells === undefined) return view;
  const fresh = change(ownEntry(knownCells, mapId) ?? nothingKnown);
  const { [mapId]: _old, ...others } = knownCells;
  return withTable(view, { knownCells: isBlank(fresh) ? others : { ...others, [mapId]: fresh } });
}

function asLearners(to: 'all' | readonly string[]): Learners {
  return to === 'all' ? to : (to as readonly ParticipantId[]);
}

function changedToken(token: TokenView, changes: Readonly<Record<string, unknown>>, version: string): TokenView {
  const merged = Object.entries({ ...token, ...changes, version }).filter(([, value]) => value !== null);
  return Object.fromEntries(merged) as TokenView;
}

export const mapViewEvolvers: ViewEvolvers<
  | 'map:shown'
  | 'hex:revealed'
  | 'hex:hidden'
  | 'hex:updated'
  | 'token:created'
  | 'token:moved'
  | 'token:updated'
  | 'token:deleted'
> = {
  'map:shown': (view, { map, inPlace }, { at }) => {
    if (inPlace === true) return withTable(view, { map });
    return withTable(withSession(view, { activeMapId: map?.id ?? null, updatedAt: at }), { map });
  },
  'hex:revealed': (view, { mapId, hexes, tokens, to }) => {
    if (to === undefined) return withTokens(withCells(view, mapId, hexes), tokens);
    const keys = hexes.map(({ key }) => key);
    return withKnowledge(view, mapId, (known) => reveal(known, keys, asLearners(to)));
  },
  'hex:hidden': (view, { mapId, keys, to }) => {
    if (to !== undefined) return withKnowledge(view, mapId, (known) => hide(known, keys, asLearners(to)));
    const { map } = view.table;
    if (map?.id !== mapId) return view;
    const gone = new Set(keys);
    const cells = Object.fromEntries(Object.entries(map.cells).filter(([key]) => !gone.has(key)));
    return withTable(view, { map: { ...map, cells } });
  },
  'hex:updated': (view, { mapId, changes }) => withCells(view, mapId, changes),
  'token:created': (view, { token }) => withTokens(view, [token]),
  'token:moved': (view, { tokenId, to, version }) =>
    withTable(view, {
      tokens: view.table.tokens.map((token) => (token.id === tokenId ? { ...token, at: to, version } : token)),
    }),
  'token:updated': (view, { tokenId, changes, version }) =>
    withTable(view, {
      tokens: view.table.tokens.map((token) => (token.id === tokenId ? changedToken(token, changes, version) : token)),
    }),
  'token:deleted': (view, { tokenId }) =>
    withTable(view, { tokens: view.table.tokens.filter(({ id }) => id !== tokenId) }),
};
