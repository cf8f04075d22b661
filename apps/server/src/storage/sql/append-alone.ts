import type { Kysely, Transaction } from 'kysely';
import type {
  Append,
  AppendResult,
  CharacterWriteBack,
  ExpectedCharacter,
  SessionIndex,
  StoredCommit,
} from '../log-store.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { derivedDeadlines, toSessionRow } from './session-row.ts';
import { takenBy } from './violation.ts';

/** Thrown inside the transaction to undo it; never leaves this file. */
class Undone extends Error {
  readonly result: AppendResult;
  constructor(result: AppendResult) {
    super(result.kind);
    this.result = result;
  }
}

/** One commit in a transaction of its own, with every row that belongs to it (L8). */
export const appendAlone = async (db: Kysely<Schema>, engine: Engine, append: Append): Promise<AppendResult> => {
  const { commit, index } = append;
  try {
    return await db.transaction().execute(async (trx) => {
      if (!(await moveHead(trx, commit))) return whyNotMoved(trx, commit);
      if (commit.seq === 1 && index === undefined) throw new TypeError('the first commit carries an index');
      await expectCharacters(trx, engine, append.expected ?? []);
      if (append.inviteId !== undefined) await spendInvite(trx, append.inviteId, commit);
      if (index !== undefined) await replaceIndex({ trx, engine, sessionId: commit.sessionId, index });
      await writeBackCharacters({ trx, engine, sessionId: commit.sessionId, characters: append.characters ?? [] });
      await trx.insertInto('commits').values(commit).execute();
      return { kind: 'committed' };
    });
  } catch (error) {
    if (error instanceof Undone) return error.result;
    const what = takenBy(error);
    if (what === null) throw error;
    return { kind: 'taken', what };
  }
};

/** The compare-and-swap. Who loses it waits for the winner's transaction and then sees the moved head. */
const moveHead = async (trx: Transaction<Schema>, commit: StoredCommit): Promise<boolean> => {
  const { sessionId, seq } = commit;
  if (seq === 1) {
    const inserting = trx.insertInto('heads').values({ sessionId, head: 1 });
    const inserted = await inserting.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await trx
    .updateTable('heads')
    .set({ head: seq })
    .where('sessionId', '=', sessionId)
    .where('head', '=', seq - 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commits')
            .select('seq')
            .where('sessionId', '=', sessionId)
            .where('by', '=', commit.by)
            .where('commandId', '=', commit.commandId),
        ),
      ),
    )
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
};

/** Why a commit did not become the next one: its command is there already, or somebody else was first. */
export const whyNotMoved = async (db: Kysely<Schema>, commit: StoredCommit): Promise<AppendResult> => {
  const { sessionId, by, commandId } = commit;
  if (by !== null && commandId !== null) {
    const verdict = await findVerdict(db, { sessionId, by, commandId });
    if (verdict !== undefined) return { kind: 'repeated', verdict };
  }
  const row = await db.selectFrom('heads').select('head').where('sessionId', '=', sessionId).executeTakeFirst();
  return { kind: 'moved', head: row?.head ?? 0 };
};

export const findVerdict = (
  db: Kysely<Schema>,
  { sessionId, by, commandId }: { readonly sessionId: string; readonly by: string; readonly commandId: string },
) =>
  db
    .selectFrom('commits')
    .select(['seq', 'fingerprint', 'reply'])
    .where('sessionId', '=', sessionId)
    .where('by', '=', by)
    .where('commandId', '=', commandId)
    .executeTakeFirst();

