import type { SessionStatus } from '@moothall/domain';
import type { SessionCard } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import type { SessionFilter, SessionSummary } from '../storage/log-store.ts';
import type { Page } from '../storage/record-store.ts';
import { cardOf } from './preview-session.ts';
import type { RecordServices } from './record-services.ts';

export type Listing = {
  readonly adventureId?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly status?: SessionStatus | undefined;
  readonly role?: 'gm' | 'player' | undefined;
  readonly browse?: 'true' | 'false' | undefined;
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

/** Others' sessions one may join now: what the door would say, as far as the rows know it (contract 2). */
function isJoinable(identity: Identity, summary: SessionSummary): boolean {
  return (
    !summary.locked &&
    summary.participantCount < summary.maxPlayers &&
    !summary.bannedUserIds.includes(identity.userId) &&
    !summary.seats.some(({ userId }) => userId === identity.userId)
  );
}

async function filterFor(services: RecordServices, identity: Identity, listing: Listing): Promise<SessionFilter> {
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
    limit: 0,
  };
}

export async function listSessions(
  services: RecordServices,
  identity: Identity,
  listing: Listing,
  page: Page,
): Promise<Listed> {
  const paging = page.before === undefined ? {} : { before: page.before };
  if (listing.browse === 'true') {
    const rows = await services.storage.log.listSessions({
      ...paging,
      access: 'open',
      notGmId: identity.userId,
      statuses: ['waiting'],
      limit: page.limit,
    });
    const joinable = rows.filter((row) => isJoinable(identity, row));
    return { sessions: joinable.map((row) => cardOf(row, false)), last: rows.at(-1), full: rows.length === page.limit };
  }
  const filter = await filterFor(services, identity, listing);
  const rows = await services.storage.log.listSessions({ ...filter, ...paging, limit: page.limit });
  return {
    sessions: rows.map((row) => cardOf(row, showsCode(identity, row))),
    last: rows.at(-1),
    full: rows.length === page.limit,
  };
}
