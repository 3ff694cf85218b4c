import { join, resolve } from 'node:path';
import { z } from 'zod';
import { root } from './root.ts';

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  VOORDEUR_DATA: z.string().default(join(root, 'data')),
  VOORDEUR_DEMO: z.enum(['on', 'off']).optional(),
  VOORDEUR_SECRET: z.string().optional(),
  VOORDEUR_SMTP_URL: z.string().optional(),
  VOORDEUR_DKIM_KEY_FILE: z.string().optional(),
  VOORDEUR_DKIM_SELECTOR: z.string().default('voordeur'),
  VOORDEUR_ADDRESSES_URL: z.url({ protocol: /^https?$/ }).optional(),
  VOORDEUR_FILES: z.string().default('disk'),
  VOORDEUR_MALWARE: z.string().default('off'),
  VOORDEUR_TRUSTED_PROXIES: z.string().default(''),
  VOORDEUR_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  VOORDEUR_METRICS_TOKEN: z.string().optional(),
  VOORDEUR_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What the surroundings say: environment variables, checked; explained in docs/operations.md. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly keyRing: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly dkim: { readonly keyFile: string; readonly selector: string } | undefined;
  /** The Locatieserver that knows addresses; absent: the demo's sample, or the public one of PDOK. */
  readonly addressesUrl: string | undefined;
  /** Where files are kept: `disk` (in the data folder) or `s3://…`. */
  readonly files: string;
  /** Who checks uploads for malware: `off` or `clamd://…`. */
  readonly malware: string;
  readonly trustedProxies: readonly string[];
  /** How many times the standard limits one address may ask. */
  readonly limitFactor: number;
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
}

/** Reads the configuration; throws one sentence a faulty variable. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const read = shape.safeParse(environment);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw new Error(`The configuration is not right. ${faults.join(' ')}`);
  }
  const values = read.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataFolder: resolve(values.VOORDEUR_DATA),
    demo: values.VOORDEUR_DEMO ? values.VOORDEUR_DEMO === 'on' : values.DATABASE_URL === undefined,
    keyRing: values.VOORDEUR_SECRET,
    smtpUrl: values.VOORDEUR_SMTP_URL,
    dkim: values.VOORDEUR_DKIM_KEY_FILE
      ? { keyFile: values.VOORDEUR_DKIM_KEY_FILE, selector: values.VOORDEUR_DKIM_SELECTOR }
      : undefined,
    addressesUrl: values.VOORDEUR_ADDRESSES_URL,
    files: values.VOORDEUR_FILES,
    malware: values.VOORDEUR_MALWARE,
    trustedProxies: values.VOORDEUR_TRUSTED_PROXIES.split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
    limitFactor: values.VOORDEUR_LIMIT_FACTOR,
    metricsToken: values.VOORDEUR_METRICS_TOKEN,
    logLevel: values.VOORDEUR_LOG,
  };
}