const spendInvite = async (trx: Transaction<Schema>, inviteId: string, commit: StoredCommit): Promise<void> => {
  const spent = await trx
    .updateTable('invites')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('id', '=', inviteId)
    .where('sessionId', '=', commit.sessionId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', commit.at)
    .where((eb) => eb('uses', '<', eb.ref('maxUses')))
    .executeTakeFirst();
  if (spent.numUpdatedRows !== 1n) throw new Undone({ kind: 'taken', what: 'invite' });
};

type Replacing = {
  readonly trx: Transaction<Schema>;
  readonly engine: Engine;
  readonly sessionId: string;
  readonly index: SessionIndex;
};

const replaceIndex = async ({ trx, engine, sessionId, index }: Replacing): Promise<void> => {
  const { id, ...columns } = toSessionRow(sessionId, index);
  await trx
    .insertInto('gameSessions')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await holdCharacters({ trx, engine, sessionId, index });
  await trx.deleteFrom('seats').where('sessionId', '=', sessionId).execute();
  const seats = index.seats.map(({ userId, role, characterId, holdsCharacter }) => ({
    sessionId,
    userId,
    role,
    characterId,
    holdsCharacter: holdsCharacter ? (1 as const) : (0 as const),
  }));
  if (seats.length > 0) await trx.insertInto('seats').values(seats).execute();
  const people = [...new Set([index.gmId, ...seats.map(({ userId }) => userId)])];
  await trx
    .insertInto('sessionPeople')
    .values(people.map((userId) => ({ sessionId, userId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx.deleteFrom('deadlines').where('sessionId', '=', sessionId).where('kind', '!=', 'empty-pause').execute();
  const deadlines = derivedDeadlines(index).map((deadline) => ({ sessionId, ...deadline }));
  if (deadlines.length > 0) await trx.insertInto('deadlines').values(deadlines).execute();
};

/** Locked until the commit, so that deleting one of them at the same time finds the seat. */
const holdCharacters = async ({ trx, engine, index }: Replacing): Promise<void> => {
  const ids = index.seats.flatMap((seat) =>
    seat.holdsCharacter && seat.characterId !== null ? [seat.characterId] : [],
  );
  if (ids.length === 0) return;
  const query = trx.selectFrom('characters').select('id').where('id', 'in', ids).orderBy('id');
  const found = await (engine === 'postgres' ? query.forKeyShare() : query).execute();
  if (found.length !== ids.length) throw new Undone({ kind: 'taken', what: 'character' });
};

/** Locked until the commit, so that who changes one of them at the same time finds the seat. */
const expectCharacters = async (
  trx: Transaction<Schema>,
  engine: Engine,
  expected: readonly ExpectedCharacter[],
): Promise<void> => {
  for (const { characterId, version } of expected) {
    const query = trx.selectFrom('characters').select('version').where('id', '=', characterId);
    const found = await (engine === 'postgres' ? query.forShare() : query).executeTakeFirst();
    // One that is gone is `taken`, as any that cannot be held.
    if (found !== undefined && found.version !== version) throw new Undone({ kind: 'stale' });
  }
};

type WritingBack = {
  readonly trx: Transaction<Schema>;
  readonly engine: Engine;
  readonly sessionId: string;
  readonly characters: readonly CharacterWriteBack[];
};

/** Each is locked before the seats are looked at: who seats it elsewhere at this moment comes wholly before or after. */
const writeBackCharacters = async ({ trx, engine, sessionId, characters }: WritingBack): Promise<void> => {
  for (const { characterId, changes, experienceGained, version } of characters) {
    const query = trx.selectFrom('characters').select('id').where('id', '=', characterId);
    await (engine === 'postgres' ? query.forNoKeyUpdate() : query).execute();
    const holding = trx.selectFrom('seats').select('sessionId').where('characterId', '=', characterId);
    const elsewhere = await holding
      .where('holdsCharacter', '=', 1)
      .where('sessionId', '!=', sessionId)
      .executeTakeFirst();
    await trx
      .updateTable('characters')
      .set((eb) => ({
        ...(elsewhere === undefined ? changes : {}),
        version,
        experience: eb('experience', '+', experienceGained),
      }))
      .where('id', '=', characterId)
      .execute();
  }
};
