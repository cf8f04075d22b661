import {
  evolveView,
  replay,
  type UserId,
  type View,
  type ViewEvent,
  viewerKey,
  viewerOf,
  viewOf,
} from '@moothall/domain';
import { expect, it } from 'vitest';
import { erasePerson, resumeErasures } from '../src/records/erase-person.ts';
import { formerPlayer } from '../src/records/forget-person.ts';
import { joinSession, leaveSession } from '../src/records/join-session.ts';
import { runCommand } from '../src/records/run-command.ts';
import { readCommit } from '../src/rooms/reload.ts';
import { createMemoryDisk, type MemoryDisk } from '../src/storage/memory.ts';
import { isFor, readFramesColumn } from '../src/views/frame-text.ts';
import { command, gm, live, player, sit, state, table } from './life.ts';
import { manualClock } from './simulation/manual-clock.ts';

/** A person is removed from a session, and the session stays one (ACC-15, ACC-16). */
const account = { peopleOf: async () => new Map(), emailOf: async () => null, erase: async () => {} };

async function playedTable() {
  const disk = createMemoryDisk();
  const clock = manualClock();
  const life = await live(disk, clock);
  const sessionId = await table(life, { allowLateJoin: true });
  await command(life, sessionId, { type: 'session:start', payload: {} });
  const mine = await sit(life, sessionId, player);
  mine.receive(JSON.stringify({ type: 'chat:send', payload: { text: 'Arla greets you' }, id: 'said' }));
  mine.receive(JSON.stringify({ type: 'dice:roll', payload: { notation: 'd20' }, id: 'rolled' }));
  await command(life, sessionId, { type: 'dice:roll', payload: { notation: 'd6' } });
  await command(life, sessionId, { type: 'chat:send', payload: { text: 'Gwen nods' } });
  mine.leave();
  return { disk, clock, life, sessionId };
}

const isNamed = (disk: MemoryDisk, sessionId: string, name: string) => {
  const { commits, snapshot, index } = disk.sessions.get(sessionId) ?? raise();
  // What people said stays as they said it.
  const text = JSON.stringify([commits.map(({ events, frames, reply }) => [events, frames, reply]), snapshot, index]);
  return text.replaceAll(`${name} greets you`, '').replaceAll(`${name} nods`, '').includes(name);
};

const frames = (disk: MemoryDisk, sessionId: string) => disk.sessions.get(sessionId)?.commits ?? raise();

/** L9 and law (a): the log folds to the snapshot, and the stored frames lead from the first view to the last. */
function expectLaws(disk: MemoryDisk, sessionId: string, viewers: readonly UserId[]): void {
  const session = disk.sessions.get(sessionId) ?? raise();
  const commits = session.commits.map(readCommit);
  const creation = commits[0]?.events[0];
  const pin = disk.pins.get(creation?.type === 'session:created' ? creation.origin.pin : '') ?? raise();
  const folded = replay(commits, JSON.parse(pin));
  const { adventure: _pinned, ...rest } = folded;
  const { format: _format, ...snapshot } = JSON.parse(session.snapshot?.state ?? '{}');
  expect(snapshot).toEqual(JSON.parse(JSON.stringify(rest)));
  for (const userId of viewers) {
    const from = commits.findIndex(
      (_, at) => viewerOf(replay(commits.slice(0, at + 1), JSON.parse(pin)), userId) !== null,
    );
    const start = replay(commits.slice(0, from + 1), JSON.parse(pin));
    const viewer = viewerOf(start, userId) ?? raise();
    let view: View = viewOf(start, viewer);
    for (const row of session.commits.slice(from + 1)) {
      for (const { text } of readFramesColumn(row.frames).filter((frame) => isFor(frame, viewerKey(viewer)))) {
        const frame = JSON.parse(text);
        const events: readonly ViewEvent[] = frame.type === 'batch' ? frame.payload.events : [frame];
        for (const event of events) view = evolveView(view, event, { at: frame.at, by: frame.by ?? null });
      }
    }
    expect(view).toEqual(viewOf(folded, viewerOf(folded, userId) ?? raise()));
  }
}

it('ACC-15 a player is gone from events, frames, answers, snapshot and card, and the seat is left', async () => {
  const { disk, life, sessionId } = await playedTable();
  expect(isNamed(disk, sessionId, 'Pia')).toBe(true);
  const before = frames(disk, sessionId).map(({ seq, by, at, commandId }) => ({ seq, by, at, commandId }));
  await erasePerson(life.records, account, player.userId);
  expect(isNamed(disk, sessionId, 'Pia')).toBe(false);
  const after = await state(life, sessionId);
  expect(after.roster.participants[0]).toMatchObject({ status: 'left', user: { name: formerPlayer, avatarUrl: null } });
  expect(after.roster.participants[0]?.character.name).toBe('Arla');
  expect(after.status).toBe('active');
  // Place, author, time and retry memory of each commit are as they were; the leave came after them.
  expect(frames(disk, sessionId).slice(0, before.length)).toMatchObject(before);
  expectLaws(disk, sessionId, [gm.userId]);
  expect(disk.characters.size).toBe(0);
  expect(disk.erasures.size).toBe(0);
});

