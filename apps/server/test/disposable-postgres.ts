import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { Client } from 'pg';

export type DisposablePostgres = AsyncDisposable & {
  readonly url: string;
  /** The database goes away, breaking every connection, in the middle of whatever they do. */
  stop(): Promise<void>;
  /** It is back, with its data, at the same address. */
  start(): Promise<void>;
};

/**
 * A PostgreSQL of our own in a temporary folder, on loopback; or, where `TEST_DATABASE_URL` names a server, a fresh
 * database on it. Throws when there is neither: tests that need PostgreSQL are never skipped.
 */
export const startPostgres = async (): Promise<DisposablePostgres> => {
  const url = process.env.TEST_DATABASE_URL;
  return url === undefined || url === '' ? startOwnServer() : createDatabaseOn(url);
};

const startOwnServer = async (): Promise<DisposablePostgres> => {
  const bin = await findBinaries();
  const owner = await unprivilegedOwner();
  // Short and outside of any home folder: the other user has to reach it.
  const folder = await mkdtemp('/tmp/moothall-pg-');
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'moothall', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await promisify(execFile)(join(bin, 'initdb'), initdb, { ...owner, cwd: folder });
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const args = ['-D', data, '-p', String(port), ...settings];
  const run = () => runServer(join(bin, 'postgres'), args, { ...owner, cwd: folder });

  let server = await run();
  return {
    url: `postgres://moothall@127.0.0.1:${port}/postgres`,
    stop: () => end(server),
    start: async () => {
      server = await run();
    },
    [Symbol.asyncDispose]: async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

type Owner = { readonly uid?: number; readonly gid?: number };

/** Resolves when it accepts connections. */
const runServer = async (file: string, args: readonly string[], options: Owner & { readonly cwd: string }) => {
  const server = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const endWithUs = (): void => void server.kill('SIGQUIT');
  process.once('exit', endWithUs);
  server.once('exit', () => process.off('exit', endWithUs));
  const log: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    log.push(line);
    if (!line.includes('database system is ready to accept connections')) continue;
    server.stderr.resume();
    return server;
  }
  throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`);
};

/** SIGQUIT is its immediate shutdown: no checkpoint, no good-byes, recovery at the next start. */
const end = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGQUIT');
  await exit;
};

const findBinaries = async (): Promise<string> => {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? await readdir(packaged) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(packaged, version, 'bin'));
  const candidates = [...newestFirst, ...(process.env.PATH ?? '').split(delimiter)];
  const found = candidates.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (found !== undefined) return found;
  throw new Error('These tests need PostgreSQL: install its server package, or set TEST_DATABASE_URL.');
};

/** PostgreSQL refuses to run as root. */
const unprivilegedOwner = async (): Promise<Owner> => {
  if (process.getuid?.() !== 0) return {};
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (user === undefined) throw new Error('PostgreSQL cannot run as root, and there is no other user to run it as.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const createDatabaseOn = async (serverUrl: string): Promise<DisposablePostgres> => {
  const name = `moothall_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await administer(serverUrl, `create database ${name} encoding 'UTF8' template template0`);
  return {
    url: url.href,
    stop: () =>
      administer(
        serverUrl,
        `alter database ${name} allow_connections false`,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      ),
    start: () => administer(serverUrl, `alter database ${name} allow_connections true`),
    [Symbol.asyncDispose]: () => administer(serverUrl, `drop database ${name} with (force)`),
  };
};

const administer = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};
