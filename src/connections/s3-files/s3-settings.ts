import { z } from 'zod';

/** How to reach S3-compatible storage. */
export const s3Settings = z.object({
  bucket: z.string().min(1),
  /** Put before every key, for a bucket with more in it. Empty, or ends with a slash. */
  prefix: z
    .string()
    .regex(/^([\w.-]+\/)*$/)
    .default(''),
  region: z.string().default('eu-west-1'),
  /** Absent at Amazon itself. */
  endpoint: z.url().optional(),
  /** The bucket in the path instead of in the host name, as most storage outside Amazon wants it. */
  forcePathStyle: z.boolean().default(false),
  /** Absent where the machine itself says who it is (environment, profile, role). */
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }).optional(),
  /** Milliseconds for connecting, and for waiting while nothing comes. */
  timeout: z.int().positive().default(10_000),
  /** How often one request is tried. */
  attempts: z.int().positive().default(3),
});

export type S3Settings = z.input<typeof s3Settings>;
