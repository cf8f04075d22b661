import type { Refusal } from '@moothall/domain';
import type { RouteName } from '@moothall/protocol';

/** One at a time, so neither side needs to say which question an answer is for. */
export type BodyRequest = { readonly name: RouteName; readonly text: string };
export type BodyReply =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: Refusal };
