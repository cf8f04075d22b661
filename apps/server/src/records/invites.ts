import { createHash } from 'node:crypto';
import { ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Invite } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import type { InviteRecord } from '../storage/record-store.ts';
import type { RecordServices } from './record-services.ts';

// 192 bits: the contract asks for at least 128 (1.2).
const tokenBytes = 24;
const hourMs = 60 * 60_000;

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function newToken({ chance }: Pick<RecordServices, 'chance'>): string {
  return chance.bytes(tokenBytes).toString('base64url');
}

export function inviteOf({ id, role, expiresAt, maxUses, uses }: InviteRecord): Omit<Invite, 'url'> {
  return { id, role, expiresAt: new Date(expiresAt).toISOString(), maxUses, uses };
}

type NewInvite = {
  readonly role: 'player' | 'spectator';
  readonly expiresInHours: number;
  readonly maxUses: number;
  readonly email?: string | undefined;
};

/** The address is in the answer and nowhere else: only the token's digest is kept. */
export async function makeInvite(services: RecordServices, sessionId: string, given: NewInvite): Promise<Invite> {
  const now = services.clock.now();
  const token = newToken(services);
  const record: InviteRecord = {
    id: services.chance.uuid(),
    sessionId,
    tokenHash: hashToken(token),
    role: given.role,
    expiresAt: now + Math.round(given.expiresInHours * hourMs),
    maxUses: given.maxUses,
    uses: 0,
    revokedAt: null,
    email: given.email ?? null,
    createdAt: now,
  };
  await services.storage.records.insertInvite(record);
  return { ...inviteOf(record), url: `${services.publicUrl}/invite/${token}` };
}

/** The address that invites find this person by: confirmed, where the host asks for that (contract 6). */
function addressOf(
  { mailConfigured }: Pick<RecordServices, 'mailConfigured'>,
  { email, emailVerified }: Pick<Identity, 'email' | 'emailVerified'>,
): string | null {
  return emailVerified || !mailConfigured ? email : null;
}

/** More than anybody is invited to at a time. */
const invitedMax = 100;

/** Sessions with an invite as player, still good, to this person's address. */
export async function sessionsInviting(
  services: Pick<RecordServices, 'storage' | 'clock' | 'mailConfigured'>,
  identity: Identity,
): Promise<readonly string[]> {
  const address = addressOf(services, identity);
  if (address === null) return [];
  return services.storage.records.listSessionsInviting(address, services.clock.now(), invitedMax);
}

/** An invite that names this person's address opens the door without its link. */
export async function findAddressedInvite(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
  role: InviteRecord['role'],
): Promise<InviteRecord | null> {
  const address = addressOf(services, identity)?.toLowerCase();
  if (address === undefined) return null;
  const invites = await services.storage.records.listInvites(sessionId);
  const fits = (one: InviteRecord) => one.role === role && one.email?.toLowerCase() === address;
  return invites.find((one) => fits(one) && isUsable(one, services.clock.now())) ?? null;
}

export function isUsable(
  invite: Pick<InviteRecord, 'revokedAt' | 'expiresAt' | 'uses' | 'maxUses'>,
  now: number,
): boolean {
  return invite.revokedAt === null && invite.expiresAt > now && invite.uses < invite.maxUses;
}

/** Revoked is as unknown as never made; expired and used up are told apart from it (contract 2.1). */
export async function findInvite(services: RecordServices, token: string): Promise<Result<InviteRecord>> {
  const record = await services.storage.records.findInvite(hashToken(token));
  if (record === null || record.revokedAt !== null) return refuse(refusal('INVITE_NOT_FOUND', 'no such invite'));
  if (!isUsable(record, services.clock.now())) {
    return refuse(refusal('INVITE_EXPIRED', 'this invite is used up or has expired'));
  }
  return ok(record);
}
