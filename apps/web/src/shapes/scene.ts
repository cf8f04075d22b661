import type { NodeType } from './adventure.ts';

export interface SceneChoice {
  readonly id: string;
  readonly text: string;
  readonly votes?: number;
}

/** The node the party is at, as the viewer may know it. */
export interface Scene {
  readonly id: string;
  readonly type: NodeType;
  readonly title: string;
  readonly content: string;
  readonly readAloud?: string | undefined;
  readonly gmNotes?: string | undefined;
  readonly pictureUrl?: string | undefined;
  readonly choices: readonly SceneChoice[];
}
