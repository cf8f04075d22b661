import type { CellKey, PinnedAdventure } from './adventure.ts';
import type { Audience } from './audience.ts';
import type { CharacterChanges, SeatedCharacter } from './character.ts';
import type { ChatMessage } from './chat.ts';
import type { Combat, CombatOutcome } from './combat.ts';
import type { Roll, RollRequest } from './dice.ts';
import type { Game, GameValue, Item } from './game.ts';
import type { Handout } from './handout.ts';
import type { ParticipantId, UserId } from './ids.ts';
import type { Learners } from './knowledge.ts';
import type { SessionAccess, SessionOutcome, SessionStatus } from './lifecycle.ts';
import type { CellContent, MapTable } from './map-table.ts';
import type { Person } from './person.ts';
import type { SessionOrigin } from './session-state.ts';
import type { Settings, SettingsChange } from './settings.ts';
import type { BroadcastMode, Draft } from './staging.ts';
import type { Token, TokenChanges } from './token.ts';

/** What a continued session brings along (contract 1.1, `continueFrom`). */
export type CarriedTable = {
  readonly currentNodeId: string | null;
  readonly visitedNodeIds: readonly string[];
  readonly game: Game;
  readonly activeMapId: string | null;
  readonly maps: Readonly<Record<string, MapTable>>;
  readonly tokens: readonly Token[];
};

