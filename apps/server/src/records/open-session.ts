import { createHash } from 'node:crypto';
import {
  type CarriedTable,
  created,
  defaultGmTitle,
  defaultMaxPlayers,
  defaultSettings,
  hasEnded,
  makeJoinCode,
  mergeSettings,
  ok,
  type PinnedAdventure,
  type Result,
  refusal,
  refuse,
  type SessionAccess,
  type SessionEvent,
  type SessionView,
  type SettingsChange,
} from '@moothall/domain';
import { type Identity, personOf } from '../identity.ts';
import { loadState } from '../rooms/load-room.ts';
import { indexOf } from '../rooms/session-index.ts';
import { joinUrl, sessionFor } from '../rooms/show-session.ts';
import type { StoredCampaign } from '../storage/campaign-store.ts';
import type { AppendResult } from '../storage/log-store.ts';
import { findRunnable } from './adventures.ts';
import { findLedCampaign } from './campaign-access.ts';
import { idFor } from './id-for.ts';
import { pinAdventure } from './pin-adventure.ts';
import type { RecordServices } from './record-services.ts';

/** Contract 2, `POST /sessions`. */
export type Opening = {
  readonly adventureId: string;
  readonly settings?: SettingsChange | undefined;
  readonly maxPlayers?: number | undefined;
  readonly minPlayers: number;
  readonly access?: SessionAccess | undefined;
  readonly campaignId?: string | null | undefined;
  readonly estimatedDurationMinutes?: number | undefined;
  readonly continueFrom?: string | undefined;
};
export type Opened = { readonly session: SessionView; readonly joinUrl: string };

// Collisions are one in 700 million per live session; running out of tries means something else is wrong.
const codeTries = 20;

function openingFault(services: RecordServices, identity: Identity, opening: Opening) {
  const { maxPlayers, minPlayers } = opening;
  if (maxPlayers !== undefined && maxPlayers > services.maxPlayers) {
    const message = `this host allows at most ${services.maxPlayers}`;
    return refusal('VALIDATION_FAILED', message, { maxPlayers: [message] });
  }
  if (minPlayers > (maxPlayers ?? Math.min(defaultMaxPlayers, services.maxPlayers))) {
    const message = 'is above maxPlayers';
    return refusal('VALIDATION_FAILED', `minPlayers ${message}`, { minPlayers: [message] });
  }
  if (services.mailConfigured && !identity.emailVerified) {
    return refusal('EMAIL_NOT_VERIFIED', 'verify your e-mail address before you open a session');
  }
  return null;
}

/** Null without a campaign. What one does not lead gets no sessions from one. */
async function campaignFor(
  services: RecordServices,
  identity: Identity,
  { campaignId }: Opening,
): Promise<Result<StoredCampaign | null>> {
  if (campaignId === undefined || campaignId === null) return ok(null);
  return findLedCampaign(services, identity, campaignId);
}

/** The state of an own ended session of the same adventure, as the new one's beginning (contract 1.1). */
async function carriedFrom(
  services: RecordServices,
  identity: Identity,
  opening: Opening,
): Promise<Result<CarriedTable | null>> {
  if (opening.continueFrom === undefined) return ok(null);
  const found = await loadState(services.storage.log, opening.continueFrom);
  if (found === null || found.state.origin.gm.id !== identity.userId) {
    return refuse(refusal('SESSION_NOT_FOUND', 'no such session of yours to continue from'));
  }
  const { state } = found;
  if (state.adventure.id !== opening.adventureId) {
    const message = 'is a session of another adventure';
    return refuse(refusal('VALIDATION_FAILED', message, { continueFrom: [message] }));
  }
  if (!hasEnded(state.status)) return refuse(refusal('SESSION_NOT_ENDED', 'that session has not ended'));
  const { currentNodeId, visitedNodeIds, game, activeMapId, maps, tokens } = state;
  // Seats are new ones: what somebody held is the party's again.
  const inventory = game.inventory.map(({ holderId: _seat, ...item }) => item);
  return ok({ currentNodeId, visitedNodeIds, game: { ...game, inventory }, activeMapId, maps, tokens });
}

