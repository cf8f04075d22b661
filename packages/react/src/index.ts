export { MoothallProvider, useClient } from './client-context.tsx';
export type { Seat } from './seats.ts';
export { TableProvider, useTable } from './table-context.tsx';
export { type ChatView, useChat } from './use-chat.ts';
export { type ConnectionView, useConnection } from './use-connection.ts';
export { type LiveTable, useLiveSession } from './use-live-session.ts';
export { useMe } from './use-me.ts';
export { useOnlookers, useParticipants } from './use-participants.ts';
export { useTableEvents } from './use-table-events.ts';
