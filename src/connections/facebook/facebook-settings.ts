import { z } from 'zod';
import { isAllowedAddress } from '../oauth/allowed-address.ts';

/** How Facebook knows the portal: an app of the organisation with the product Facebook Login. */
export const facebookSettings = z
  .object({
    key: z.string().min(1).default('facebook'),
    appId: z.string().min(1),
    appSecret: z.string().min(1),
    /** Version of the Graph API, for example `v23.0`; Facebook drops each after two years. */
    version: z
      .string()
      .regex(/^v\d+\.\d+$/)
      .default('v23.0'),
    dialogUrl: z.url().default('https://www.facebook.com'),
    graphUrl: z.url().default('https://graph.facebook.com'),
    /** Allows addresses without TLS on this same machine, for the demo and for tests. */
    allowInsecure: z.boolean().default(false),
    /** Milliseconds for each request to Facebook. */
    timeout: z.int().positive().default(5_000),
  })
  .refine(
    ({ dialogUrl, graphUrl, allowInsecure }) =>
      [dialogUrl, graphUrl].every((url) => isAllowedAddress(url, allowInsecure)),
    { error: 'Addresses without https are allowed on this machine only, with allowInsecure' },
  );

export type FacebookSettings = z.input<typeof facebookSettings>;
