import type { z } from 'zod';

export type BodySize = 'ordinary' | 'adventure' | 'adventure-file' | 'picture';

/** One REST call. The server mounts exactly these, the client calls exactly these, OpenAPI is made from them. */
export type Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Data extends z.ZodType = z.ZodType,
> = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `:name` for parameters. */
  readonly path: string;
  readonly summary: string;
  /** `person` is an account or a guest; `account` refuses guests with GUESTS_NOT_ALLOWED. */
  readonly identity: 'anyone' | 'person' | 'account';
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly data: Data;
  readonly status: 200 | 201;
  /**
   * `adventure` bodies may be 8 MiB with 400,000 values, an `adventure-file` with pictures too, a `picture` is 20 MiB of
   * no JSON; others 256 KiB (quality 3).
   */
  readonly size: BodySize;
  /** Answered as a file of this kind instead of the envelope. */
  readonly raw?: string;
};

export type AnyRoute = Route;
export type ParamsOf<R> = R extends Route<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.infer<P> : never;
export type QueryOf<R> = R extends Route<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.infer<Q> : never;
export type BodyOf<R> = R extends Route<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.infer<B> : never;
export type BodyInputOf<R> = R extends Route<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never;
export type DataOf<R> = R extends Route<z.ZodType, z.ZodType, z.ZodType, infer D> ? z.infer<D> : never;
