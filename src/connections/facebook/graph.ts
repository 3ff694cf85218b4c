import { createHmac } from 'node:crypto';
import { type Configuration, fetchProtectedResource } from 'openid-client';
import { z } from 'zod';

/** The person behind an access token; `email` is missing when the person keeps it back. */
export const facebookPerson = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  email: z.string().optional(),
});

/** What Facebook knows about an access token; `auth_nonce` after a repeated sign-in only. */
export const facebookTokenInformation = z.object({ auth_nonce: z.string().optional() });

/**
 * Asks the Graph API on behalf of the person. The proof shows that we hold the app's secret, so
 * that an access token alone is of no use to somebody else.
 * Throws a `ZodError` for an answer of another shape.
 */
export async function askGraph<Answer>(
  configuration: Configuration,
  options: { accessToken: string; appSecret: string; url: URL; shape: z.ZodType<Answer> },
): Promise<Answer> {
  const { accessToken, appSecret, url, shape } = options;
  const proof = createHmac('sha256', appSecret).update(accessToken).digest('hex');
  url.searchParams.set('appsecret_proof', proof);
  const response = await fetchProtectedResource(configuration, accessToken, url, 'GET');
  if (!response.ok) throw new Error(`Facebook answered ${response.status} to ${url.pathname}`);
  return shape.parse(await response.json());
}
