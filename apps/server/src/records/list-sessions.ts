import { ok, type Result, type SessionStatus } from '@moothall/domain';
import type { SessionCard } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import type { SessionFilter, SessionSummary } from '../storage/log-store.ts';
import type { Page } from '../storage/page.ts';
import { findOwnCampaign, isMemberOf } from './campaign-access.ts';
import { sessionsInviting } from './invites.ts';
import { cardOf } from './preview-session.ts';
import type { RecordServices } from './record-services.ts';

export type Listing = {
  readonly adventureId?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly status?: SessionStatus | undefined;
  readonly role?: 'gm' | 'player' | undefined;
};
export type Listed = {
  readonly sessions: readonly SessionCard[];
  readonly last: SessionSummary | undefined;
  readonly full: boolean;
};

function showsCode(identity: Identity, summary: SessionSummary): boolean {
  const seat = summary.seats.find(({ userId }) => userId === identity.userId);
  return summary.gmId === identity.userId || (seat?.role === 'player' && seat.status !== 'left');
}

async function filterFor(
  services: RecordServices,
  identity: Identity,
  listing: Listing,
): Promise<Omit<SessionFilter, 'limit'>> {
  const { adventureId, campaignId, status, role } = listing;
  const adventure = adventureId === undefined ? null : await services.storage.records.findAdventure(adventureId);
  const ownsAdventure = adventure !== null && adventure.ownerId === identity.userId;
  const mine =
    role === 'player'
      ? { playerId: identity.userId }
      : role === 'gm' || (adventureId !== undefined && !ownsAdventure)
        ? { gmId: identity.userId }
        : adventureId !== undefined
          ? {}
          : { involvedId: identity.userId };
  return {
    ...(adventureId === undefined ? {} : { adventureId }),
    ...(campaignId === undefined ? {} : { campaignId }),
    ...(status === undefined ? {} : { statuses: [status] }),
    ...mine,
  };
}

/** Members of a campaign see the sessions of it (CAMP-19); the filter alone tells others nothing about it. */
async function showsCampaign(services: RecordServices, identity: Identity, listing: Listing): Promise<boolean> {
  const { adventureId, campaignId, role } = listing;
  if (campaignId === undefined || adventureId !== undefined || role !== undefined) return false;
  return isMemberOf(services, identity.userId, campaignId);
}

/** Those this member may know of: not others' tables for the invited while they live (CAMP-19). */
async function ofCampaign(
  services: RecordServices,
  identity: Identity,
  campaignId: string,
  status: SessionStatus | undefined,
): Promise<Omit<SessionFilter, 'limit'>> {
  const knownTo = { userId: identity.userId, invitedIds: await sessionsInviting(services, identity) };
  return { campaignId, knownTo, ...(status === undefined ? {} : { statuses: [status] }) };
}

async function listed(
  services: RecordServices,
  identity: Identity,
  filter: Omit<SessionFilter, 'limit'>,
  page: Page,
): Promise<Listed> {
  const rows = await services.storage.log.listSessions({ ...filter, ...page });
  return {
    sessions: rows.map((row) => cardOf(row, showsCode(identity, row))),
    last: rows.at(-1),
    full: rows.length === page.limit,
  };
}

export async function listSessions(
  services: RecordServices,
  identity: Identity,
  listing: Listing,
  page: Page,
): Promise<Listed> {
  if (await showsCampaign(services, identity, listing)) {
    const { campaignId = '', status } = listing;
    return listed(services, identity, await ofCampaign(services, identity, campaignId, status), page);
  }
  return listed(services, identity, await filterFor(services, identity, listing), page);
}

/** Newest first; the rows belong to the cards, for what only a campaign's list says. */
export async function listCampaignSessions(
  services: RecordServices,
  identity: Identity,
  { id, status }: { readonly id: string; readonly status?: SessionStatus | undefined },
  page: Page,
): Promise<Result<readonly { readonly card: SessionCard; readonly summary: SessionSummary }[]>> {
  const found = await findOwnCampaign(services, identity, id);
  if (!found.ok) return found;
  const rows = await services.storage.log.listSessions({
    ...(await ofCampaign(services, identity, id, status)),
    ...page,
  });
  return ok(rows.map((summary) => ({ summary, card: cardOf(summary, showsCode(identity, summary)) })));
}
