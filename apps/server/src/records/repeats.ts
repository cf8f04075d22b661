import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { type Result, refusal, refuse, type UserId } from '@moothall/domain';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { RecordStore } from '../storage/record-store.ts';

/**
 * Calls that carry an Idempotency-Key (docs/spec/calls.md): each is done once per person and key, and answered again as
 * it was. An answer may hold a link that is told once, so it is kept sealed, and only the key opens it.
 */
export type Repeats = {
  readonly once: <Reply>(asked: AskedOnce<Reply>, work: () => Promise<Result<Reply>>) => Promise<Result<Reply>>;
};

export type AskedOnce<Reply> = Opening & {
  /** Everything that was asked: the same key with anything else is a mistake. */
  readonly content: string;
  /** What of the answer is enough to give it again, as JSON. */
  readonly keep: (reply: Reply) => unknown;
  /** Before a kept answer is told: whether it still is the caller's, and what it has become. */
  readonly again: (kept: unknown) => Promise<Result<Reply>>;
};

/** What it takes to read a kept answer. */
type Opening = { readonly userId: UserId; readonly key: string };

const dayMs = 24 * 60 * 60_000;
/** Longer than any call takes. */
const abandonedMs = 120_000;
/** Beside the day: nobody fills the disk with answers. */
const keptPerPerson = 100;
const nonceBytes = 12;
const tagBytes = 16;
const underWayMs = 1_000;

const reused = refusal('COMMAND_ID_REUSED', 'this Idempotency-Key was used for something else');
const underWay = refusal('UNAVAILABLE', 'this very call is being done', { retryAfterMs: underWayMs });

export function createRepeats(
  records: Pick<RecordStore, 'claimCall' | 'keepAnswer' | 'releaseCall'>,
  { secret, clock, chance }: { readonly secret: string; readonly clock: Clock; readonly chance: Chance },
): Repeats {
  const seal = createSeal(secret, chance);
  /** Who repeats a call while it is being done waits for it. */
  const doing = new Map<string, Promise<unknown>>();

  const claim = async ({ userId, key, content }: Opening & { readonly content: string }) => {
    const now = clock.now();
    const digest = createHash('sha256').update(key).digest('base64url');
    const fingerprint = createHmac('sha256', secret).update(`call ${content}`).digest('base64url');
    const call = { userId, key: digest, fingerprint, at: now };
    const keeping = { forgetBefore: now - dayMs, abandonedBefore: now - abandonedMs, most: keptPerPerson };
    return { call, kept: await records.claimCall(call, keeping) };
  };

  const doOnce = async <Reply>(asked: AskedOnce<Reply>, work: () => Promise<Result<Reply>>): Promise<Result<Reply>> => {
    const { call, kept } = await claim(asked);
    if (kept !== null) {
      if (kept.fingerprint !== call.fingerprint) return refuse(reused);
      return kept.answer === null ? refuse(underWay) : asked.again(seal.open(asked, kept.answer));
    }
    let isKept = false;
    try {
      const answer = await work();
      if (answer.ok) {
        await records.keepAnswer(call, seal.close(asked, asked.keep(answer.value)));
        isKept = true;
      }
      return answer;
    } finally {
      if (!isKept) await records.releaseCall(call);
    }
  };

  return {
    once: async (asked, work) => {
      const name = JSON.stringify([asked.userId, asked.key]);
      for (let other = doing.get(name); other !== undefined; other = doing.get(name)) await other;
      const done = doOnce(asked, work);
      const settled = done
        .catch(() => {})
        .finally(() => {
          doing.delete(name);
        });
      doing.set(name, settled);
      return done;
    },
  };
}

function createSeal(secret: string, chance: Chance) {
  const keyFor = ({ userId, key }: Opening) => createHmac('sha256', secret).update(`answer ${userId} ${key}`).digest();
  return {
    close: (opening: Opening, kept: unknown): string => {
      const nonce = chance.bytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyFor(opening), nonce);
      const text = Buffer.concat([cipher.update(JSON.stringify(kept)), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open: (opening: Opening, sealed: string): unknown => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyFor(opening), bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
      return JSON.parse(text.toString()) as unknown;
    },
  };
}
