import { isoTime, type UserId } from '@moothall/domain';
import type { Campaign, CampaignCard, CampaignSession, SessionCard } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import { statusOf } from '../rooms/presence-board.ts';
import type { SessionCardColumn } from '../rooms/session-index.ts';
import type { ListedCampaign, StoredCampaign } from '../storage/campaign-store.ts';
import { isLive, LIVE_STATUSES } from '../storage/live-status.ts';
import type { SessionSummary } from '../storage/log-store.ts';
import { adventureCard } from './adventures.ts';
import type { CampaignServices } from './campaign-services.ts';
import { formerPlayer } from './forget-person.ts';
import { sessionsInviting } from './invites.ts';

/** As many as a page shows; `GET /adventures?scope=campaign` leads to all of them. */
const adventuresShown = 100;
const sessionsLookedAt = 100;
const minuteMs = 60_000;

/** What is being played matters more than what waits. */
const urgency = ['active', 'paused', 'waiting'] as const;

/** With what is being played of it, as far as this member may know (CAMP-19). */
export async function campaignCards(
  services: CampaignServices,
  identity: Identity,
  listed: readonly ListedCampaign[],
): Promise<readonly CampaignCard[]> {
  const campaignIds = listed.map(({ id }) => id);
  const knownTo = { userId: identity.userId, invitedIds: await sessionsInviting(services, identity) };
  const looking = { campaignIds, knownTo, statuses: LIVE_STATUSES, limit: sessionsLookedAt };
  const live = await services.storage.log.listSessions(looking);
  return listed.map(({ createdAt: _createdAt, ...card }) => {
    const own = live.filter(({ campaignId }) => campaignId === card.id);
    const [first] = urgency.flatMap((status) => own.find((session) => session.status === status) ?? []);
    return { ...card, liveSession: first === undefined ? null : { id: first.id, status: first.status } };
  });
}

/** While it is played, who sits at a table is for those who are there; who was banned does not learn it later. */
function seesPlayers(userId: UserId, { status, gmId, seats, bannedUserIds }: SessionSummary): boolean {
  if (bannedUserIds.includes(userId)) return false;
  return !isLive(status) || gmId === userId || seats.some((seat) => seat.userId === userId);
}

/** Rows of a list of sessions with who sat there, by the names they have now, as far as the caller may know (CAMP-16). */
export async function campaignSessions(
  { peopleOf }: Pick<CampaignServices, 'peopleOf'>,
  { userId: callerId }: Identity,
  listed: readonly { readonly card: SessionCard; readonly summary: SessionSummary }[],
): Promise<readonly CampaignSession[]> {
  const seated = (summary: SessionSummary) =>
    seesPlayers(callerId, summary) ? summary.seats.filter(({ role }) => role === 'player') : [];
  const userIds = new Set(listed.flatMap(({ summary }) => seated(summary).map(({ userId }) => userId)));
  const people = await peopleOf([...userIds]);
  return listed.map(({ card, summary }) => ({
    ...card,
    endedAt: summary.endedAt === null ? null : isoTime(summary.endedAt),
    durationMinutes: Math.floor(((JSON.parse(summary.card) as SessionCardColumn).playedMs ?? 0) / minuteMs),
    players: seated(summary).map(({ userId }) => ({
      userId,
      name: people.get(userId)?.name ?? formerPlayer,
      avatarUrl: people.get(userId)?.avatarUrl ?? null,
    })),
  }));
}

/** Connected at one of the campaign's tables; a room that is not in memory has nobody in it. */
async function seatedNow({ storage, rooms }: CampaignServices, campaignId: string): Promise<(id: string) => boolean> {
  const filter = { campaignId, statuses: LIVE_STATUSES, limit: sessionsLookedAt };
  const live = await storage.log.listSessions(filter);
  const boards = live.flatMap(({ id }) => rooms.peek(id)?.core.presence ?? []);
  const here = new Set(['online', 'idle']);
  return (userId) => boards.some((board) => here.has(statusOf(board, userId as UserId)));
}

/** The same for every member: who may read an adventure in full is asked when they open it. */
export async function showCampaign(services: CampaignServices, stored: StoredCampaign): Promise<Campaign> {
  const { id, name, description, gmTitle, members, version } = stored;
  const people = await services.peopleOf(members.map(({ userId }) => userId));
  const isSeated = await seatedNow(services, id);
  const [anyMember] = members;
  const { shipped, storage } = services;
  const filters = [
    ...(anyMember === undefined ? [] : [{ campaignId: id, sharedWith: anyMember.userId }]),
    // What comes along is the community's and shown here as well.
    ...(id === shipped.campaignId ? [{ ownerId: shipped.ownerId }] : []),
  ];
  const listed = filters.map((filter) => storage.records.listAdventures(filter, { limit: adventuresShown }));
  const adventures = (await Promise.all(listed)).flat();
  return {
    id,
    name,
    description,
    gmTitle,
    members: members.map(({ userId, role }) => ({
      userId,
      name: people.get(userId)?.name ?? formerPlayer,
      avatarUrl: people.get(userId)?.avatarUrl ?? null,
      role,
      online: services.lookers.isLooking(id, userId) || isSeated(userId),
    })),
    adventures: adventures.map(adventureCard),
    version,
  };
}