type Prepared = {
  readonly opening: Opening;
  readonly identity: Identity;
  readonly adventure: PinnedAdventure;
  readonly pin: string;
  readonly carried: CarriedTable | null;
  readonly campaign: StoredCampaign | null;
};

function creation(
  services: RecordServices,
  id: string,
  prepared: Prepared,
  now: number,
): Extract<SessionEvent, { type: 'session:created' }> {
  const { opening, identity, adventure, pin, carried, campaign } = prepared;
  const seed = services.chance.bytes(32);
  return {
    type: 'session:created',
    origin: {
      id,
      gm: personOf(identity),
      gmTitle: campaign?.gmTitle ?? defaultGmTitle,
      campaignId: campaign?.id ?? null,
      minPlayers: opening.minPlayers,
      estimatedDurationMinutes: opening.estimatedDurationMinutes ?? adventure.estimatedDurationMinutes,
      createdAt: now,
      diceSeed: seed.toString('hex'),
      diceCommitment: createHash('sha256').update(seed).digest('hex'),
      pin,
    },
    access: opening.access ?? (campaign === null ? 'open' : 'campaign'),
    code: makeJoinCode(services.chance.below),
    maxPlayers: opening.maxPlayers ?? Math.min(defaultMaxPlayers, services.maxPlayers),
    settings: mergeSettings(defaultSettings, opening.settings ?? {}),
    carried,
  };
}

async function appendCreation(services: RecordServices, id: string, prepared: Prepared): Promise<AppendResult> {
  const now = services.clock.now();
  const event = creation(services, id, prepared, now);
  const state = created(event, prepared.adventure, now);
  return services.storage.log.append({
    commit: {
      sessionId: id,
      seq: 1,
      at: now,
      by: prepared.identity.userId,
      commandId: null,
      fingerprint: null,
      reply: null,
      events: JSON.stringify([event]),
      frames: '[]',
    },
    index: indexOf(state, services.timeouts),
  });
}

async function adventureInSession(services: RecordServices, identity: Identity, adventureId: string) {
  const [live] = await services.storage.log.listSessions({
    adventureId,
    gmId: identity.userId,
    statuses: ['waiting', 'active', 'paused'],
    limit: 1,
  });
  return refusal('ADVENTURE_IN_SESSION', 'you already have a session of this adventure that has not ended', {
    sessionId: live?.id ?? null,
  });
}

async function openedSession(services: RecordServices, id: string): Promise<Opened> {
  const room = await services.rooms.open(id);
  if (room === null) throw new Error(`session ${id} was just created and is not there`);
  return { session: sessionFor(room.core, { role: 'gm' }), joinUrl: joinUrl(services.publicUrl, room.core.state.code) };
}

export async function openSession(
  services: RecordServices,
  identity: Identity,
  opening: Opening,
  idempotencyKey: string | null,
): Promise<Result<Opened>> {
  const record = await findRunnable(services, identity, opening.adventureId);
  if (!record.ok) return record;
  const id = idFor(services, `open-session ${identity.userId}`, idempotencyKey);
  if (idempotencyKey !== null && (await services.storage.log.head(id)) !== null)
    return ok(await openedSession(services, id));
  const campaign = await campaignFor(services, identity, opening);
  if (!campaign.ok) return campaign;
  const fault = openingFault(services, identity, opening);
  if (fault !== null) return refuse(fault);
  const carried = await carriedFrom(services, identity, opening);
  if (!carried.ok) return carried;
  const parts = { opening, identity, carried: carried.value, campaign: campaign.value };
  const prepared = { ...parts, ...(await pinAdventure(services, record.value)) };
  for (let tries = 0; tries < codeTries; tries += 1) {
    const outcome = await appendCreation(services, id, prepared);
    if (outcome.kind === 'committed' || outcome.kind === 'moved') return ok(await openedSession(services, id));
    if (outcome.kind !== 'taken' || outcome.what !== 'code') {
      return refuse(await adventureInSession(services, identity, opening.adventureId));
    }
  }
  return refuse(refusal('UNAVAILABLE', 'no free join code was drawn'));
}
