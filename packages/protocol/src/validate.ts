import { ok, type Refusal, type Result, refusal, refuse } from '@moothall/domain';
import type { z } from 'zod';

type Issue = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string;
  readonly keys?: readonly string[];
};

// A hostile body can fail in thousands of places; a person can read about twenty.
const issuesShown = 20;

function pathOf(issue: Issue): string {
  return issue.path.map(String).join('.');
}

/** `details` is `{path: [messages]}` (contract 2.1); an unknown field is named with its own path. */
function detailsOf(issues: readonly Issue[]): Readonly<Record<string, readonly string[]>> {
  const details: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  const add = (path: string, message: string) => {
    details[path] = [...(details[path] ?? []), message];
  };
  for (const issue of issues.slice(0, issuesShown)) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of (issue.keys ?? []).slice(0, issuesShown))
        add([...issue.path, key].map(String).join('.'), 'unknown field');
    } else add(pathOf(issue), issue.message);
  }
  return { ...details };
}

export function faultyRequest(faults: readonly Issue[]): Refusal {
  return refusal('VALIDATION_FAILED', 'the request is not well formed', detailsOf(faults));
}

/** The schema library hands its findings on as arguments, and so runs out of stack beyond some hundred thousand. */
function parse<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.infer<S>> | 'countless' {
  try {
    return schema.safeParse(value);
  } catch (thrown) {
    if (thrown instanceof RangeError) return 'countless';
    throw thrown;
  }
}

export function validate<S extends z.ZodType>(schema: S, value: unknown): Result<z.infer<S>> {
  const parsed = parse(schema, value);
  if (parsed === 'countless') {
    const message = 'wrong in more places than can be told';
    return refuse(refusal('VALIDATION_FAILED', message, { '': [message] }));
  }
  if (parsed.success) return ok(parsed.data);
  return refuse(faultyRequest(parsed.error.issues));
}
