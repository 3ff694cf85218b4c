import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { IdentityRefused, IdentityUnavailable } from '#foundation/ports/identity.ts';

/** What went wrong in a sign-in, in the terms of the port; the original is kept as the cause. */
export function identityErrorOf(error: unknown): IdentityRefused | IdentityUnavailable {
  if (error instanceof IdentityRefused || error instanceof IdentityUnavailable) return error;
  const message = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (error instanceof AuthorizationResponseError) {
    return faultsOfProvider.has(error.error)
      ? new IdentityUnavailable(message, options)
      : new IdentityRefused('broken off', message, options);
  }
  return isInvalidAnswer(error)
    ? new IdentityRefused('invalid', message, options)
    : new IdentityUnavailable(message, options);
}

/** RFC 6749 section 4.1.2.1: answers that say nothing about the visitor. */
const faultsOfProvider = new Set([
  'server_error',
  'temporarily_unavailable',
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_response_type',
]);

/** Codes of openid-client for an answer that arrived and does not hold. */
const invalidAnswers = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

function isInvalidAnswer(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant';
  if (!(error instanceof ClientError)) return false;
  return invalidAnswers.has(error.code ?? '') || isFacebookRefusal(error);
}

/** Facebook refuses a code that was used or is too old with 400 and a body of its own shape. */
function isFacebookRefusal({ code, cause }: ClientError): boolean {
  return (
    code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' && cause instanceof Response && cause.status === 400
  );
}
