import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Chance } from './chance.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createHttpServer } from './doors/http-server.ts';
import { createHeartbeat } from './doors/live/heartbeat.ts';
import { createSignIns } from './doors/live/sign-ins.ts';
import { openWebSocketDoor } from './doors/live/websocket.ts';
import { allowedOrigins } from './doors/origins.ts';
import { createHandlers } from './doors/rest/handlers.ts';
import { createBodyReader } from './doors/rest/large-bodies/body-reader.ts';
import { erasedBy } from './doors/rest/own-data-handlers.ts';
import { signUpUrl } from './doors/rest/registration-handlers.ts';
import { expiryMail } from './expiry-mail.ts';
import type { Accounts } from './gate/accounts.ts';
import { addressGroup, createReadAddress } from './gate/address.ts';
import { openAccounts } from './gate/better-auth-accounts.ts';
import { limits } from './gate/limits.ts';
import { createMailer, type Mailer } from './gate/mail.ts';
import { createPasswordHasher } from './gate/password-hasher.ts';
import { createThrottle, noThrottle, type Rate, type Throttle } from './gate/throttle.ts';
import { inviteMails } from './invite-mail.ts';
import type { Log } from './log.ts';
import type { OpenStorage } from './open-storage.ts';
import { createDiskPictureStore } from './pictures/disk-picture-store.ts';
import { openPictures, type Pictures } from './pictures/pictures.ts';
import { createS3PictureStore } from './pictures/s3-picture-store.ts';
import { type CampaignServices, createLookers } from './records/campaign-services.ts';
import { resumeErasures } from './records/erase-person.ts';
import type { RecordServices } from './records/record-services.ts';
import { createRepeats } from './records/repeats.ts';
import { startCaretaker } from './rooms/caretaker.ts';
import type { RoomServices } from './rooms/room-core.ts';
import { createRoomRegistry } from './rooms/room-registry.ts';
import { handOverSamples, plantSamples, sampleCharacters, samplePictures } from './sample-data.ts';
import { createCursors } from './views/cursor.ts';

export type Parts = {
  readonly config: Config;
  readonly secret: string;
  readonly storage: OpenStorage;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly webRoot: string | null;
};

/** A server that is put together and not yet listening. */
export type Moothall = {
  readonly http: FastifyInstance;
  readonly records: RecordServices;
  /** Where nobody has an account yet and accounts are by invite: the link that makes the first one. */
  readonly firstInvite: string | null;
  /** Takes no new work, closes sockets over `spreadMs`, finishes what is queued (quality 4). */
  readonly drain: (spreadMs: number) => Promise<void>;
};

/** Every part of the server, one per line; nothing is created anywhere else. */
export async function compose(parts: Parts): Promise<Moothall> {
  const { config, storage, clock, chance, log } = parts;
  const { publicUrl } = config;
  const timeouts = { waitingMs: config.waitingTimeoutMs, pausedMs: config.pausedTimeoutMs };
  const cursors = createCursors(parts.secret, storage.epoch, chance);
  const roomServices: RoomServices = { store: storage.log, clock, chance, cursors, timeouts, log, publicUrl };
  const rooms = createRoomRegistry(roomServices);
  const pictures = await composePictures(parts);
  const hosted = { publicUrl, maxPlayers: config.maxPlayers, mailConfigured: config.smtpUrl !== null };
  const shipped = samplePictures();
  const records: RecordServices = { storage, pictures, shipped, rooms, clock, chance, timeouts, ...hosted };
  const origins = allowedOrigins(publicUrl);
  const mailer = composeMailer(parts);
  if (config.sampleData) await plantSamples(records);
  const accounts = await composeAccounts(parts, mailer, origins, (userId) => handOverSamples(records, userId));
  const signIns = createSignIns(accounts.isSignedIn);
  accounts.onSignedOut(signIns.end);
  const throttle = (rate: Rate): Throttle => (config.rateLimits ? createThrottle(rate, clock) : noThrottle);
  const guesses = throttle(limits.rates.joinCodeFailures);
  const campaigns = composeCampaigns(parts, records, accounts, mailer);
  const heartbeat = createHeartbeat(clock);
  const bodies = createBodyReader(clock);
  const http = await createHttpServer({
    bodies,
    accounts,
    handlers: createHandlers({ campaigns, accounts, codeFailures: guesses, sampleCharacters: sampleCharacters() }),
    records,
    guesses,
    uploads: throttle(limits.rates.uploads),
    repeats: createRepeats(storage.records, { secret: parts.secret, clock, chance }),
    origins,
    addressOf: addressReader(config),
    health: { missing: () => missingParts(storage) },
    log,
    publicUrl,
    webRoot: parts.webRoot,
  });
  const durable = throttle(limits.rates.durableCommands);
  const passing = throttle(limits.rates.ephemeralCommands);
  const live = openWebSocketDoor(http.server, { records, heartbeat, log, durable, passing, origins, signIns });
  // Before anybody comes: a room opened now would still know the names that are being removed.
  await resumeErasures(records, erasedBy(accounts));
  const caretaker = await startCaretaker(roomServices, rooms, expiryMail(accounts, mailer, publicUrl));
  const drain = async (spreadMs: number): Promise<void> => {
    caretaker.stop();
    await live.drain(spreadMs);
    await http.close();
    await pictures.stop();
    await bodies.stop();
    await rooms.stop();
    heartbeat.stop();
    await storage.close();
  };
  return { http, records, firstInvite: await inviteFirst(accounts, publicUrl), drain };
}

