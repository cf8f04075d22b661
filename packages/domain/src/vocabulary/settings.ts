import { z } from 'zod';
import { plainText } from './text.ts';

const voiceUrl = plainText(500).refine((text) => /^https?:\/\/[^\s]+$/i.test(text), 'must be an http(s) address');

/** Contract 5, with its defaults. All of them are shown to every player, `gmReadsWhispers` most of all. */
export const settings = z.strictObject({
  allowLateJoin: z.boolean(),
  showDiceRolls: z.boolean(),
  autoResolveSimpleCombat: z.boolean(),
  enableAssistant: z.boolean(),
  voiceChatEnabled: z.boolean(),
  voiceUrl: voiceUrl.nullable(),
  allowGuests: z.boolean(),
  allowSpectators: z.boolean(),
  gmReadsWhispers: z.boolean(),
  keepPaused: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const settingsChange = settings.partial();
export type SettingsChange = z.infer<typeof settingsChange>;

export const defaultSettings: Settings = {
  allowLateJoin: false,
  showDiceRolls: true,
  autoResolveSimpleCombat: false,
  enableAssistant: false,
  voiceChatEnabled: false,
  voiceUrl: null,
  allowGuests: true,
  allowSpectators: false,
  gmReadsWhispers: false,
  keepPaused: false,
};

/** Settings merge by field, the last wins (contract 1.8). */
export function mergeSettings(before: Settings, change: SettingsChange): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...before, ...(Object.fromEntries(given) as Partial<Settings>) };
}
