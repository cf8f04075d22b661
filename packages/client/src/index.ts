// The words a page speaks in, so that it needs no other package than this.
export type {
  ActivityKind,
  Adventure,
  AdventureDocument,
  AdventureMap,
  AdventureNode,
  Backdrop,
  Character,
  CommandPayload,
  CommandType,
  ConnectedUser,
  FaultReason,
  FoundFault,
  NewCharacter,
  ParticipantView,
  PlayerNode,
  PresenceStatus,
  RefusalCode,
  SessionAccess,
  SessionOutcome,
  SessionStatus,
  SessionView,
  Settings,
  Stats,
  TableView,
  View,
  ViewEvent,
  ViewEventOf,
  ViewEventType,
  YouView,
} from '@moothall/domain';
export {
  type Box,
  type CheckedRoll,
  cellCentre,
  characterFile,
  checkRolls,
  createFaultFinder,
  type DiceCheck,
  faultsIn,
  fieldBox,
  hexRadius,
  hexWidth,
  newAdventure,
  type Point,
  type StatedDice,
  type StatedRoll,
  squareSide,
} from '@moothall/domain';
export type {
  AdventureCard,
  Campaign,
  CampaignCard,
  CampaignInvitation,
  CampaignInvite,
  CampaignMember,
  CampaignSession,
  DataOf,
  ErrorBody,
  HistoryEvent,
  Invite,
  Preview,
  Profile,
  RouteName,
  Routes,
  SessionCard,
  Upload,
} from '@moothall/protocol';
export { adventureFile, adventureFileOf } from '@moothall/protocol';
export type { Account, AccountState, SignUp } from './account.ts';
export { type Completion, completeChatInput } from './chat/complete-input.ts';
export { type ChatFault, type ChatInput, readChatInput, slashCommands } from './chat/slash-command.ts';
export { type Clock, systemClock } from './clock.ts';
export { type Client, type ClientOptions, createClient } from './create-client.ts';
export { type Random, systemRandom } from './random.ts';
export type { Answer, AnswerMeta, CallError } from './rest/answer.ts';
export type { Call, CallOptions } from './rest/call.ts';
export { type Fetch, type FetchAnswer, type FetchInit, systemFetch } from './rest/fetch.ts';
export type { SendFile, SendFileInit } from './rest/send-file.ts';
export { memoryTokenStore, noTokenStore, type TokenStore } from './rest/token-store.ts';
export type { UploadPicture } from './rest/upload-picture.ts';
export type { ClosedReason } from './session/closed-reason.ts';
export type { ConnectionStatus } from './session/connection.ts';
export type { LiveSession } from './session/live-session.ts';
export type { CommandAnswer, CommandInput, PendingCommand, PendingLine } from './session/outbox.ts';
export type { People } from './session/people.ts';
export type { EventStamp, TableSignal } from './session/reader.ts';
export { type Notice, type NoticedEventType, type SessionSnapshot, unopenedSnapshot } from './session/snapshot.ts';
export type { Transport, TransportHandlers, TransportLink } from './transports/transport.ts';
export { type Socket, type SocketConstructor, websocketTransport } from './transports/websocket.ts';
