import { contentVersion } from './content-version.ts';
import type { SessionAccess, SessionStatus } from './lifecycle.ts';
import type { Settings } from './settings.ts';

/** What `ifVersion` of a session guards; computed alike from the state and from any view of it. */
export function settingsVersion(session: {
  readonly status: SessionStatus;
  readonly access: SessionAccess;
  readonly locked: boolean;
  readonly maxPlayers: number;
  readonly settings: Settings;
}): string {
  const { status, access, locked, maxPlayers, settings } = session;
  return contentVersion({ status, access, locked, maxPlayers, settings });
}