function composeMailer({ config: { smtpUrl, mailFrom, dataDir }, clock, chance }: Parts): Mailer {
  return createMailer({ smtpUrl, from: mailFrom, outboxDir: join(dataDir, 'outbox') }, clock, chance);
}

function composeCampaigns(
  { config, clock, log }: Parts,
  records: RecordServices,
  accounts: Accounts,
  mailer: Mailer,
): CampaignServices {
  const throttle = config.rateLimits ? createThrottle(limits.rates.inviteMails, clock) : noThrottle;
  const mails = inviteMails({ accounts, mailer, log, throttle });
  return { ...records, peopleOf: accounts.peopleOf, lookers: createLookers(clock), inviteMails: mails };
}

function composePictures({ config: { dataDir, picturesS3 }, clock, log }: Parts): Promise<Pictures> {
  const store =
    picturesS3 === null ? createDiskPictureStore(join(dataDir, 'pictures')) : createS3PictureStore(picturesS3);
  return openPictures({ store, workRoot: join(dataDir, 'pictures-work'), limits: limits.pictures, clock, log });
}

async function composeAccounts(
  { config, storage, secret, clock, chance, log }: Parts,
  mailer: Mailer,
  origins: ReadonlySet<string>,
  onAdminAppointed: (userId: string) => Promise<void>,
) {
  const { publicUrl, registration, rateLimits, smtpUrl } = config;
  const trustedOrigins = [...origins];
  return openAccounts({
    database: storage.accounts,
    secret,
    publicUrl,
    trustedOrigins,
    registration,
    mailConfigured: smtpUrl !== null,
    rateLimits,
    clock,
    chance,
    log,
    mailer,
    hasher: createPasswordHasher(),
    onAdminAppointed,
  });
}

/** Only who can read what the server prints may be the first, who is its administrator. */
async function inviteFirst({ registration, hasAdmin }: Accounts, publicUrl: string): Promise<string | null> {
  if (registration.mode !== 'invite' || hasAdmin()) return null;
  const { token } = await registration.make({ note: 'administrator', expiresInHours: 24, maxUses: 1 });
  return signUpUrl(publicUrl, token);
}

/** Limits count households, not addresses: an IPv6 /64 is one. */
function addressReader({ trustedProxies }: Config): (request: FastifyRequest) => string {
  const read = createReadAddress(trustedProxies);
  return (request) => {
    const forwarded = request.headers['x-forwarded-for'];
    return addressGroup(read(request.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.join(',') : forwarded));
  };
}

async function missingParts(storage: OpenStorage): Promise<readonly string[]> {
  return storage.check().then(
    () => [],
    () => ['database'],
  );
}
