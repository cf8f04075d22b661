import type { PendingLine, TableView } from '@moothall/client';
import type { ChatMessage } from '../shapes/chat-message.ts';
import { byline, inParagraphs, type Speakers } from './chat-speaker.ts';

type Line = TableView['chat'][number];

interface ChatSources extends Speakers {
  readonly chat: { readonly lines: readonly Line[]; readonly pending: readonly PendingLine[] };
  readonly userId: string;
  /** What happened meanwhile, told between the lines. */
  readonly asides?: readonly Pick<ChatMessage, 'id' | 'at' | 'text'>[] | undefined;
  /** Lines nobody else sees. */
  readonly own: readonly Pick<ChatMessage, 'id' | 'at' | 'kind' | 'text' | 'refused'>[];
}

/** The live table shows this many (contract 5). */
const chatShown = 100;

function listenersOf({ session, someone }: Speakers, to: readonly string[] | undefined): string | undefined {
  if (to === undefined) return undefined;
  const name = (id: string) =>
    id === 'gm' ? session.gm.name : (session.participants.find((seat) => seat.id === id)?.character.name ?? someone);
  return to.map(name).join(', ');
}

function shownLine(sources: ChatSources, line: Line): ChatMessage {
  const { id, at, kind, text, userId, to } = line;
  return {
    id,
    at,
    kind,
    text,
    ...byline(sources, line),
    mine: userId === sources.userId,
    byGm: userId === sources.session.gm.id,
    whisperTo: listenersOf(sources, to),
  };
}

function pendingLine(sources: ChatSources, line: PendingLine): ChatMessage {
  const kind = line.kind ?? 'say';
  return {
    id: line.id,
    at: '',
    kind,
    text: line.text,
    ...byline(sources, { userId: sources.userId, kind, as: line.as }),
    mine: true,
    byGm: sources.userId === sources.session.gm.id,
    whisperTo: listenersOf(sources, line.to),
    pending: true,
  };
}

/** The talk as one reads it: what everybody heard with one's own asides in their place, then what is on its way. */
export function chatLines(sources: ChatSources): readonly ChatMessage[] {
  const own = sources.own.map(
    (line): ChatMessage => ({ ...line, ...byline(sources, { userId: sources.userId, kind: line.kind }), mine: true }),
  );
  const said = sources.chat.lines.map((line) => shownLine(sources, line));
  const from = said[0]?.at ?? '';
  // What happened before the first line that is shown belongs with the older ones.
  const asides = (sources.asides ?? [])
    .filter(({ at }) => said.length < chatShown || at >= from)
    .map((line): ChatMessage => ({ ...line, kind: 'system', author: '', mine: false }));
  const all = [...said, ...asides, ...own];
  const ordered = all.length === said.length ? all : all.sort((left, right) => left.at.localeCompare(right.at));
  return inParagraphs([...ordered, ...sources.chat.pending.map((line) => pendingLine(sources, line))]);
}