/** What happened, as the log keeps it: the full truth, for `evolve`. Viewers get projections (`view-event.ts`). */
export type SessionEvent =
  | {
      readonly type: 'session:created';
      readonly origin: SessionOrigin;
      readonly access: SessionAccess;
      readonly code: string;
      readonly maxPlayers: number;
      readonly settings: Settings;
      readonly carried: CarriedTable | null;
    }
  | { readonly type: 'session:started' }
  | { readonly type: 'session:paused'; readonly message: string | null; readonly reason: 'empty' | null }
  | { readonly type: 'session:resumed' }
  | {
      readonly type: 'session:ended';
      readonly outcome: SessionOutcome;
      readonly notes: string | null;
      readonly reason: 'timeout' | null;
      readonly oldStatus: SessionStatus;
    }
  | { readonly type: 'session:expiring'; readonly at: number }
  | {
      readonly type: 'session:configured';
      readonly settings: SettingsChange | null;
      readonly maxPlayers: number | null;
      readonly access: SessionAccess | null;
    }
  | { readonly type: 'session:locked'; readonly locked: boolean }
  | { readonly type: 'session:code-rotated'; readonly code: string }
  | {
      readonly type: 'participant:joined';
      readonly participantId: ParticipantId;
      readonly user: Person;
      readonly character: SeatedCharacter;
    }
  | {
      readonly type: 'participant:returned';
      readonly participantId: ParticipantId;
      /** As it came back, when its player had left: its record ruled meanwhile. */
      readonly character?: SeatedCharacter;
    }
  | { readonly type: 'participant:left'; readonly participantId: ParticipantId; readonly keepsSeat: boolean }
  | {
      readonly type: 'participant:kicked';
      readonly participantId: ParticipantId;
      readonly ban: boolean;
      readonly reason: string | null;
    }
  | { readonly type: 'participant:freed'; readonly participantId: ParticipantId }
  | { readonly type: 'participant:readied'; readonly participantId: ParticipantId; readonly ready: boolean }
  | { readonly type: 'participant:inactivated'; readonly participantId: ParticipantId }
  | { readonly type: 'participant:control-taken'; readonly participantId: ParticipantId }
  | { readonly type: 'participant:control-returned'; readonly participantId: ParticipantId }
  | { readonly type: 'participant:orders-set'; readonly participantId: ParticipantId; readonly text: string }
  | {
      readonly type: 'participant:character-changed';
      readonly participantId: ParticipantId;
      readonly character: SeatedCharacter;
    }
  | { readonly type: 'participant:recovery-issued'; readonly participantId: ParticipantId }
  | { readonly type: 'spectator:joined'; readonly user: Person }
  | {
      readonly type: 'spectator:left';
      readonly userId: UserId;
      readonly reason: 'left' | 'kicked';
      readonly ban: boolean;
    }
  | {
      readonly type: 'presence:recorded';
      readonly userId: UserId;
      readonly name: string;
      readonly status: 'connected' | 'disconnected';
    }
  | { readonly type: 'chat:posted'; readonly message: ChatMessage; readonly audience: Audience }
  | {
      readonly type: 'character:updated';
      readonly participantId: ParticipantId;
      readonly changes: CharacterChanges;
    }
  | { readonly type: 'adventure:refreshed'; readonly pin: string; readonly adventure: PinnedAdventure }
  | {
      readonly type: 'node:entered';
      readonly nodeId: string;
      readonly items: readonly Item[];
      /** The choice that led here; absent when the GM went by themselves. */
      readonly choiceId?: string;
    }
  | { readonly type: 'node:voted'; readonly participantId: ParticipantId; readonly choiceId: string }
  | {
      readonly type: 'game:updated';
      /** New items, and known ones with a new quantity or holder. */
      readonly putInventory: readonly Item[];
      readonly removeInventory: readonly string[];
      readonly setVariables: Readonly<Record<string, GameValue>>;
      readonly removeVariables: readonly string[];
      readonly addFlags: readonly string[];
      readonly removeFlags: readonly string[];
      /** Whose things were moved in their absence, for the list they get when they are back. */
      readonly onBehalfOf?: ParticipantId;
    }
  | { readonly type: 'backdrop:shown'; readonly backdropId: string | null }
  | { readonly type: 'handout:shown'; readonly handout: Handout; readonly audience: Audience }
  | { readonly type: 'map:shown'; readonly mapId: string | null }
  | { readonly type: 'hex:revealed'; readonly mapId: string; readonly keys: readonly CellKey[]; readonly to: Learners }
  | { readonly type: 'hex:hidden'; readonly mapId: string; readonly keys: readonly CellKey[]; readonly to: Learners }
  | { readonly type: 'hex:updated'; readonly mapId: string; readonly changes: readonly CellContent[] }
  | { readonly type: 'token:created'; readonly token: Token }
  | { readonly type: 'token:moved'; readonly tokenId: string; readonly from: CellKey; readonly to: CellKey }
  | { readonly type: 'token:updated'; readonly tokenId: string; readonly changes: TokenChanges }
  | { readonly type: 'token:deleted'; readonly tokenId: string }
  | {
      readonly type: 'dice:rolled';
      readonly roll: Roll;
      readonly audience: Audience;
      /** The roller of a blind roll, who learns only that it was rolled. */
      readonly blindTo: UserId | null;
    }
  | { readonly type: 'dice:requested'; readonly request: RollRequest; readonly audience: Audience }
  | { readonly type: 'combat:started'; readonly combat: Combat }
  | { readonly type: 'combat:changed'; readonly combat: Combat }
  | { readonly type: 'combat:ended'; readonly outcome: CombatOutcome; readonly experience: number }
  | { readonly type: 'broadcast:switched'; readonly mode: BroadcastMode }
  | { readonly type: 'draft:added'; readonly draft: Draft }
  | { readonly type: 'draft:removed'; readonly draftIds: readonly string[] }
  | { readonly type: 'draft:published'; readonly draftIds: readonly string[] }
  | { readonly type: 'safety:raised' }
  | { readonly type: 'safety:acknowledged' };

export type SessionEventType = SessionEvent['type'];
export type SessionEventOf<T extends SessionEventType> = Extract<SessionEvent, { readonly type: T }>;

/** Everything one command caused: seen whole or not at all. */
export type Commit = {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: UserId | null;
  readonly events: readonly SessionEvent[];
};
