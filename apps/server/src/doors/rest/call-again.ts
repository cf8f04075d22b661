import { ok, type Result } from '@moothall/domain';
import type { RouteName } from '@moothall/protocol';
import type { Call, HandledRoute, Handler, Handlers, Reply } from './call.ts';

/** What the log of the session remembers for its whole life (contract 1.8); a command's id is its key. */
const inTheLog: ReadonlySet<RouteName> = new Set([
  'joinSession',
  'leaveSession',
  'kick',
  'start',
  'pause',
  'resume',
  'end',
  'lock',
  'rotateCode',
  'changeSession',
  'writeState',
  'runCommand',
]);

export function isInTheLog(name: RouteName): boolean {
  return inTheLog.has(name);
}

/** Made under an id that follows from the key: done again, they find what they made and who may see it by now. */
const madeAgain: ReadonlySet<HandledRoute> = new Set(['createCampaign', 'openSession', 'openSessionOfAdventure']);

/** A read that asks for the same right as the call: who lost it is not told the answer again (contract 1.8). */
const rights: { readonly [N in HandledRoute]?: HandledRoute } = {
  changeCampaign: 'listCampaignInvites',
  makeCampaignInvite: 'listCampaignInvites',
  changeMember: 'listCampaignInvites',
  makeInvite: 'listInvites',
  makeTicket: 'readView',
  makeRegistrationInvite: 'listRegistrationInvites',
};

/** Kept as no more than an id, and told as they are by now: up to 8 MiB each, or another's to show. */
const reads: { readonly [N in HandledRoute]?: readonly [read: HandledRoute, name: string] } = {
  createAdventure: ['readAdventure', 'adventure'],
  changeAdventure: ['readAdventure', 'adventure'],
  importAdventure: ['readAdventure', 'adventure'],
  joinCampaign: ['readCampaign', 'campaign'],
};

type DataReply = Extract<Reply, { readonly data: unknown }>;

/** What is kept of an answer: null for those that are not data, which no changing call gives. */
export function keptOf(name: HandledRoute, reply: Reply): DataReply | null {
  if (madeAgain.has(name) || !('data' in reply)) return null;
  const [, thing] = reads[name] ?? [];
  if (thing === undefined) return reply;
  return { data: { id: (reply.data as Readonly<Record<string, { readonly id: string }>>)[thing]?.id } };
}

export async function answerAgain(
  handlers: Handlers,
  name: HandledRoute,
  call: Call<HandledRoute>,
  kept: DataReply | null,
): Promise<Result<Reply>> {
  const ask = (other: HandledRoute, params: unknown) =>
    (handlers[other] as Handler<HandledRoute>)({ ...call, params, query: {}, body: {} } as Call<HandledRoute>);
  if (kept === null) return (handlers[name] as Handler<HandledRoute>)(call);
  const [read] = reads[name] ?? [];
  if (read !== undefined) return ask(read, kept.data);
  const right = rights[name];
  if (right === undefined) return ok(kept);
  const allowed = await ask(right, { id: (call.params as { readonly id?: string }).id });
  return allowed.ok ? ok(kept) : allowed;
}
