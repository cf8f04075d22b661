import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Storage } from '../storage.ts';
import { kindsOf, sampleCommit, sampleIndex, startSession } from './samples.ts';

/** Order, compare-and-swap and retries: the log on its own. */
export const describeAppend = (storage: () => Storage): void => {
  test('L3 the log is dense from 1 and reads back what was written', async () => {
    const sessionId = randomUUID();
    const commits = Array.from({ length: 5 }, (_, position) => sampleCommit(sessionId, position + 1));
    for (const commit of commits) {
      const index = commit.seq === 1 ? { index: sampleIndex() } : {};
      expect(await storage().log.append({ commit, ...index })).toEqual({ kind: 'committed' });
    }
    expect(await storage().log.head(sessionId)).toBe(5);
    expect(await storage().log.read(sessionId, 0, 100)).toEqual(commits);
  });

  test('L3 a commit that is not the next one changes nothing and learns the head', async () => {
    const sessionId = await startSession(storage());
    for (const seq of [1, 3, 7]) {
      expect(await storage().log.append({ commit: sampleCommit(sessionId, seq) })).toEqual({ kind: 'moved', head: 1 });
    }
    expect(await storage().log.append({ commit: sampleCommit(randomUUID(), 4) })).toEqual({ kind: 'moved', head: 0 });
    expect(await storage().log.read(sessionId, 1, 100)).toEqual([]);
  });

  test('L3 of 50 parallel appends of one position exactly one is committed, 50 rounds', async () => {
    const sessionId = await startSession(storage());
    for (let seq = 2; seq <= 51; seq += 1) {
      const attempts = Array.from({ length: 50 }, () => sampleCommit(sessionId, seq));
      const results = await Promise.all(attempts.map((commit) => storage().log.append({ commit })));
      const winners = attempts.filter((_, position) => results[position]?.kind === 'committed');
      expect(kindsOf(results)).toEqual(['committed', ...Array.from({ length: 49 }, () => 'moved')]);
      expect(await storage().log.read(sessionId, seq - 1, 10)).toEqual(winners);
    }
  });

  test('L2 of 50 parallel appends of one command exactly one is committed, the others get its verdict, 50 rounds', async () => {
    const sessionId = await startSession(storage());
    for (let seq = 2; seq <= 51; seq += 1) {
      const commit = sampleCommit(sessionId, seq, { reply: `{"seq":${seq}}` });
      const results = await Promise.all(Array.from({ length: 50 }, () => storage().log.append({ commit })));
      expect(kindsOf(results)).toEqual(['committed', ...Array.from({ length: 49 }, () => 'repeated')]);
      const repeated = results.find((result) => result.kind === 'repeated');
      expect(repeated?.verdict).toEqual({ seq, fingerprint: commit.fingerprint, reply: commit.reply });
    }
  });

  test('L3 parallel appends of many sessions do not disturb each other', async () => {
    const sessionIds = await Promise.all(Array.from({ length: 40 }, () => startSession(storage())));
    for (let seq = 2; seq <= 6; seq += 1) {
      const stale = sessionIds.map((id) => storage().log.append({ commit: sampleCommit(id, seq + 1) }));
      const next = sessionIds.map((id) => storage().log.append({ commit: sampleCommit(id, seq) }));
      expect(new Set(kindsOf(await Promise.all(next)))).toEqual(new Set(['committed']));
      expect(new Set(kindsOf(await Promise.all(stale)))).toEqual(new Set(['moved']));
    }
  });

  test('L2 the same command id of the same person is answered from the log wherever it stands', async () => {
    const sessionId = await startSession(storage());
    const first = sampleCommit(sessionId, 2, { by: 'ann', commandId: 'c1' });
    await storage().log.append({ commit: first });
    const verdict = { seq: 2, fingerprint: first.fingerprint, reply: first.reply };
    for (const seq of [2, 3, 9]) {
      const again = sampleCommit(sessionId, seq, { by: 'ann', commandId: 'c1', fingerprint: 'other' });
      expect(await storage().log.append({ commit: again })).toEqual({ kind: 'repeated', verdict });
      expect(await storage().log.append({ commit: again, index: sampleIndex() })).toEqual({
        kind: 'repeated',
        verdict,
      });
    }
    expect(await storage().log.findVerdict(sessionId, 'ann', 'c1')).toEqual(verdict);
    expect(await storage().log.findVerdict(sessionId, 'ann', 'c2')).toBeNull();
    expect(await storage().log.findVerdict(sessionId, 'bob', 'c1')).toBeNull();
    expect(await storage().log.head(sessionId)).toBe(2);
  });

  test('L2 command ids of other people and of other sessions, and commits of nobody, are free', async () => {
    const sessionId = await startSession(storage());
    const otherId = await startSession(storage());
    const commits = [
      sampleCommit(sessionId, 2, { by: 'ann', commandId: 'c1' }),
      sampleCommit(sessionId, 3, { by: 'bob', commandId: 'c1' }),
      sampleCommit(sessionId, 4, { by: null, commandId: 'c1', fingerprint: null, reply: null }),
      sampleCommit(sessionId, 5, { by: null, commandId: 'c1' }),
      sampleCommit(sessionId, 6, { by: 'ann', commandId: null }),
      sampleCommit(sessionId, 7, { by: 'ann', commandId: null }),
      sampleCommit(otherId, 2, { by: 'ann', commandId: 'c1' }),
    ];
    for (const commit of commits) expect(await storage().log.append({ commit })).toEqual({ kind: 'committed' });
    expect(await storage().log.read(sessionId, 1, 100)).toEqual(commits.slice(0, 6));
  });

  test('L1 quotes, emoji, control characters and 64 KiB survive unchanged', async () => {
    const odd = `"'\\ {} , NULL \${x} $1 ? \t\r\n é 🐉👩‍👩‍👧 ﷽ \u202e \u0001`;
    const sessionId = await startSession(storage());
    const commit = sampleCommit(sessionId, 2, {
      by: odd,
      commandId: odd,
      fingerprint: odd,
      reply: JSON.stringify(odd),
      events: JSON.stringify([odd, 'x'.repeat(65_536), '🐉'.repeat(16_384)]),
      frames: odd,
    });
    const large = sampleCommit(sessionId, 3, { events: odd.repeat(2000), frames: '"'.repeat(65_536) });
    await storage().log.append({ commit });
    await storage().log.append({ commit: large, index: sampleIndex({ card: JSON.stringify(odd) }) });
    expect(await storage().log.read(sessionId, 1, 10)).toEqual([commit, large]);
    expect((await storage().log.findSession(sessionId))?.card).toBe(JSON.stringify(odd));
    expect((await storage().log.findVerdict(sessionId, odd, odd))?.seq).toBe(2);
  });
};
