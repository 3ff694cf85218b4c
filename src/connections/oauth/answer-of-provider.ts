import type { IdentityChecks } from '#foundation/ports/identity.ts';

/**
 * The address to which we asked the provider to send the browser, with the answer that it brought.
 * Behind a proxy the address that the server sees may differ from the one that was registered.
 */
export function answerOfProvider(callbackUrl: URL, checks: IdentityChecks): URL {
  const answer = new URL(checks.redirectUri);
  answer.search = callbackUrl.search;
  return answer;
}
