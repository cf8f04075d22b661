import { connect, type Frame, type Json } from '../wire-client.ts';
import type { Deed, Told } from './deed.ts';
import { millWithSecrets } from './mill-with-secrets.ts';
import { type House, type Name, type Side, wireOf } from './sides.ts';

const nothing = '00000000-0000-4000-8000-000000000001';

function dataOf(body: Frame): Json {
  return typeof body === 'object' && body !== null && typeof body.data === 'object' ? (body.data ?? {}) : {};
}

type Return = { readonly by: Name; readonly resume: boolean };

async function reconnect(house: House, side: Side, { by, resume }: Return, id: string): Promise<void> {
  const old = wireOf(side, by);
  const since = resume ? old.frames.findLast((frame: Frame) => frame.cursor !== undefined)?.cursor : undefined;
  old.socket.terminate();
  await old.closed;
  side.wires[by].push(await connect(house.server.url, house.people[by], side.sessionId, since));
  // That somebody is back is written after their first frame; a refusal stands behind it in the queue and does nothing.
  await wireOf(side, 'gm').ask('draft:undo', { draftId: nothing }, `${id} is told`);
}

/** Does it and waits until it is done. `id` is the command's own, and the same on both sides for what both do. */
export async function perform(house: House, side: Side, deed: Deed, id: string): Promise<Told> {
  const { people } = house;
  switch (deed.do) {
    case 'command': {
      const answer = await wireOf(side, deed.by).ask(deed.type, deed.payload, id);
      return answer.type === 'ack' ? answer.payload : null;
    }
    case 'call': {
      const headers = deed.method === 'GET' ? {} : { 'idempotency-key': id };
      const path = `/sessions/${side.sessionId}${deed.path}`;
      const answer = await people[deed.by].call(deed.method, path, deed.body, headers);
      return answer.status < 300 ? dataOf(answer.body) : null;
    }
    case 'signal': {
      await wireOf(side, deed.by).ask(deed.type, deed.payload, id);
      return {};
    }
    case 'reconnect':
      await reconnect(house, side, deed, id);
      return {};
    case 'rewrite': {
      const document = millWithSecrets(side.gmSecret, deed.edition);
      const answer = await people.gm.call('PATCH', `/adventures/${side.adventureId}`, document);
      return answer.status === 200 ? {} : null;
    }
  }
}

export function tellDeed(deed: Deed): string {
  switch (deed.do) {
    case 'command':
    case 'signal':
      return `${deed.by} ${deed.type} ${JSON.stringify(deed.payload)}`;
    case 'call':
      return `${deed.by} ${deed.method} ${deed.path} ${JSON.stringify(deed.body ?? {})}`;
    case 'reconnect':
      return `${deed.by} reconnects${deed.resume ? ' with since' : ''}`;
    case 'rewrite':
      return `gm rewrites the adventure, edition ${deed.edition}`;
  }
}
