import {
  type ChatInput,
  type CommandAnswer,
  type Completion,
  completeChatInput,
  readChatInput,
  type TableView,
} from '@moothall/client';
import { useChat, useTable } from '@moothall/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../data/use-refusal.ts';
import type { ChatMessage } from '../../shapes/chat-message.ts';
import { chatLines } from '../../table/chat-lines.ts';

/** Fades after five seconds at the others' (contract 1.4), so less often than that would flicker. */
const typingEveryMs = 2_500;

const faults = {
  'unknown-command': 'table.chatUnknownCommand',
  'text-missing': 'table.chatTextMissing',
  'name-missing': 'table.chatNameMissing',
  'name-unknown': 'table.chatNameUnknown',
  'name-ambiguous': 'table.chatNameAmbiguous',
} as const;

export interface ChatBox {
  readonly messages: readonly ChatMessage[];
  readonly typing: readonly string[];
  readonly error: string | undefined;
  /** False when the line was not understood and stays in the box. */
  readonly onSend: (text: string) => boolean;
  readonly onTyping: (text: string) => void;
  readonly complete: (text: string) => readonly Completion[];
}

interface ChatMore {
  /** What happened meanwhile, told between the lines. */
  readonly asides?: readonly Pick<ChatMessage, 'id' | 'at' | 'text'>[];
  /** In place of the live lines: those and older ones. */
  readonly lines?: TableView['chat'];
}

type OwnLine = Pick<ChatMessage, 'id' | 'at' | 'kind' | 'text' | 'refused'>;

/** Lines only their author sees: what `/help` says, and what the server refused. */
function useOwnLines() {
  const [lines, setLines] = useState<readonly OwnLine[]>([]);
  const add = (line: Pick<OwnLine, 'kind' | 'text' | 'refused'>) =>
    setLines((shown) => [...shown, { ...line, id: `own-${shown.length}`, at: new Date().toISOString() }]);
  return { lines, add };
}

/** Never for a whisper (contract 3.2), and a slash may become one. */
function useTypingSignal(): (text: string) => void {
  const { session: live } = useTable();
  const saidAt = useRef(0);
  return (text) => {
    if (text.trim() === '' || text.trimStart().startsWith('/') || Date.now() - saidAt.current < typingEveryMs) return;
    saidAt.current = Date.now();
    live?.sendPassing('activity', { kind: 'typing' });
  };
}

/** Who types right now, oneself aside. */
function useTyping(): readonly string[] {
  const { activities, view, you } = useTable().snapshot;
  if (view === null) return [];
  const { gm, participants } = view.session;
  const people = [gm, ...participants.map(({ user }) => user)];
  return people.filter(({ id }) => activities[id] === 'typing' && id !== you?.userId).map(({ name }) => name);
}

export function useChatBox({ asides, lines }: ChatMore = {}): ChatBox {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const { session: live, snapshot } = useTable();
  const chat = useChat();
  const own = useOwnLines();
  const [error, setError] = useState<string | undefined>();
  const { view, you } = snapshot;
  const tell = async (text: string, asked: Promise<CommandAnswer> | undefined) => {
    const answer = await asked;
    if (answer?.ok === false) own.add({ kind: 'say', text, refused: refusal(answer.error) });
  };
  const send = (input: ChatInput, text: string) => {
    if (input.kind === 'send') void tell(input.payload.text, live?.send('chat:send', input.payload));
    if (input.kind === 'roll') void tell(text, live?.send('dice:roll', input.payload));
  };
  const onSend = (text: string): boolean => {
    if (view === null) return false;
    const input = readChatInput(text, view);
    const isFault = input.kind === 'fault';
    setError(isFault ? t(faults[input.fault], { command: input.command, name: input.name ?? '' }) : undefined);
    send(input, text);
    if (input.kind === 'help') {
      own.add({ kind: 'system', text: input.commands.map(({ usage }) => usage).join(' · '), refused: undefined });
    }
    return !isFault;
  };
  const sources = {
    chat: { ...chat, lines: lines ?? chat.lines },
    own: own.lines,
    asides,
    people: snapshot.people,
    someone: t('table.someone'),
  };
  const messages =
    view === null || you === null ? [] : chatLines({ ...sources, session: view.session, userId: you.userId });
  const complete = (text: string) => (view === null ? [] : completeChatInput(text, view));
  return { messages, typing: useTyping(), error, onSend, onTyping: useTypingSignal(), complete };
}
