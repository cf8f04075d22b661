import {
  type Command,
  type DecidableCommand,
  ok,
  type Result,
  refusal,
  refuse,
  type SessionState,
  showTable,
  statsOf,
  viewerOf,
} from '@moothall/domain';
import { readCommand } from '@moothall/protocol';
import QRCode from 'qrcode';
import type { Throttle } from '../../gate/throttle.ts';
import type { Identity } from '../../identity.ts';
import { browseSessions } from '../../records/browse-sessions.ts';
import { readHistory } from '../../records/history.ts';
import { joinSession, leaveSession } from '../../records/join-session.ts';
import { listSessions } from '../../records/list-sessions.ts';
import { type Opening, openSession } from '../../records/open-session.ts';
import { nextCursor, readPage } from '../../records/paging.ts';
import { findByCode, previewOf } from '../../records/preview-session.ts';
import type { RecordServices } from '../../records/record-services.ts';
import { lookAs, runAndShow, runCommand } from '../../records/run-command.ts';
import { findGmRoom, findOwnRoom, findReadableRoom, findRoom, notInSession } from '../../records/session-access.ts';
import { makeTicket } from '../../records/tickets.ts';
import { askedTogether } from '../../rooms/asked.ts';
import type { Room } from '../../rooms/room.ts';
import { joinUrl, sessionFor } from '../../rooms/show-session.ts';
import { answered, type Call, callerOf, data, type Handlers, type Reply, tooMany } from './call.ts';

type OpeningCalls =
  | 'openSession'
  | 'openSessionOfAdventure'
  | 'listSessions'
  | 'findSessionByCode'
  | 'joinSession'
  | 'leaveSession';
type ReadingCalls = 'readSession' | 'readView' | 'readHistory' | 'readStats' | 'readQr' | 'makeTicket';
type CommandCalls =
  | 'kick'
  | 'start'
  | 'pause'
  | 'resume'
  | 'end'
  | 'lock'
  | 'rotateCode'
  | 'changeSession'
  | 'deleteSession'
  | 'runCommand';

export function openingHandlers(services: RecordServices, codeFailures: Throttle): Handlers<OpeningCalls> {
  return {
    openSession: async (call) =>
      answered(await openSession(services, callerOf(call), call.body, call.idempotencyKey), same),
    openSessionOfAdventure: async (call) => {
      const opening: Opening = { adventureId: call.params.id, ...call.body };
      return answered(await openSession(services, callerOf(call), opening, call.idempotencyKey), same);
    },
    listSessions: async (call) => {
      if (call.query.browse === 'true') {
        const browsed = await browseSessions(services, callerOf(call), call.query);
        return browsed.ok ? ok(data({ sessions: browsed.value.sessions }, browsed.value.nextCursor)) : browsed;
      }
      const page = readPage(call.query);
      if (!page.ok) return page;
      const { sessions, last, full } = await listSessions(services, callerOf(call), call.query, page.value);
      return ok(data({ sessions }, full && last !== undefined ? nextCursor([last], 1) : undefined));
    },
    findSessionByCode: async (call) => {
      const wait = codeFailures.peek(call.address);
      if (!wait.ok) return tooMany(wait.retryAfterMs);
      const found = await findByCode(services, call.caller, call.params.code);
      // Only failures count: a table of friends behind one address may look the code up as often as they like.
      if (!found.ok) codeFailures.take(call.address);
      return answered(found, same);
    },
    joinSession: async (call) =>
      answered(await joinSession(services, callerOf(call), call.params.id, call.body, call.idempotencyKey), same),
    leaveSession: async (call) =>
      answered(await leaveSession(services, callerOf(call), call.params.id, call.idempotencyKey), same),
  };
}

/** Who is in it sees the session, anybody else its preview while it waits (contract 2). */
async function readSession(services: RecordServices, caller: Identity, id: string): Promise<Result<Reply>> {
  const room = await findRoom(services, id);
  if (!room.ok) return room;
  const { core } = room.value;
  const viewer = viewerOf(core.state, caller.userId);
  if (viewer !== null) return ok(data({ session: sessionFor(core, viewer) }));
  if (core.state.status !== 'waiting') return refuse(notInSession);
  return ok(data({ session: previewOf(core.state, false) }));
}

async function readView(services: RecordServices, call: Call<'readView'>): Promise<Result<Reply>> {
  const as = call.query.as;
  if (as === undefined) {
    const found = await findOwnRoom(services, callerOf(call), call.params.id);
    return answered(found, ({ room, viewer }) => ({ table: showTable(room.core.state, viewer) }));
  }
  const room = await findGmRoom(services, callerOf(call), call.params.id);
  if (!room.ok) return room;
  const staged = call.query.staged === 'true';
  return answered(lookAs(room.value, callerOf(call).userId, { participantId: as, staged }), same);
}

