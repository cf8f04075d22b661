import type { Clock } from '../clock.ts';
import type { Identity } from '../identity.ts';
import type { FoundSignIn } from './sign-ins.ts';

/** Who was just here is likely to call again at once: remembered for a few seconds, forgotten when it changes. */
export type IdentityCache = {
  readonly get: (proof: string, find: () => Promise<FoundSignIn | null>) => Promise<Identity | null>;
  readonly forget: (isMeant: (identity: Identity) => boolean) => void;
};

/** Also how long a sign-out on another server may stay unnoticed for single calls. */
const rememberedMs = 5_000;
const entriesMax = 10_000;

type Entry = { readonly identity: Identity; readonly until: number };

export function createIdentityCache(clock: Clock): IdentityCache {
  const entries = new Map<string, Entry>();
  let forgotten = 0;
  return {
    get: async (proof, find) => {
      const known = entries.get(proof);
      if (known !== undefined && clock.now() < known.until) return known.identity;
      entries.delete(proof);
      const before = forgotten;
      const found = await find();
      if (found === null) return null;
      const { identity, expiresAtMs } = found;
      // Who was signed out while we were reading must not be remembered as signed in.
      if (before === forgotten)
        entries.set(proof, { identity, until: Math.min(clock.now() + rememberedMs, expiresAtMs) });
      const [oldest] = entries.keys();
      if (entries.size > entriesMax && oldest !== undefined) entries.delete(oldest);
      return identity;
    },
    forget: (isMeant) => {
      forgotten += 1;
      for (const [proof, { identity }] of entries) if (isMeant(identity)) entries.delete(proof);
    },
  };
}
