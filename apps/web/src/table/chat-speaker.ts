import type { ConnectedUser, SessionView } from '@moothall/client';
import { faceAt } from '../pictures/face-url.ts';
import type { ChatMessage } from '../shapes/chat-message.ts';

/** What the names and faces beside the lines come from. */
export interface Speakers {
  readonly session: Pick<SessionView, 'id' | 'gm' | 'participants'>;
  /** Everybody connected just now, by user id: spectators have no seat to be known by. */
  readonly people: Readonly<Record<string, Pick<ConnectedUser, 'userName' | 'avatarUrl'>>>;
  /** Stands for people who are no longer at the table. */
  readonly someone: string;
}

interface Said {
  readonly userId?: string | undefined;
  readonly kind: ChatMessage['kind'];
  /** The name under which it was said, if one was chosen. */
  readonly as?: string | undefined;
}

interface Speaker {
  readonly name: string;
  readonly url: string | null;
}

/** In character the character speaks, out of it the person; under a chosen name whoever of the two has it. */
function speakerOf({ session, people, someone }: Speakers, { userId, kind, as }: Said): Speaker {
  if (session.gm.id === userId) {
    const { name, avatarUrl } = session.gm;
    return { name: as ?? name, url: as === undefined || as === name ? avatarUrl : null };
  }
  const seat = session.participants.find(({ user }) => user.id === userId);
  if (seat === undefined) {
    const person = userId === undefined ? undefined : people[userId];
    return { name: as ?? person?.userName ?? someone, url: as === undefined ? (person?.avatarUrl ?? null) : null };
  }
  const { user, character } = seat;
  const name = as ?? (kind === 'ooc' ? user.name : character.name);
  const isCharacter = as === undefined ? kind !== 'ooc' : as === character.name;
  if (isCharacter) return { name, url: character.avatarUrl ?? user.avatarUrl };
  return { name, url: name === user.name ? user.avatarUrl : null };
}

/** Who stands beside a line (CHAT-11). */
export function byline(speakers: Speakers, said: Said): Pick<ChatMessage, 'author' | 'by' | 'face'> {
  const { name, url } = speakerOf(speakers, said);
  return { author: name, by: said.userId, face: faceAt(speakers.session.id, url) };
}

/** After a longer silence the name is worth saying again. */
const silenceMs = 5 * 60_000;

const said: ReadonlySet<ChatMessage['kind']> = new Set(['say', 'emote', 'ooc']);

function goesOn(before: ChatMessage | undefined, line: ChatMessage): boolean {
  if (before === undefined || !said.has(line.kind) || line.refused !== undefined) return false;
  const isSame = (['by', 'author', 'face', 'kind', 'whisperTo'] as const).every((key) => before[key] === line[key]);
  // What is on its way has no time yet: it is said now.
  const sinceMs = before.at === '' || line.at === '' ? 0 : Date.parse(line.at) - Date.parse(before.at);
  return isSame && sinceMs <= silenceMs;
}

/** What one speaker says in a row is one paragraph (CHAT-12). */
export function inParagraphs(lines: readonly ChatMessage[]): readonly ChatMessage[] {
  return lines.map((line, index) => (goesOn(lines[index - 1], line) ? { ...line, follows: true } : line));
}
