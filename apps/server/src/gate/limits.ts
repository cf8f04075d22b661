import { adventureBounds, frameBounds } from '@moothall/protocol';

/**
 * Every limit there is, in one place (quality 3): what enforces one reads it here, and `GET /api/v1/limits` shows it.
 * A rate allows `capacity` at once and grows back by `refillPerSecond`.
 */
export const limits = {
  rates: {
    durableCommands: { per: 'person', capacity: 60, refillPerSecond: 20 },
    ephemeralCommands: { per: 'person', capacity: 60, refillPerSecond: 60 },
    joinCodeFailures: { per: 'address', capacity: 10, refillPerSecond: 10 / 600 },
    joinCodeFailuresOfAll: { per: 'server', capacity: 300, refillPerSecond: 300 / 60 },
    guests: { per: 'address', capacity: 20, refillPerSecond: 20 / 3600 },
    signIns: { per: 'address', capacity: 30, refillPerSecond: 30 / 900 },
    // Every sign-up costs a hash like a sign-in does, and fills the database.
    signUps: { per: 'address', capacity: 30, refillPerSecond: 30 / 900 },
    // Nobody's mailbox is to be filled by strangers, and we are not to be taken for a sender of spam.
    mails: { per: 'account', capacity: 3, refillPerSecond: 3 / 3600 },
    // To addresses that whoever leads a campaign or a table typed in.
    inviteMails: { per: 'person', capacity: 20, refillPerSecond: 20 / 3600 },
    // As many as a large adventure has, and no more work for the picture process than a quarter of its time.
    uploads: { per: 'person', capacity: 60, refillPerSecond: 60 / 3600 },
    mailsOfAddress: { per: 'address', capacity: 20, refillPerSecond: 20 / 3600 },
  },
  /** A stranger who keeps guessing delays the owner by a quarter of an hour at most; who is signed in stays so. */
  signInTries: {
    per: 'account',
    freeTries: 5,
    firstDelayMs: 10_000,
    longestDelayMs: 900_000,
    forgottenAfterMs: 3_600_000,
  },
  /** Beyond them a sign-in is answered with 503 rather than waiting for ever. */
  passwords: { minLength: 8, maxLength: 128, hashedAtOnce: 2, waitingToBeHashed: 100 },
  pictures: {
    pixels: 40_000_000,
    /** Full sizes of all pictures of one person together: 500 MiB. */
    bytesOfPerson: 524_288_000,
    /** Maps rendered for somebody, kept on the disk until others need the room: 256 MiB. */
    renderedBytes: 268_435_456,
    receivedAtOnce: 16,
    receivedAtOncePerPerson: 4,
    /** A sender who pauses for so long is gone. */
    silenceMs: 30_000,
    receivingMs: 600_000,
    /** Of the picture process, beyond which it ends itself: twice what 40 megapixels with transparency need. */
    memoryBytes: 805_306_368,
    jobMs: 60_000,
    waiting: 50,
    idleMs: 60_000,
  },
  input: {
    frameBytesFromGm: 65_536,
    frameBytes: 16_384,
    bodyBytes: 262_144,
    adventureBytes: 8_388_608,
    uploadBytes: 20_971_520,
    depth: frameBounds.depth,
    values: frameBounds.values,
    adventureValues: adventureBounds.values,
    stringLength: frameBounds.stringLength,
  },
} as const;
