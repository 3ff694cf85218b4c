import { z } from 'zod';

/** How to reach clamd: over TCP, or by the unix socket on the same machine. */
export const clamdSettings = z.object({
  at: z.union([
    z.object({ host: z.string().min(1), port: z.int().min(1).max(65_535) }),
    z.object({ path: z.string().min(1) }),
  ]),
  /** Milliseconds for the whole check of one file. */
  timeout: z.int().positive().default(30_000),
});

export type ClamdSettings = z.input<typeof clamdSettings>;
