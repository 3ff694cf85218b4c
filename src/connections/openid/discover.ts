import {
  allowInsecureRequests,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { z } from 'zod';
import { unixTime } from '../oauth/new-checks.ts';
import type { openidSettings } from './openid-settings.ts';

const secondsToKeep = 3600;

/**
 * Reads the provider's own description at the first sign-in and keeps it for an hour. A failed
 * reading is not kept: the next sign-in tries again.
 */
export function keptDiscovery(
  settings: z.output<typeof openidSettings>,
): () => Promise<Configuration> {
  let kept: { description: Promise<Configuration>; until: number } | undefined;
  return () => {
    if (kept && unixTime() < kept.until) return kept.description;
    const description = discover(settings);
    const reading = { description, until: unixTime() + secondsToKeep };
    kept = reading;
    description.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return description;
  };
}

/** Also the signature of each ID token is checked, beside the TLS connection it came over. */
function discover(settings: z.output<typeof openidSettings>): Promise<Configuration> {
  const { issuer, clientId, clientSecret, allowInsecure, timeout } = settings;
  return discovery(new URL(issuer), clientId, undefined, ClientSecretPost(clientSecret), {
    timeout: timeout / 1000,
    execute: allowInsecure
      ? [allowInsecureRequests, enableNonRepudiationChecks]
      : [enableNonRepudiationChecks],
  });
}
