import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Append, AppendResult, LogStore } from '../../log-store.ts';
import { createOpenGate } from '../../open-gate.ts';
import type { RecordStore } from '../../record-store.ts';
import { type Storage, StorageRefused } from '../../storage.ts';
import type { Accounts, AccountsSchema } from '../accounts.ts';
import { createGroupCommit } from '../group-commit.ts';
import type { LogReads } from '../log-reads.ts';
import type { LogWrites } from '../log-writes.ts';
import type { RecordReads } from '../record-reads.ts';
import type { RecordWrites } from '../record-writes.ts';
import { withinTimeout } from '../within-timeout.ts';
import type { StatementResult } from './database.ts';
import { type DatabaseThread, startDatabaseThread } from './database-thread.ts';
import { createSqliteDialect } from './dialect.ts';
import { defaultWorkerUrl } from './worker-url.ts';

export type SqliteOptions = {
  /** Created if missing. Holds `moothall.db`, its write-ahead log, and `moothall.lock`. */
  readonly dataDir: string;
  /** The database thread's file; see `defaultWorkerUrl` for what it is when not given. */
  readonly workerUrl?: URL;
  /**
   * Called once when a flush failed, the file is damaged or a thread died. What was being written is then unknown and
   * a second fsync may lie, so nothing is retried and nothing written any more: the process has to end and
   * start again. The default throws where nobody catches.
   */
  readonly onFatal?: (error: Error) => void;
};

/** Opens the embedded database; rejects with `StorageRefused` when the folder is in use, unfit or newer than us. */
export const openSqliteStorage = async (options: SqliteOptions): Promise<Storage & { readonly accounts: Accounts }> => {
  const { writer, reader } = await startThreads(options);
  const gate = createOpenGate();
  const append = createGroupCommit({
    together: (appends) => writer.call<readonly AppendResult[]>('appendGroup', appends),
    alone: (one: Append) => writer.call<AppendResult>('appendAlone', one),
  });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await gate.close();
    await reader.close();
    // Last, so that closing it folds the write-ahead log into the file.
    await writer.close();
  };
  return {
    log: gate.wrap({
      append,
      ...remote<LogStore>(reader)(LOG_READS),
      ...remote<LogStore>(writer)(LOG_WRITES),
    }),
    records: gate.wrap({
      ...remote<RecordStore>(reader)(RECORD_READS),
      ...remote<RecordStore>(writer)(RECORD_WRITES),
    }),
    accounts: { db: accountsOver(writer, reader), type: 'sqlite' },
    epoch: writer.epoch,
    ...gate.wrap({ check: () => withinTimeout(writer.call('check')) }),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};

const LOG_READS = [
  'head',
  'read',
  'readFrames',
  'findVerdict',
  'readSnapshot',
  'readPin',
  'findSession',
  'findSessionByCode',
  'listSessions',
  'listHeldCharacters',
  'dueDeadlines',
  'nextDeadline',
  'listSessionsOf',
] as const satisfies readonly (keyof LogReads)[];

const LOG_WRITES = [
  'writeSnapshot',
  'rewriteCommits',
  'replaceSnapshot',
  'writePin',
  'deleteSession',
  'setEmptyPause',
] as const satisfies readonly (keyof LogWrites)[];

const RECORD_READS = [
  'findAdventure',
  'listAdventures',
  'findCharacter',
  'listCharacters',
  'findInvite',
  'listInvites',
  'listFeedback',
  'listFeedbackOf',
  'listErasures',
  'listSessionsInviting',
  'findCampaign',
  'findCampaignRole',
  'listCampaigns',
  'listCampaignIdsOf',
  'findCampaignBar',
  'findCampaignInvite',
  'listCampaignInvites',
  'listAdventuresWithPicture',
  'findUpload',
  'findUploadOf',
  'listUploads',
] as const satisfies readonly (keyof RecordReads)[];

const RECORD_WRITES = [
  'insertAdventure',
  'updateAdventure',
  'deleteAdventure',
  'insertCharacter',
  'insertCharacters',
  'updateCharacter',
  'deleteCharacter',
  'insertInvite',
  'revokeInvite',
  'insertFeedback',
  'insertTicket',
  'takeTicket',
  'beginErasure',
  'finishErasure',
  'forgetAddress',
  'eraseRecordsOf',
  'insertCampaign',
  'updateCampaign',
  'changeCampaignMembers',
  'deleteCampaign',
  'insertCampaignInvite',
  'revokeCampaignInvite',
  'insertUpload',
  'deleteUpload',
  'claimCall',
  'keepAnswer',
  'releaseCall',
] as const satisfies readonly (keyof RecordWrites)[];

/** Methods of a store that run in a thread; a name left out makes the storage above incomplete for the compiler. */
const remote =
  <Store>(thread: DatabaseThread) =>
  <Name extends keyof Store & string>(names: readonly Name[]): Pick<Store, Name> =>
    Object.fromEntries(
      names.map((name) => [name, (...args: readonly unknown[]) => thread.call(name, ...args)]),
    ) as Pick<Store, Name>;

const startThreads = async (
  options: SqliteOptions,
): Promise<{ readonly writer: DatabaseThread; readonly reader: DatabaseThread }> => {
  const { dataDir } = options;
  const onFatal = once(options.onFatal ?? crash);
  const file = join(dataDir, 'moothall.db');
  const lockFile = join(dataDir, 'moothall.lock');
  try {
    const workerUrl = options.workerUrl ?? (await defaultWorkerUrl());
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const role = { role: 'writer', file, lockFile, dataDir } as const;
    const writer = await startDatabaseThread({ role, workerUrl, onFatal });
    try {
      return { writer, reader: await startDatabaseThread({ role: { role: 'reader', file }, workerUrl, onFatal }) };
    } catch (error) {
      await writer.close();
      throw error;
    }
  } catch (cause) {
    if (cause instanceof StorageRefused) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StorageRefused(`The database in the data folder ${dataDir} cannot be opened: ${why}`, { cause });
  }
};

const once = (report: (error: Error) => void): ((error: Error) => void) => {
  let reported = false;
  return (error) => {
    if (!reported) report(error);
    reported = true;
  };
};

const crash = (error: Error): void => {
  setImmediate(() => {
    throw error;
  });
};

const accountsOver = (writer: DatabaseThread, reader: DatabaseThread): Kysely<AccountsSchema> => {
  const refuse = (): never => {
    throw new Error('no interactive transactions across the database thread: give better-auth transaction: false');
  };
  return new Kysely<AccountsSchema>({
    dialect: createSqliteDialect({
      execute: (sql, parameters, isRead) =>
        (isRead ? reader : writer).call<StatementResult>('execute', sql, parameters),
      begin: refuse,
      commit: refuse,
      rollback: refuse,
    }),
  });
};
