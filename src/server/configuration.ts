import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FilesAddress } from '../storage/files/index.ts';
import { type DatabaseAddress, ensureFolder } from '../storage/index.ts';

/** An address people open: links and cookies are of the whole of it, so it goes on with no path. */
export const baseUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((text) => new URL(text).href === `${new URL(text).origin}/`)
  .transform((text) => new URL(text).origin);

/** Everything a server is told by its environment; secrets come from nowhere else. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//)
    .refine((text) => URL.canParse(text))
    .optional(),
  THANGDIEM_SECRET: z.string().min(32).optional(),
  THANGDIEM_URL: baseUrl.optional(),
  TRUST_PROXY: z.string().regex(/^\d$/).default('0'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  UNIT_FILES_MB: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.string().optional(),
});

export interface Configuration {
  readonly database: DatabaseAddress;
  readonly files: FilesAddress;
  /** Bytes of the files a unit may give in a round, where the environment says it. */
  readonly unitBytes?: number | undefined;
  readonly secret: string;
  /** How many proxies of our own stand before the server. */
  readonly trustProxy: number;
  readonly logLevel: string;
  /** As the environment says it; the address it listens on when it does not. */
  readonly baseUrl?: string | undefined;
  readonly sso?: { issuer: string; clientId: string; clientSecret: string } | undefined;
  readonly mail?: { url: string; from: string } | undefined;
}

/** A name of the environment that is missing or says something unreadable. */
export class ConfigurationFault extends Error {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(`not usable: ${names.join(', ')}`);
    this.names = names;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the database is, before anything is made there.
 *
 * @throws ConfigurationFault naming every name at once
 */
export function databaseAddress(env: Environment, folder: string): DatabaseAddress {
  return databaseOf(readEnvironment(env), folder);
}

/**
 * Reads the environment. Without a `DATABASE_URL` all lives in `folder`, which then also keeps a
 * secret of its own; with one, several processes must share the secret, so it has to be given.
 *
 * @throws ConfigurationFault naming every name at once; FolderUnusable
 */
export async function configuration(env: Environment, folder: string): Promise<Configuration> {
  const says = readEnvironment(env);
  const together = (...names: readonly (keyof typeof says)[]): boolean => {
    const there = names.filter((name) => says[name] !== undefined);
    const missing = names.filter((name) => says[name] === undefined);
    if (there.length > 0 && missing.length > 0) throw new ConfigurationFault(missing);
    return there.length > 0;
  };
  const s3 = together('S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY');
  const sso = together('OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET');
  const mail = together('SMTP_URL', 'MAIL_FROM');
  if (says.DATABASE_URL && !says.THANGDIEM_SECRET)
    throw new ConfigurationFault(['THANGDIEM_SECRET']);
  return {
    database: databaseOf(says, folder),
    files: s3
      ? {
          kind: 's3',
          endpoint: says.S3_ENDPOINT,
          region: says.S3_REGION,
          bucket: says.S3_BUCKET ?? '',
          accessKeyId: says.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: says.S3_SECRET_ACCESS_KEY ?? '',
        }
      : { kind: 'disk', folder: join(folder, 'files') },
    ...(says.UNIT_FILES_MB && { unitBytes: Number(says.UNIT_FILES_MB) * 2 ** 20 }),
    secret: says.THANGDIEM_SECRET ?? (await ownSecret(folder)),
    trustProxy: Number(says.TRUST_PROXY),
    logLevel: says.LOG_LEVEL,
    baseUrl: says.THANGDIEM_URL,
    ...(sso && {
      sso: {
        issuer: says.OIDC_ISSUER ?? '',
        clientId: says.OIDC_CLIENT_ID ?? '',
        clientSecret: says.OIDC_CLIENT_SECRET ?? '',
      },
    }),
    ...(mail && { mail: { url: says.SMTP_URL ?? '', from: says.MAIL_FROM ?? '' } }),
  };
}

function readEnvironment(env: Environment): z.output<typeof environment> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigurationFault([
    ...new Set(parsed.error.issues.map(({ path }) => String(path[0]))),
  ]);
}

function databaseOf(
  { DATABASE_URL: url }: z.output<typeof environment>,
  folder: string,
): DatabaseAddress {
  return url ? { kind: 'postgres', url } : { kind: 'embedded', folder };
}

/** Made once, readable by nobody else. */
async function ownSecret(folder: string): Promise<string> {
  const file = join(folder, 'secret');
  await ensureFolder(folder, 0o700);
  try {
    const made = randomBytes(32).toString('base64url');
    await writeFile(file, made, { flag: 'wx', mode: 0o600 });
    return made;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return (await readFile(file, 'utf8')).trim();
    }
    throw error;
  }
}
