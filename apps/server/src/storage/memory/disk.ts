import type { KeptCall } from '../call-store.ts';
import type { CampaignInviteRecord, StoredCampaign } from '../campaign-store.ts';
import type { SessionIndex, StoredCommit, StoredSnapshot } from '../log-store.ts';
import type { AdventureRecord, CharacterRecord, FeedbackRecord, InviteRecord, TicketRecord } from '../record-store.ts';
import type { UploadRecord } from '../upload-store.ts';

export type MemorySession = {
  readonly commits: StoredCommit[];
  /** Key: see `verdictKey`; value: seq of the commit that carries the command id. */
  readonly commands: Map<string, number>;
  index: SessionIndex;
  snapshot: StoredSnapshot | null;
  /** Everybody who ever had a place in it. */
  readonly people: Set<string>;
  emptyPauseAt: number | null;
};

/** What outlives a server: a simulated crash throws the storage away and opens another one on the same disk. */
export type MemoryDisk = {
  readonly epoch: number;
  readonly sessions: Map<string, MemorySession>;
  readonly pins: Map<string, string>;
  readonly adventures: Map<string, AdventureRecord>;
  readonly characters: Map<string, CharacterRecord>;
  readonly uploads: Map<string, UploadRecord>;
  /** By token hash. */
  readonly invites: Map<string, InviteRecord>;
  readonly feedback: FeedbackRecord[];
  /** By token hash. */
  readonly tickets: Map<string, TicketRecord>;
  readonly campaigns: Map<string, StoredCampaign>;
  /** By token hash. */
  readonly campaignInvites: Map<string, CampaignInviteRecord>;
  /** By campaign and person, when they were removed by others. */
  readonly campaignBars: Map<string, number>;
  /** By person and key, oldest first. */
  readonly calls: Map<string, KeptCall>;
  /** User ids. */
  readonly erasures: Set<string>;
};

export const createMemoryDisk = (epoch = 1): MemoryDisk => ({
  epoch,
  sessions: new Map(),
  pins: new Map(),
  adventures: new Map(),
  characters: new Map(),
  uploads: new Map(),
  invites: new Map(),
  feedback: [],
  tickets: new Map(),
  campaigns: new Map(),
  campaignInvites: new Map(),
  campaignBars: new Map(),
  calls: new Map(),
  erasures: new Set(),
});

export const verdictKey = (by: string, commandId: string): string => JSON.stringify([by, commandId]);
