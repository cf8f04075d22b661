import type { View } from '@moothall/domain';
import { listenersOf, plainName } from './listeners.ts';
import { slashCommands } from './slash-command.ts';

/** `text` is the whole line as it reads once the suggestion is taken. */
export type Completion = { readonly label: string; readonly text: string };

const shownMost = 8;

function unique(names: readonly string[]): readonly string[] {
  const seen = new Map(names.filter((name) => name !== '').map((name) => [plainName(name), name]));
  return [...seen.values()];
}

/** What a line that has only begun may become: a slash command, or whom a whisper is for. Nothing for plain talk. */
export function completeChatInput(input: string, view: View): readonly Completion[] {
  if (/^\/\S*$/.test(input)) {
    const begun = input.toLowerCase();
    return slashCommands
      .filter(({ command }) => command.startsWith(begun) && command !== begun)
      .map(({ command, usage }) => ({ label: usage, text: `${command} ` }))
      .slice(0, shownMost);
  }
  const [, begun] = /^\/w\s+["“„]?(.*)$/i.exec(input) ?? [];
  if (begun === undefined) return [];
  return unique(listenersOf(view).map(({ name }) => name))
    .filter((name) => plainName(name).startsWith(plainName(begun)) && plainName(name) !== plainName(begun.trim()))
    .map((name) => ({ label: name, text: `/w ${name} ` }))
    .slice(0, shownMost);
}
