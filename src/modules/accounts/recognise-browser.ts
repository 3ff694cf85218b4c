import type { SetCookie } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { hashOfToken, newToken } from '#foundation/secrets/random.ts';

const browserCookie = 'browser';

/** How long a browser is remembered without use. */
const browserDays = 365;

/**
 * Remembers the browser that an account signs in from. `isNew` when the account was used before, but never from this
 * browser: the customer is told (sector checklist D.5). Answers the cookie by which it is known next time.
 */
export async function recogniseBrowser(
  { write, organisation, now, request }: WriteVisit,
  account: { readonly id: string; readonly usedBefore: boolean },
): Promise<{ isNew: boolean; cookie: SetCookie }> {
  const token = request.cookies[browserCookie] || newToken();
  const row = {
    organisationId: organisation.id,
    accountId: account.id,
    tokenHash: hashOfToken(token),
  };
  const known = await write
    .updateTable('knownBrowser')
    .set({ lastSeenAt: now })
    .where('organisationId', '=', row.organisationId)
    .where('accountId', '=', row.accountId)
    .where('tokenHash', '=', row.tokenHash)
    .executeTakeFirst();
  const isKnown = known.numUpdatedRows === 1n;
  if (!isKnown) {
    await write
      .insertInto('knownBrowser')
      .values({ ...row, firstSeenAt: now, lastSeenAt: now })
      .execute();
  }
  return {
    isNew: !isKnown && account.usedBefore,
    cookie: { name: browserCookie, value: token, days: browserDays },
  };
}
