import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { seatsCeiling } from '@moothall/domain';
import { z } from 'zod';
import type { S3Settings } from './pictures/s3-picture-store.ts';

/** What the host sets by environment (contract 6). Every secret may come as `NAME_FILE` instead. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: pictures are files in `dataDir`. */
  readonly picturesS3: S3Settings | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Null: made on first start and kept in `dataDir`. */
  readonly secret: string | null;
  readonly waitingTimeoutMs: number | null;
  readonly pausedTimeoutMs: number | null;
  readonly maxPlayers: number;
  readonly sampleData: boolean;
  readonly registration: 'open' | 'invite' | 'closed';
  readonly logLevel: string;
  readonly rateLimits: boolean;
};

/** The environment says something this program cannot follow; the message names the variable. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
}

const secrets = [
  'DATABASE_URL',
  'SMTP_URL',
  'SECRET',
  'NATS_URL',
  'METRICS_TOKEN',
  'PICTURES_S3_ACCESS_KEY_ID',
  'PICTURES_S3_SECRET_ACCESS_KEY',
] as const;
const unitsMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const duration = z
  .string()
  .regex(/^(never|[1-9]\d{0,5}[smhd])$/, 'must be like 24h, 7d, or never')
  .transform((text) =>
    text === 'never' ? null : Number(text.slice(0, -1)) * unitsMs[text.slice(-1) as keyof typeof unitsMs],
  );
const url = (...protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be an address with ${protocols.join(' or ')}`,
    );
const onOff = (on: string, off: string) => z.enum([on, off]).transform((text) => text === on);

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  PUBLIC_URL: url('http:', 'https:').optional(),
  TRUSTED_PROXIES: z.string().default(''),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  PICTURES_S3_ENDPOINT: url('http:', 'https:').optional(),
  PICTURES_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is no name of a bucket')
    .optional(),
  PICTURES_S3_REGION: z.string().min(1).optional(),
  PICTURES_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  PICTURES_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().default('Moothall <moothall@localhost>'),
  SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  WAITING_TIMEOUT: duration.default(unitsMs.d),
  PAUSED_TIMEOUT: duration.default(7 * unitsMs.d),
  MAX_PLAYERS: z.coerce.number().int().min(1).max(seatsCeiling).default(seatsCeiling),
  SAMPLE_DATA: onOff('true', 'false').default(true),
  REGISTRATION: z.enum(['open', 'invite', 'closed']).default('open'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RATE_LIMITS: onOff('on', 'off').default(true),
});

/** Known to the contract and not to this version: refused by name rather than ignored in silence. */
const notYet = ['NATS_URL', 'METRICS_PORT', 'METRICS_TOKEN'] as const;

type Variables = Readonly<Record<string, string | undefined>>;

function withFiles(variables: Variables): Variables {
  const read = secrets.flatMap((name) => {
    const file = variables[`${name}_FILE`];
    if (file === undefined || file === '') return [];
    if (variables[name] !== undefined) throw new ConfigRefused(`set either ${name} or ${name}_FILE, not both`);
    try {
      return [[name, readFileSync(file, 'utf8').trim()] as const];
    } catch {
      throw new ConfigRefused(`${name}_FILE names a file that cannot be read: ${file}`);
    }
  });
  return { ...variables, ...Object.fromEntries(read) };
}

export function readConfig(variables: Variables): Config {
  const unknown = Object.keys(variables).find((name) => name.startsWith('MOOTHALL_'));
  if (unknown !== undefined) throw new ConfigRefused(`${unknown} is not a setting; settings carry no prefix`);
  const given = Object.fromEntries(
    Object.entries(withFiles(variables)).filter(([, value]) => value !== undefined && value !== ''),
  );
  const early = notYet.find((name) => given[name] !== undefined);
  if (early !== undefined) throw new ConfigRefused(`${early} is not supported by this version yet; unset it`);
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigRefused(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'not understood'}`);
  }
  return configOf(parsed.data);
}

/** All of them or none: half a place for pictures would be found out when somebody uploads the first one. */
function picturesS3Of(values: z.infer<typeof environment>): S3Settings | null {
  const given = {
    PICTURES_S3_ENDPOINT: values.PICTURES_S3_ENDPOINT,
    PICTURES_S3_BUCKET: values.PICTURES_S3_BUCKET,
    PICTURES_S3_REGION: values.PICTURES_S3_REGION,
    PICTURES_S3_ACCESS_KEY_ID: values.PICTURES_S3_ACCESS_KEY_ID,
    PICTURES_S3_SECRET_ACCESS_KEY: values.PICTURES_S3_SECRET_ACCESS_KEY,
  };
  const missing = Object.entries(given).filter(([, value]) => value === undefined);
  if (missing.length === Object.keys(given).length) return null;
  const [first] = missing;
  if (first !== undefined) throw new ConfigRefused(`${first[0]} is missing; set all of PICTURES_S3_* or none`);
  return {
    endpoint: given.PICTURES_S3_ENDPOINT ?? '',
    bucket: given.PICTURES_S3_BUCKET ?? '',
    region: given.PICTURES_S3_REGION ?? '',
    accessKeyId: given.PICTURES_S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: given.PICTURES_S3_SECRET_ACCESS_KEY ?? '',
  };
}

function configOf(values: z.infer<typeof environment>): Config {
  const publicUrl =
    values.PUBLIC_URL ?? `http://${values.HOST.includes(':') ? `[${values.HOST}]` : values.HOST}:${values.PORT}`;
  const rateLimitsOff = !values.RATE_LIMITS;
  if (rateLimitsOff && !['127.0.0.1', 'localhost', '::1'].includes(values.HOST)) {
    throw new ConfigRefused('RATE_LIMITS=off is only for tests on a loopback HOST');
  }
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    trustedProxies: values.TRUSTED_PROXIES.split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    picturesS3: picturesS3Of(values),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    secret: values.SECRET ?? null,
    waitingTimeoutMs: values.WAITING_TIMEOUT,
    pausedTimeoutMs: values.PAUSED_TIMEOUT,
    maxPlayers: values.MAX_PLAYERS,
    sampleData: values.SAMPLE_DATA,
    registration: values.REGISTRATION,
    logLevel: values.LOG_LEVEL,
    rateLimits: values.RATE_LIMITS,
  };
}