export function readingHandlers(services: RecordServices): Handlers<ReadingCalls> {
  return {
    readSession: (call) => readSession(services, callerOf(call), call.params.id),
    readView: (call) => readView(services, call),
    readHistory: async (call) => {
      const read = await readHistory(services, callerOf(call), call.params.id, call.query);
      if (!read.ok) return read;
      const { nextCursor: cursor, ...history } = read.value;
      return ok(data(history, cursor));
    },
    readStats: async (call) =>
      answered(await findReadableRoom(services, callerOf(call), call.params.id), ({ room, viewer }) => ({
        stats: statsOf(room.core.state, viewer, services.clock.now()),
      })),
    readQr: async (call) => {
      const found = await findOwnRoom(services, callerOf(call), call.params.id);
      if (!found.ok) return found;
      if (found.value.viewer.role === 'spectator') return refuse(notInSession);
      const url = joinUrl(services.publicUrl, found.value.room.core.state.code);
      return ok({ file: await QRCode.toString(url, { type: 'svg', margin: 2 }), contentType: 'image/svg+xml' });
    },
    makeTicket: async (call) => answered(await makeTicket(services, callerOf(call), call.params.id), same),
  };
}

/** Runs one command for a call and answers with the session as it then is for the caller. */
async function command<N extends CommandCalls>(
  services: RecordServices,
  call: Call<N>,
  asked: Command,
): Promise<Result<Reply>> {
  const caller = callerOf(call);
  const room = await findRoom(services, (call.params as { id: string }).id);
  if (!room.ok) return room;
  const id = call.idempotencyKey ?? services.chance.uuid();
  return answered(
    await runAndShow(services, room.value, { userId: caller.userId, id, command: asked }, () =>
      show(room.value, caller),
    ),
    same,
  );
}

function show({ core }: Room, caller: Identity): { readonly session: unknown } {
  const viewer = viewerOf(core.state, caller.userId);
  return { session: viewer === null ? null : sessionFor(core, viewer) };
}

type SessionChange = Call<'changeSession'>['body'];

const neverWaiting = refusal('VALIDATION_FAILED', 'a session never goes back to waiting', {
  status: ['cannot be waiting'],
});

function moveTo(status: SessionChange['status'], state: SessionState): readonly DecidableCommand[] {
  switch (status) {
    case undefined:
    case 'waiting':
      return [];
    case 'active':
      return [{ type: state.status === 'waiting' ? 'session:start' : 'session:resume', payload: {} }];
    case 'paused':
      return [{ type: 'session:pause', payload: {} }];
    case 'completed':
    case 'cancelled':
      return [{ type: 'session:end', payload: { outcome: status } }];
  }
}

/** `PATCH` is several commands under one roof, judged in this order. */
function commandsOf(body: SessionChange, state: SessionState): readonly DecidableCommand[] {
  const { status, activeMapId: mapId, activeBackdropId: backdropId, ...configuration } = body;
  const configures = Object.values(configuration).some((value) => value !== undefined);
  return [
    ...(configures ? [{ type: 'session:configure', payload: configuration } as const] : []),
    ...(mapId === undefined ? [] : [{ type: 'map:show', payload: { mapId } } as const]),
    ...(backdropId === undefined ? [] : [{ type: 'backdrop:show', payload: { backdropId } } as const]),
    ...moveTo(status, state),
  ];
}

async function changeSession(services: RecordServices, call: Call<'changeSession'>): Promise<Result<Reply>> {
  if (call.body.status === 'waiting') return refuse(neverWaiting);
  const room = await findGmRoom(services, callerOf(call), call.params.id);
  if (!room.ok) return room;
  const id = call.idempotencyKey ?? services.chance.uuid();
  const answer = await room.value.run(
    askedTogether(callerOf(call).userId, id, ['session', call.body], (state) => ok(commandsOf(call.body, state))),
  );
  return answer.ok ? ok(data(show(room.value, callerOf(call)))) : answer;
}

async function deleteSession(services: RecordServices, call: Call<'deleteSession'>): Promise<Result<Reply>> {
  const room = await findGmRoom(services, callerOf(call), call.params.id);
  if (!room.ok) return room;
  if (room.value.core.state.endedAt === null) return refuse(refusal('SESSION_NOT_ENDED', 'end the session first'));
  await services.storage.log.deleteSession(call.params.id);
  services.rooms.drop(call.params.id, 'sessionDeleted');
  return ok(data({ deleted: true }));
}

export function commandHandlers(services: RecordServices): Handlers<CommandCalls> {
  return {
    kick: async (call) => {
      const done = await command(services, call, { type: 'participant:kick', payload: call.body });
      return answered(done, () => ({ kicked: true }));
    },
    start: (call) => command(services, call, { type: 'session:start', payload: {} }),
    pause: (call) => command(services, call, { type: 'session:pause', payload: call.body }),
    resume: (call) => command(services, call, { type: 'session:resume', payload: {} }),
    end: async (call) => {
      const done = await command(services, call, { type: 'session:end', payload: call.body });
      const room = services.rooms.peek(call.params.id);
      if (!done.ok || room === null || !('data' in done.value)) return done;
      const stats = statsOf(room.core.state, { role: 'gm' }, services.clock.now());
      return ok(data({ ...(done.value.data as object), stats }));
    },
    lock: (call) => command(services, call, { type: 'session:lock', payload: call.body }),
    rotateCode: (call) => command(services, call, { type: 'session:rotate-code', payload: {} }),
    changeSession: (call) => changeSession(services, call),
    deleteSession: (call) => deleteSession(services, call),
    runCommand: async (call) => {
      const asked = readCommand(call.body.type, call.body.payload);
      if (!asked.ok) return asked;
      const room = await findRoom(services, call.params.id);
      if (!room.ok) return room;
      return answered(await runCommand(services, room.value, callerOf(call).userId, call.body.id, asked.value), same);
    },
  };
}

const same = <T>(value: T) => value;