it('ACC-15 a game master is gone too, and the table is cancelled for everybody', async () => {
  const { disk, life, sessionId } = await playedTable();
  await erasePerson(life.records, account, gm.userId);
  expect(isNamed(disk, sessionId, 'Gwen')).toBe(false);
  expect(await state(life, sessionId)).toMatchObject({
    status: 'cancelled',
    outcome: 'cancelled',
    origin: { gm: { id: gm.userId, name: formerPlayer, avatarUrl: null } },
  });
  expect(JSON.parse(disk.sessions.get(sessionId)?.index.card ?? '{}')).toMatchObject({ gmName: formerPlayer });
  expectLaws(disk, sessionId, [gm.userId, player.userId]);
});

it("ACC-15 a character that was called like the person is renamed with them, in every seat's own digest", async () => {
  const disk = createMemoryDisk();
  const life = await live(disk, manualClock());
  const borrowed = { ...player, name: 'Arla' };
  const sessionId = await table(life, {}, borrowed);
  await command(life, sessionId, { type: 'session:start', payload: {} });
  await erasePerson(life.records, account, player.userId);
  expect(isNamed(disk, sessionId, 'Arla')).toBe(false);
  expectLaws(disk, sessionId, [gm.userId]);
});

it('ACC-15 so it is when it was another before, and when it came back to its seat', async () => {
  const disk = createMemoryDisk();
  const life = await live(disk, manualClock());
  const borrowed = { ...player, name: 'Arla' };
  const sessionId = await table(life, { allowLateJoin: true }, borrowed);
  const [own] = disk.characters.values();
  const room = (await life.records.rooms.open(sessionId)) ?? raise();
  const asked = { type: 'participant:change-character', payload: { characterId: own?.id ?? '' } } as const;
  await runCommand(life.records, room, player.userId, 'again', asked);
  await command(life, sessionId, { type: 'session:start', payload: {} });
  await leaveSession(life.records, borrowed, sessionId, null);
  await joinSession(life.records, borrowed, sessionId, { role: 'player' }, null);
  const log = frames(disk, sessionId).map(({ events }) => events);
  expect(log.filter((events) => /character-changed|returned/.test(events) && events.includes('Arla'))).toHaveLength(2);
  await erasePerson(life.records, account, player.userId);
  expect(isNamed(disk, sessionId, 'Arla')).toBe(false);
});

it('ACC-15 who is at the table sees it at once; a cursor from before begins anew', async () => {
  const { life, sessionId } = await playedTable();
  const master = await sit(life, sessionId, gm);
  const { cursor } = master.frames[0].payload;
  await erasePerson(life.records, account, player.userId);
  const shown = master.frames.at(-1);
  expect(shown).toMatchObject({ type: 'session:state', payload: { reason: 'view-changed' } });
  expect(JSON.stringify(shown)).not.toContain('"Pia"');
  expect(JSON.stringify(shown)).toContain(formerPlayer);
  master.leave();
  const back = await sit(life, sessionId, gm, cursor);
  expect(back.frames[0]).toMatchObject({ type: 'session:state', payload: { reason: 'too-old' } });
  const newest = back.frames[0].payload.cursor;
  back.leave();
  const again = await sit(life, sessionId, gm, newest);
  expect(again.frames[0]).toMatchObject({ type: 'session:resumed', payload: { missed: 0 } });
});

it('ACC-16 a crash at any step is made good at the next start', async () => {
  const steps = [
    'forgetAddress',
    'listSessionsOf',
    'rewriteCommits',
    'replaceSnapshot',
    'eraseRecordsOf',
    'finishErasure',
  ];
  for (const step of steps) {
    const { disk, clock, life, sessionId } = await playedTable();
    const { storage } = life.records;
    const crash = () => Promise.reject(new Error(`crashed at ${step}`));
    const part = <T extends object>(store: T): T => (step in store ? { ...store, [step]: crash } : store);
    const dying = { ...life.records, storage: { ...storage, log: part(storage.log), records: part(storage.records) } };
    const withAddress = { ...account, emailOf: async () => 'pia@example.org' };
    await expect(erasePerson(dying, withAddress, player.userId), step).rejects.toThrow(step);
    life.end();
    expect(disk.erasures.size).toBe(1);
    const next = await live(disk, clock);
    await resumeErasures(next.records, account);
    expect(isNamed(disk, sessionId, 'Pia'), step).toBe(false);
    expect(disk.erasures.size, step).toBe(0);
    expectLaws(disk, sessionId, [gm.userId]);
    next.end();
  }
});

it('ACC-15 erasing again changes nothing more, and somebody unknown harms nobody', async () => {
  const { disk, life, sessionId } = await playedTable();
  await erasePerson(life.records, account, player.userId);
  const commits = JSON.stringify(frames(disk, sessionId));
  await erasePerson(life.records, account, player.userId);
  await erasePerson(life.records, account, 'nobody' as UserId);
  expect(JSON.stringify(frames(disk, sessionId))).toBe(commits);
});

const raise = (): never => {
  throw new Error('missing');
};
