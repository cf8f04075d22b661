import type { UserId } from './ids.ts';

/** Who may know a line, a roll, a handout or a request: everybody at the table, or these people. Settled when it is made. */
export type Audience = 'public' | readonly UserId[];

/** Quoted, so that no user id can be taken for the public channel or for two people. */
export function audienceKey(audience: Audience): string {
  return audience === 'public' ? 'public' : JSON.stringify([...audience].sort());
}

export function hears(audience: Audience, listener: UserId | null): boolean {
  return audience === 'public' || (listener !== null && audience.includes(listener));
}
