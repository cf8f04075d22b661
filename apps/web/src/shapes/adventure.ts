export type NodeType = 'story' | 'decision' | 'challenge' | 'combat' | 'check';

export interface AdventureCard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly visibility: 'private' | 'campaign' | 'community';
  readonly recommendedPlayers: { readonly min: number; readonly max: number };
  readonly estimatedDurationMinutes: number;
}

export interface AdventureNode {
  readonly id: string;
  readonly type: NodeType;
  readonly title: string;
}

export interface Adventure extends AdventureCard {
  readonly startNodeId: string | null;
  readonly nodes: readonly AdventureNode[];
  readonly maps: readonly { readonly id: string; readonly name: string }[];
}
