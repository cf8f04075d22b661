import type { PendingLine, SessionView, TableView } from '@moothall/client';
import type { ChatMessage } from '../shapes/chat-message.ts';

type Line = TableView['chat'][number];

interface ChatSources {
  readonly chat: { readonly lines: readonly Line[]; readonly pending: readonly PendingLine[] };
  readonly session: Pick<SessionView, 'gm' | 'participants'>;
  readonly userId: string;
  /** What happened meanwhile, told between the lines. */
  readonly asides?: readonly Pick<ChatMessage, 'id' | 'at' | 'text'>[] | undefined;
  /** Lines nobody else sees. */
  readonly own: readonly Pick<ChatMessage, 'id' | 'at' | 'kind' | 'text' | 'refused'>[];
  /** Stands for people who are no longer at the table. */
  readonly someone: string;
}

/** The live table shows this many (contract 5). */
const chatShown = 100;

type Names = Pick<ChatSources, 'session' | 'someone'>;

/** In character the character speaks, out of it the person. */
function authorOf({ session, someone }: Names, userId: string | undefined, kind: ChatMessage['kind']): string {
  if (session.gm.id === userId) return session.gm.name;
  const seat = session.participants.find(({ user }) => user.id === userId);
  if (seat === undefined) return someone;
  return kind === 'ooc' ? seat.user.name : seat.character.name;
}

function listenersOf({ session, someone }: Names, to: readonly string[] | undefined): string | undefined {
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
    author: line.as ?? authorOf(sources, userId, kind),
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
    author: line.as ?? authorOf(sources, sources.userId, kind),
    mine: true,
    byGm: sources.userId === sources.session.gm.id,
    whisperTo: listenersOf(sources, line.to),
    pending: true,
  };
}

/** The talk as one reads it: what everybody heard with one's own asides in their place, then what is on its way. */
export function chatLines(sources: ChatSources): readonly ChatMessage[] {
  const own = sources.own.map(
    (line): ChatMessage => ({ ...line, author: authorOf(sources, sources.userId, line.kind), mine: true }),
  );
  const said = sources.chat.lines.map((line) => shownLine(sources, line));
  const from = said[0]?.at ?? '';
  // What happened before the first line that is shown belongs with the older ones.
  const asides = (sources.asides ?? [])
    .filter(({ at }) => said.length < chatShown || at >= from)
    .map((line): ChatMessage => ({ ...line, kind: 'system', author: '', mine: false }));
  const all = [...said, ...asides, ...own];
  const ordered = all.length === said.length ? all : all.sort((left, right) => left.at.localeCompare(right.at));
  return [...ordered, ...sources.chat.pending.map((line) => pendingLine(sources, line))];
}
