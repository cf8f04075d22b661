export { authorize, authorizeRole } from './authorize.ts';
export { type DecidableCommand, decide } from './decide.ts';
export { decideInner } from './deciders.ts';
export { created, evolve, evolveCommit, foldCommit } from './evolve.ts';
export { evolveView } from './evolve-view.ts';
export { facesAtTable, type MapPictureSight, mapPictureInSight, picturesInSight } from './pictures-in-sight.ts';
export { project, type ViewerFrame } from './project.ts';
export { fromSnapshot, replay, replayTail, toSnapshot } from './replay.ts';
export { statsOf } from './rules/lifecycle/stats.ts';
export { newcomerRefusal } from './rules/roster/admit.ts';
export { stagedChanges } from './rules/staging/project.ts';
export { type Signal, signalFor } from './signals.ts';
export { decideTogether } from './together.ts';
export { viewAs } from './view-as.ts';
export { showSession, showTable, viewOf } from './view-of.ts';
export {
  type Actor,
  type FrameViewer,
  gmHistoryKey,
  serverActor,
  type Viewer,
  type ViewerKey,
  viewerKey,
} from './vocabulary/actor.ts';
export type {
  Adventure,
  AdventureDocument,
  AdventureMap,
  AdventureNode,
  Backdrop,
  PinnedAdventure,
} from './vocabulary/adventure.ts';
export {
  type AdventureChange,
  adventureChange,
  adventureFaults,
  type NewAdventure,
  newAdventure,
} from './vocabulary/adventure-faults.ts';
export {
  type AdventureContent,
  adventureContent,
  contentForFile,
  documentFromFile,
  pictureDigest,
  pictureReferences,
} from './vocabulary/adventure-file.ts';
export {
  type CampaignChange,
  type CampaignRole,
  campaignChange,
  campaignRole,
  defaultGmTitle,
  type NewCampaign,
  newCampaign,
} from './vocabulary/campaign.ts';
export {
  type Box,
  cellCentre,
  type Field,
  fieldBox,
  type Grid,
  hexRadius,
  hexWidth,
  type Point,
  reachBetween,
  squareSide,
} from './vocabulary/cell-geometry.ts';
export { allCells, isCellOf } from './vocabulary/cells.ts';
export {
  type Character,
  type CharacterChange,
  type CharacterFile,
  character,
  characterChange,
  characterFile,
  type NewCharacter,
  newCharacter,
  type SeatedCharacter,
} from './vocabulary/character.ts';
export type { ChatKind, ChatMessage, ChatSend } from './vocabulary/chat.ts';
export { chatShown, chatTextMax } from './vocabulary/chat-limits.ts';
export { isoTime } from './vocabulary/clock-text.ts';
export {
  type Command,
  type CommandOf,
  type CommandPayload,
  type CommandType,
  commandPayloads,
  configure,
  end,
  isAnonymous,
  isCommandType,
  isPassingType,
  kick,
  lock,
  type PassingType,
  passingPayloads,
  pause,
} from './vocabulary/command.ts';
export { contentVersion, stableJson } from './vocabulary/content-version.ts';
export type { Context } from './vocabulary/context.ts';
export type { Decision } from './vocabulary/decision.ts';
export {
  type CheckedRoll,
  checkRolls,
  type DiceCheck,
  type RollDifference,
  type StatedDice,
  type StatedRoll,
} from './vocabulary/dice/check-rolls.ts';
export { diceExport } from './vocabulary/dice/dice-export.ts';
export type { DiceExpression, DiceFault, DiceNode } from './vocabulary/dice/dice-expression.ts';
export { diceLimits } from './vocabulary/dice/dice-limits.ts';
export { commitmentOf, createDieSource } from './vocabulary/dice/die-source.ts';
export { type ParsedDice, parseDice } from './vocabulary/dice/parse-dice.ts';
export { type RolledDice, rollDice } from './vocabulary/dice/roll-dice.ts';
export type { RolledDie, RolledTerm, RollTotals } from './vocabulary/dice/rolled-term.ts';
export { rolledTerm, rollTotals } from './vocabulary/dice/rolled-term-schema.ts';
export type { Roll, RollRequest } from './vocabulary/dice.ts';
export type { CarriedTable, Commit, SessionEvent, SessionEventType } from './vocabulary/event.ts';
export { createFaultFinder } from './vocabulary/fault-finder.ts';
export { type FaultReason, type FoundFault, faultsIn } from './vocabulary/fault-reason.ts';
export { type GameUpdate, gameUpdate } from './vocabulary/game-update.ts';
export { authorId, commandId, type ParticipantId, participantId, type UserId, userId, uuid } from './vocabulary/ids.ts';
export type { Admission, InnerCommand } from './vocabulary/inner-command.ts';
export { cleanJoinCode, joinCode, joinCodeAlphabet, joinCodeLength, makeJoinCode } from './vocabulary/join-code.ts';
export {
  defaultDurationMinutes,
  defaultMaxPlayers,
  defaultMinPlayers,
  type SessionAccess,
  type SessionOutcome,
  type SessionStatus,
  seatsCeiling,
  sessionAccess,
  sessionOutcome,
  sessionStatus,
} from './vocabulary/lifecycle.ts';
export type { Person } from './vocabulary/person.ts';
export { uploadIdOf, uploadUrl } from './vocabulary/picture-url.ts';
export { type ActivityKind, activityKind, type PresenceStatus, presenceStatus } from './vocabulary/presence.ts';
export { presenceTimes } from './vocabulary/presence-times.ts';
export { notAllowed, type Refusal, type RefusalCode, refusal, refusalCodes } from './vocabulary/refusal.ts';
export { ok, type Result, refuse, unreachable } from './vocabulary/result.ts';
export { type Participant, participantById, participantOf } from './vocabulary/roster.ts';
export {
  type SessionOrigin,
  type SessionSnapshot,
  type SessionState,
  snapshotFormat,
} from './vocabulary/session-state.ts';
export {
  defaultSettings,
  mergeSettings,
  type Settings,
  type SettingsChange,
  settings,
  settingsChange,
} from './vocabulary/settings.ts';
export { showParticipant, withSeatVersion } from './vocabulary/show-participant.ts';
export { cleanName, nameText, plainText } from './vocabulary/text.ts';
export { hasEnded, mayBecome } from './vocabulary/transitions.ts';
export {
  type ConnectedUser,
  chatMessageView,
  connectedUser,
  type ParticipantView,
  type PlayerNode,
  participantView,
  personView,
  type SessionView,
  sessionView,
  type TableView,
  tableView,
  type View,
  type YouView,
  youView,
} from './vocabulary/view.ts';
export {
  type PassingEvent,
  type PassingEventType,
  passingEventPayloads,
  type ViewEvent,
  type ViewEventOf,
  type ViewEventPayload,
  type ViewEventType,
  viewEventPayloads,
} from './vocabulary/view-event.ts';
export { type Stats, statsView } from './vocabulary/view-parts.ts';
export { actorOf, viewerOf, viewersOf, viewSince } from './vocabulary/viewers.ts';
