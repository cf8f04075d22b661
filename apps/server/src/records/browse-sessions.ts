import { ok, type Result, refusal, refuse } from '@moothall/domain';
import type { SessionCard } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import type { SessionCardColumn } from '../rooms/session-index.ts';
import type { SessionFilter, SessionSummary } from '../storage/log-store.ts';
import { sessionsInviting } from './invites.ts';
import { cardOf } from './preview-session.ts';
import type { RecordServices } from './record-services.ts';

/**
 * Others' sessions one may join now: first where one is invited by name, then one's campaigns', then what is open to
 * everybody (contract 2). A session stands where it comes first. The cursor names the group as well.
 */
export type Browsed = { readonly sessions: readonly SessionCard[]; readonly nextCursor: string | undefined };

type Group = 0 | 1 | 2;
type Mark = { readonly group: Group; readonly createdAt: number; readonly id: string };
type Circle = {
  readonly identity: Identity;
  readonly invited: readonly string[];
  readonly campaigns: readonly string[];
};

const through = ['invite', 'campaign', 'open'] as const satisfies readonly SessionCard['through'][];

async function circleOf(services: RecordServices, identity: Identity): Promise<Circle> {
  const invited = await sessionsInviting(services, identity);
  return { identity, invited, campaigns: await services.storage.records.listCampaignIdsOf(identity.userId) };
}

/** Where a session stands in this person's list; null when nobody is let in there without being asked. */
function groupOf({ invited, campaigns }: Circle, { id, campaignId, access }: SessionSummary): Group | null {
  if (invited.includes(id)) return 0;
  if (access !== 'invite' && campaignId !== null && campaigns.includes(campaignId)) return 1;
  return access === 'open' ? 2 : null;
}

function filterOf({ invited, campaigns }: Circle, group: Group): Partial<SessionFilter> {
  switch (group) {
    case 0:
      return { ids: invited };
    case 1:
      return { campaignIds: campaigns };
    case 2:
      return { access: 'open' };
  }
}

/** What the door would say, as far as the rows know it. */
function isJoinable({ userId, isGuest }: Identity, summary: SessionSummary): boolean {
  const { allowsGuests = true, allowsLateJoin = false } = JSON.parse(summary.card) as SessionCardColumn;
  return (
    !summary.locked &&
    (summary.status === 'waiting' || allowsLateJoin) &&
    (allowsGuests || !isGuest) &&
    summary.participantCount < summary.maxPlayers &&
    !summary.bannedUserIds.includes(userId) &&
    !summary.seats.some((seat) => seat.userId === userId)
  );
}

function readMark(cursor: string): Mark | null {
  const match = /^([012]) (\d{1,15}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  const [, group, createdAt, id] = match ?? [];
  if (group === undefined || createdAt === undefined || id === undefined) return null;
  return { group: Number(group) as Group, createdAt: Number(createdAt), id };
}

function cursorAt({ group, createdAt, id }: Mark): string {
  return Buffer.from(`${group} ${createdAt} ${id}`).toString('base64url');
}

export async function browseSessions(
  services: RecordServices,
  identity: Identity,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<Browsed>> {
  const from = cursor === undefined ? null : readMark(cursor);
  if (cursor !== undefined && from === null) {
    return refuse(refusal('VALIDATION_FAILED', 'not a cursor of this list', { cursor: ['not a cursor of this list'] }));
  }
  const circle = await circleOf(services, identity);
  const sessions: SessionCard[] = [];
  for (const group of [0, 1, 2] as const) {
    if (from !== null && group < from.group) continue;
    const asked = limit - sessions.length;
    const rows = await services.storage.log.listSessions({
      ...filterOf(circle, group),
      ...(from?.group === group ? { before: from } : {}),
      statuses: ['waiting', 'active'],
      notGmId: identity.userId,
      limit: asked,
    });
    const fitting = rows.filter((row) => groupOf(circle, row) === group && isJoinable(identity, row));
    sessions.push(...fitting.map((row) => ({ ...cardOf(row, false), through: through[group] })));
    const last = rows.at(-1);
    if (rows.length === asked && last !== undefined) return ok({ sessions, nextCursor: cursorAt({ group, ...last }) });
  }
  return ok({ sessions, nextCursor: undefined });
}
