import { uuid } from '@moothall/domain';
import { z } from 'zod';
import type { BodySize, Route } from './route.ts';

export const nothing = z.strictObject({});
export const byId = z.strictObject({ id: uuid });
export const page = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
};

type Given<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, D extends z.ZodType> = Pick<
  Route,
  'method' | 'path' | 'summary' | 'identity'
> & {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly data: D;
  readonly status?: 200 | 201;
  readonly size?: BodySize;
  readonly raw?: string;
};

/** Fills in what most routes share: no parameters, no query, an empty body, 200, ordinary size. */
export function route<
  D extends z.ZodType,
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
>(given: Given<P, Q, B, D>): Route<P, Q, B, D> {
  return {
    status: 200,
    size: 'ordinary',
    ...given,
    params: (given.params ?? nothing) as P,
    query: (given.query ?? nothing) as Q,
    body: (given.body ?? nothing) as B,
  };
}
