import type { NodeType } from './adventure.ts';

export interface SceneChoice {
  readonly id: string;
  readonly text: string;
  readonly votes?: number;
  /** Title of the scene it leads to; for the GM. */
  readonly leadsTo?: string | undefined;
  readonly toNodeId?: string | undefined;
  /** Cannot be chosen as things stand; only the GM sees it at all. */
  readonly closed?: boolean | undefined;
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
