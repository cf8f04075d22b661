export { type CloseReason, closeCodes, mayReconnect } from './close-codes.ts';
export { adventureBounds, adventureFileBounds, frameBounds, type JsonBounds, parseJson } from './codec.ts';
export { errorRow, errors } from './errors.ts';
export { type AsyncApiDocument, asyncApiDocument } from './frames/asyncapi.ts';
export { type ClientFrame, readClientFrame, readCommand } from './frames/client-frame.ts';
export {
  type AckFrame,
  type BatchFrame,
  type DurableStamp,
  type ErrorBody,
  type ErrorFrame,
  type EventFrame,
  errorBody,
  eventFrames,
  eventsOf,
  isDurable,
  type PongFrame,
  passingFrames,
  type ResumedFrame,
  type ServerFrame,
  type StateFrame,
  serverFrames,
} from './frames/server-frame.ts';
export { type AdventureFile, adventureFile, adventureFileOf } from './rest/adventure-file.ts';
export { type AdventureCard, adventureCard } from './rest/adventures.ts';
export type {
  Campaign,
  CampaignCard,
  CampaignInvitation,
  CampaignInvite,
  CampaignMember,
  CampaignSession,
} from './rest/campaigns.ts';
export type { OwnCharacter } from './rest/characters.ts';
export { type RouteName, type Routes, routes } from './rest/contract.ts';
export type { Invite } from './rest/invites.ts';
export type { Profile, SignIn } from './rest/me.ts';
export { type OpenApiDocument, openApiDocument } from './rest/openapi.ts';
export { paths } from './rest/paths.ts';
export type { RegistrationInvite } from './rest/registration.ts';
export type { AnyRoute, BodyInputOf, BodyOf, DataOf, ParamsOf, QueryOf, Route } from './rest/route.ts';
export type { HistoryEvent, Preview, SessionCard } from './rest/sessions.ts';
export type { StateChange } from './rest/table.ts';
export type { Upload } from './rest/uploads.ts';
export { faultyRequest, validate } from './validate.ts';
export { restBase, subprotocol } from './version.ts';
