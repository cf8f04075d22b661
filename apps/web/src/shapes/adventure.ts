export type NodeType = 'story' | 'decision' | 'challenge' | 'combat' | 'check';

export interface AdventureCard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly visibility: 'private' | 'campaign' | 'community';
  readonly recommendedPlayers: { readonly min: number; readonly max: number };
  readonly estimatedDurationMinutes: number;
}
