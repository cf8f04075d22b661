import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildApps } from '../setup/build-apps.mjs';
import { median, percentile, row, spread } from './figures.ts';
import { type Measured, runLoad } from './load.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import { openBareTables, openTables, type Tables } from './tables.ts';

/**
 * `npm run bench`: the figures of docs/quality on this machine, with a bare `ws` broadcast of the same sizes beside
 * ours in the same run, round about, so that what the machine does to one it does to the other.
 */
const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: '100' },
    players: { type: 'string', default: '8' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '5' },
    database: { type: 'string' },
  },
});
const options = {
  tables: Number(values.tables),
  players: Number(values.players),
  commandsPerSecond: Number(values.rate),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
};

type Round = { readonly measured: Measured; readonly cpuSeconds: number };

async function round(server: ServerProcess, tables: Tables, bare: boolean): Promise<Round> {
  const before = server.cpuSeconds();
  const measured = await runLoad(tables, { ...options, bare });
  return { measured, cpuSeconds: server.cpuSeconds() - before };
}

function deliveriesPerCpuSecond({ measured, cpuSeconds }: Round): number {
  return measured.deliveries.length / cpuSeconds;
}

function report(ours: readonly Round[], bare: readonly Round[], memory: readonly [number, number, number]): void {
  const [before, connected, after] = memory;
  const sockets = options.tables * (options.players + 1);
  const of = (share: number, pick: (measured: Measured) => readonly number[]) =>
    spread(ours.map(({ measured }) => percentile(pick(measured), share)));
  const lost = ours.reduce((sum, { measured }) => sum + measured.expectedDeliveries - measured.deliveries.length, 0);
  const lag = Math.max(...[...ours, ...bare].map(({ measured }) => measured.generatorLagMs));
  const ratios = ours.map((one, index) => {
    const floor = bare[index];
    return floor === undefined ? Number.NaN : deliveriesPerCpuSecond(floor) / deliveriesPerCpuSecond(one);
  });
  process.stdout.write(
    [
      `\n${options.tables} sessions, ${sockets} sockets, ${options.commandsPerSecond} durable commands/s, ${options.rounds} rounds of ${options.seconds} s: median (least-most)\n\n`,
      row(
        'ack p50, ms',
        of(0.5, ({ acks }) => acks),
      ),
      row(
        'ack p99, ms',
        of(0.99, ({ acks }) => acks),
      ),
      row(
        'delivery p50, ms',
        of(0.5, ({ deliveries }) => deliveries),
      ),
      row(
        'delivery p99, ms',
        of(0.99, ({ deliveries }) => deliveries),
      ),
      row('deliveries lost', String(lost)),
      row('deliveries per CPU second', spread(ours.map(deliveriesPerCpuSecond), 0)),
      row('the same, bare ws broadcast without storage or rules', spread(bare.map(deliveriesPerCpuSecond), 0)),
      row('CPU per delivery against bare ws', `${spread(ratios, 2)} x`),
      row('memory per idle connection, KiB', ((connected - before) / sockets / 1024).toFixed(1)),
      row(
        'server memory before / connected / after, MiB',
        memory.map((bytes) => (bytes / 2 ** 20).toFixed(0)).join(' / '),
      ),
      row(
        'worst lag of the generator itself, ms',
        `${lag.toFixed(1)}${lag > 50 ? '  (the generator was the limit)' : ''}`,
      ),
      '',
    ].join(''),
  );
  if (after < before) process.stdout.write('memory shrank during the run; the collector was late before it\n');
}

async function main(): Promise<void> {
  await buildApps();
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  const ourScript = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
  const bareScript = fileURLToPath(new URL('./bare-broadcast.mjs', import.meta.url));
  const environment = { DATA_DIR: dataDir, RATE_LIMITS: 'off', LOG_LEVEL: 'warn', SAMPLE_DATA: 'false' };
  const database: Record<string, string> = values.database === undefined ? {} : { DATABASE_URL: values.database };
  try {
    await using server = await startProcess(ourScript, { ...environment, ...database });
    await using floor = await startProcess(bareScript, {});
    process.stdout.write(
      `cold start, new data: ${server.startedInMs.toFixed(0)} ms\nopening ${options.tables} tables ...\n`,
    );
    const before = server.memoryBytes();
    const tables = await openTables(server.url, options.tables, options.players);
    const bareTables = await openBareTables(floor.url, options.tables, options.players);
    const connected = server.memoryBytes();
    const ours: Round[] = [];
    const bare: Round[] = [];
    for (let index = 0; index < options.rounds; index += 1) {
      ours.push(await round(server, tables, false));
      bare.push(await round(floor, bareTables, true));
      process.stdout.write(`round ${index + 1}: ack p50 ${median(ours.at(-1)?.measured.acks ?? []).toFixed(1)} ms\n`);
    }
    report(ours, bare, [before, connected, server.memoryBytes()]);
    tables.close();
    bareTables.close();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main();
