import { z } from 'zod';
import { isAllowedAddress } from '../oauth/allowed-address.ts';

/** How an organisation's OpenID Connect provider knows the portal, for example Microsoft Entra ID. */
export const openidSettings = z
  .object({
    key: z.string().min(1),
    kind: z.enum(['staff', 'customer']),
    /** Entra: `https://login.microsoftonline.com/<directory id>/v2.0`. */
    issuer: z.url(),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    scope: z.string().default('openid profile email'),
    /** The claim of the ID token that holds the roles; Entra puts app roles in `roles` (ADM-143). */
    rolesClaim: z.string().min(1).default('roles'),
    /** Allows a provider without TLS on this same machine, for the demo and for tests. */
    allowInsecure: z.boolean().default(false),
    /** Milliseconds for each request to the provider. */
    timeout: z.int().positive().default(5_000),
  })
  .refine(({ issuer, allowInsecure }) => isAllowedAddress(issuer, allowInsecure), {
    path: ['issuer'],
    error: 'An issuer without https is allowed on this machine only, with allowInsecure',
  });

export type OpenidSettings = z.input<typeof openidSettings>;
