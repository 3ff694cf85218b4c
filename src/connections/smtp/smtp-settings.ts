import { z } from 'zod';

/**
 * How to reach the mail server.
 * `security`: `tls` from the first byte (port 465), `starttls` required before anything is said
 * (port 587), or `none` (a server on the same machine).
 */
export const smtpSettings = z.object({
  host: z.string().min(1),
  port: z.int().min(1).max(65535),
  security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  /** PEM of the authority that signed the server's certificate, when it is not a public one. */
  certificateAuthority: z.string().optional(),
  user: z.string().optional(),
  password: z.string().optional(),
  /** The envelope sender, to which other servers return undeliverable mail; the sender if absent. */
  bounceAddress: z.email().optional(),
  /** Milliseconds for connecting, for the greeting and for each answer. */
  timeout: z.int().positive().default(10_000),
  maxConnections: z.int().positive().default(5),
});

export type SmtpSettings = z.input<typeof smtpSettings>;
