import type { View } from '@moothall/domain';
import type { CommandInput } from '../session/outbox.ts';
import { type Listener, listenersOf, plainName } from './listeners.ts';

/** What a line in the chat box means. A fault is for its author's eyes only: nothing is sent. */
export type ChatFault = 'unknown-command' | 'text-missing' | 'name-missing' | 'name-unknown' | 'name-ambiguous';
export type ChatInput =
  | { readonly kind: 'send'; readonly payload: CommandInput<'chat:send'> }
  | { readonly kind: 'roll'; readonly payload: CommandInput<'dice:roll'> }
  | { readonly kind: 'help'; readonly commands: typeof slashCommands }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'fault'; readonly fault: ChatFault; readonly command: string; readonly name?: string };

/** Those of contract 3.3, as `/help` lists them. */
export const slashCommands = [
  { command: '/r', usage: '/r 2d6+3 # label' },
  { command: '/gmroll', usage: '/gmroll d20' },
  { command: '/blindroll', usage: '/blindroll d20' },
  { command: '/selfroll', usage: '/selfroll d20' },
  { command: '/w', usage: '/w name text' },
  { command: '/me', usage: '/me text' },
  { command: '/ooc', usage: '/ooc text' },
  { command: '/as', usage: '/as "Name" text' },
  { command: '/desc', usage: '/desc text' },
  { command: '/help', usage: '/help' },
] as const;

type Split = { readonly head: string; readonly rest: string };

function splitWord(text: string): Split {
  const [head = ''] = text.match(/^\S+/) ?? [];
  return { head, rest: text.slice(head.length).trim() };
}

/** A name in quotes, straight or typographic, or else one word. */
function splitName(text: string): Split {
  const quoted = text.match(/^["“„]([^"“”]*)["“”]\s*/);
  return quoted === null
    ? splitWord(text)
    : { head: (quoted[1] ?? '').trim(), rest: text.slice(quoted[0].length).trim() };
}

/** Unquoted names may have several words: the longest one that fits is meant. */
function splitListener(text: string, listeners: readonly Listener[]): Split {
  if (/^["“„]/.test(text)) return splitName(text);
  const fits = listeners
    .map(({ name }) => text.slice(0, name.length))
    .filter(
      (head, index) =>
        plainName(head) === plainName(listeners[index]?.name ?? '') && /^(\s|$)/.test(text.slice(head.length)),
    )
    .sort((left, right) => right.length - left.length);
  const [head] = fits;
  return head === undefined || head === '' ? splitWord(text) : { head, rest: text.slice(head.length).trim() };
}

function fault(command: string, what: ChatFault, name?: string): ChatInput {
  return { kind: 'fault', fault: what, command, ...(name === undefined ? {} : { name }) };
}

function whisper(command: string, text: string, view: View): ChatInput {
  const listeners = listenersOf(view);
  const { head, rest } = splitListener(text, listeners);
  if (head === '') return fault(command, 'name-missing');
  const targets = new Set(listeners.filter(({ name }) => plainName(name) === plainName(head)).map(({ to }) => to));
  const [to] = targets;
  if (to === undefined) return fault(command, 'name-unknown', head);
  if (targets.size > 1) return fault(command, 'name-ambiguous', head);
  return rest === '' ? fault(command, 'text-missing') : { kind: 'send', payload: { text: rest, to: [to] } };
}

function speakAs(command: string, text: string): ChatInput {
  const { head, rest } = splitName(text);
  if (head === '') return fault(command, 'name-missing');
  return rest === '' ? fault(command, 'text-missing') : { kind: 'send', payload: { text: rest, as: head } };
}

function ofKind(command: string, text: string, kind: 'emote' | 'ooc' | 'announcement'): ChatInput {
  return text === '' ? fault(command, 'text-missing') : { kind: 'send', payload: { text, kind } };
}

/** The notation is the server's to judge; what is not even there is not asked for. */
function roll(command: string, notation: string, visibility: 'public' | 'gm' | 'blind' | 'self'): ChatInput {
  return notation === '' ? fault(command, 'text-missing') : { kind: 'roll', payload: { notation, visibility } };
}

/** Contract 3.3. Whatever begins with a slash is a command, so a mistyped whisper never becomes public. */
export function readChatInput(input: string, view: View): ChatInput {
  const text = input.trim();
  if (text === '') return { kind: 'nothing' };
  if (!text.startsWith('/')) return { kind: 'send', payload: { text } };
  const { head, rest } = splitWord(text);
  const command = head.toLowerCase();
  switch (command) {
    case '/w':
      return whisper(command, rest, view);
    case '/me':
      return ofKind(command, rest, 'emote');
    case '/ooc':
      return ofKind(command, rest, 'ooc');
    case '/desc':
      return ofKind(command, rest, 'announcement');
    case '/as':
      return speakAs(command, rest);
    case '/r':
    case '/roll':
      return roll(command, rest, 'public');
    case '/gmroll':
      return roll(command, rest, 'gm');
    case '/blindroll':
      return roll(command, rest, 'blind');
    case '/selfroll':
      return roll(command, rest, 'self');
    case '/help':
      return { kind: 'help', commands: slashCommands };
    default:
      return fault(command, 'unknown-command');
  }
}
