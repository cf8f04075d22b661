import type { z } from 'zod';

export type Fault = { readonly path: readonly (string | number)[]; readonly message: string };

const reasons = [
  'missing',
  'too-long',
  'too-many',
  'too-small',
  'too-large',
  'too-many-bytes',
  'not-a-name',
  'not-a-picture',
  'not-text',
  'min-above-max',
  'used-twice',
  'leads-nowhere',
  'outside',
  'wrong-kind',
  'unknown-field',
  'other',
] as const;
/** Why something is not accepted, for a page that says it in its reader's language. */
export type FaultReason = (typeof reasons)[number];

/** `limit` is the most or the least there may be, where the reason is a limit; of bytes it counts KiB. */
export type FoundFault = Fault & { readonly reason: FaultReason; readonly limit?: number };

type Issue = z.core.$ZodIssue;
type Reason = Pick<FoundFault, 'reason' | 'limit'>;

/** What a rule of ours is broken by, it says itself. */
function toldReason(params: Readonly<Record<string, unknown>> | undefined): Reason {
  const reason = reasons.find((known) => known === params?.reason) ?? 'other';
  return typeof params?.limit === 'number' ? { reason, limit: params.limit } : { reason };
}

function isAboutPicture({ path }: Issue): boolean {
  return path.includes('pictureId') || path.includes('pictures');
}

function reasonOf(issue: Issue): Reason {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return { reason: 'missing' };
      return { reason: 'too-small', limit: Number(issue.minimum) };
    case 'too_big': {
      const limit = Number(issue.maximum);
      if (issue.origin === 'string') return { reason: 'too-long', limit };
      return { reason: issue.origin === 'array' ? 'too-many' : 'too-large', limit };
    }
    case 'invalid_format':
    case 'invalid_key':
      return { reason: isAboutPicture(issue) ? 'not-a-picture' : 'not-a-name' };
    case 'invalid_type':
    case 'invalid_value':
      return { reason: 'wrong-kind' };
    case 'custom':
      return toldReason(issue.params);
    default:
      return { reason: 'other' };
  }
}

function plainPath(path: readonly PropertyKey[]): Fault['path'] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** An unknown field is a fault at its own place. */
function faultsOf(issue: Issue): readonly FoundFault[] {
  const path = plainPath(issue.path);
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message, ...reasonOf(issue) }];
  return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field', reason: 'unknown-field' }));
}

/** What a schema refuses of a value, with reasons. */
export function faultsIn(schema: z.ZodType, value: unknown): readonly FoundFault[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.flatMap(faultsOf);
}
