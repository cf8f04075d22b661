import type { UserId } from './ids.ts';
import type { View } from './view.ts';
import type { ViewEventPayload, ViewEventType } from './view-event.ts';

export type ViewStamp = { readonly at: string; readonly by: UserId | null };
export type ViewEvolve<T extends ViewEventType> = (view: View, payload: ViewEventPayload<T>, stamp: ViewStamp) => View;
export type ViewEvolvers<T extends ViewEventType> = { readonly [K in T]: ViewEvolve<K> };

export function withSession(view: View, changes: Partial<View['session']>): View {
  return { ...view, session: { ...view.session, ...changes } };
}

export function withTable(view: View, changes: Partial<View['table']>): View {
  return { ...view, table: { ...view.table, ...changes } };
}
