import { isoTime, type UserId, type ViewEvent, viewerKey, viewerOf } from '@moothall/domain';
import type { SessionCardColumn } from '../rooms/session-index.ts';
import type { SessionSummary } from '../storage/log-store.ts';
import { isFor, readFramesColumn } from '../views/frame-text.ts';
import { adventureOf } from './adventures.ts';
import { characterOf } from './characters.ts';
import { inviteOf } from './invites.ts';
import type { RecordServices } from './record-services.ts';
import { uploadOf } from './uploads.ts';

/** One part of an export, as JSON: a value under a name, or the items of a list as they are read. */
export type ExportPart =
  | { readonly name: string; readonly value: unknown }
  | { readonly name: string; readonly items: AsyncIterable<unknown> };

const pageSize = 100;
const framesPage = 200;

/** Everything the records keep about a person, as far as they may know it, read piece by piece. */
export function exportPerson(services: RecordServices, userId: UserId): readonly ExportPart[] {
  return [
    { name: 'characters', items: charactersOf(services, userId) },
    { name: 'uploads', items: uploadsOf(services, userId) },
    { name: 'adventures', items: adventuresOf(services, userId) },
    { name: 'campaigns', items: campaignsOf(services, userId) },
    { name: 'sessions', items: sessionsOf(services, userId) },
    { name: 'feedback', items: feedbackOf(services, userId) },
  ];
}

type Dated = { readonly createdAt: number; readonly id: string };

/** All pages of a list, the newest first. */
async function* all<T extends Dated>(page: (before: Dated | undefined) => Promise<readonly T[]>): AsyncGenerator<T> {
  for (let before: Dated | undefined; ; ) {
    const items = await page(before);
    yield* items;
    const last = items.at(-1);
    if (last === undefined || items.length < pageSize) return;
    before = { createdAt: last.createdAt, id: last.id };
  }
}

const pageAfter = (before: Dated | undefined) => ({ limit: pageSize, ...(before === undefined ? {} : { before }) });

async function* charactersOf({ storage }: RecordServices, userId: UserId): AsyncGenerator<unknown> {
  for await (const record of all((before) => storage.records.listCharacters(userId, pageAfter(before))))
    yield characterOf(record);
}

async function* uploadsOf({ storage }: RecordServices, userId: UserId): AsyncGenerator<unknown> {
  for await (const record of all((before) => storage.records.listUploads(userId, pageAfter(before))))
    yield uploadOf(record);
}

async function* adventuresOf({ storage }: RecordServices, userId: UserId): AsyncGenerator<unknown> {
  for await (const { id } of all((before) => storage.records.listAdventures({ ownerId: userId }, pageAfter(before)))) {
    const record = await storage.records.findAdventure(id);
    if (record !== null) yield adventureOf(record);
  }
}

async function* campaignsOf({ storage }: RecordServices, userId: UserId): AsyncGenerator<unknown> {
  for await (const { id } of all((before) => storage.records.listCampaigns(userId, pageAfter(before)))) {
    const campaign = await storage.records.findCampaign(id);
    const member = campaign?.members.find((one) => one.userId === userId);
    if (campaign === null || member === undefined) continue;
    const { name, description } = campaign;
    yield { id, name, description, role: member.role, joinedAt: isoTime(member.joinedAt) };
  }
}

async function* feedbackOf({ storage }: RecordServices, userId: UserId): AsyncGenerator<unknown> {
  for (const { sessionId, rating, text, createdAt } of await storage.records.listFeedbackOf(userId))
    yield { sessionId, rating, text, createdAt: isoTime(createdAt) };
}

async function* sessionsOf(services: RecordServices, userId: UserId): AsyncGenerator<unknown> {
  for (const sessionId of await services.storage.log.listSessionsOf(userId)) {
    const summary = await services.storage.log.findSession(sessionId);
    if (summary !== null) yield await sessionOf(services, summary, userId);
  }
}

async function sessionOf(services: RecordServices, summary: SessionSummary, userId: UserId): Promise<unknown> {
  const { id, status, createdAt, endedAt, card } = summary;
  const { title } = JSON.parse(card) as SessionCardColumn;
  const room = await services.rooms.open(id);
  const viewer = room === null ? null : viewerOf(room.core.state, userId);
  const about = {
    id,
    title,
    status,
    createdAt: isoTime(createdAt),
    endedAt: endedAt === null ? null : isoTime(endedAt),
  };
  // Who was removed from a table may not know any more what was said there.
  if (viewer === null) return { ...about, role: null };
  const own: ViewEvent[] = [];
  for await (const event of eventsFor(services, id, viewerKey(viewer))) if (isOwn(event, userId)) own.push(event);
  const seat = room?.core.state.roster.participants.find(({ user }) => user.id === userId);
  const invites = viewer.role === 'gm' ? (await services.storage.records.listInvites(id)).map(inviteOf) : undefined;
  return {
    ...about,
    role: viewer.role,
    ...(seat === undefined ? {} : { character: seat.character.name, joinedAt: isoTime(seat.joinedAt) }),
    ...(invites === undefined ? {} : { invites }),
    said: own.flatMap((event) => (event.type === 'chat:posted' ? [event.payload.message] : [])),
    rolled: own.flatMap((event) => (event.type === 'dice:rolled' ? [event.payload.roll] : [])),
  };
}

/** From the frames as they were stored for this viewer: the past is never projected again (contract 4). */
async function* eventsFor(
  { storage }: RecordServices,
  sessionId: string,
  key: ReturnType<typeof viewerKey>,
): AsyncGenerator<ViewEvent> {
  for (let after = 0; ; ) {
    const rows = await storage.log.readFrames(sessionId, after, framesPage);
    for (const { frames } of rows) {
      for (const { text } of readFramesColumn(frames).filter((frame) => isFor(frame, key))) {
        const frame = JSON.parse(text) as ViewEvent | { readonly type: 'batch'; readonly payload: Batch };
        if (frame.type === 'batch') yield* frame.payload.events;
        else yield frame;
      }
    }
    if (rows.length < framesPage) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

type Batch = { readonly events: readonly ViewEvent[] };

function isOwn(event: ViewEvent, userId: UserId): boolean {
  if (event.type === 'chat:posted') return event.payload.message.userId === userId;
  return event.type === 'dice:rolled' && event.payload.roll.userId === userId;
}
