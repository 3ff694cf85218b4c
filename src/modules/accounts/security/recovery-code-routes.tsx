import { z } from 'zod';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { form, type Route } from '#foundation/http/route.ts';
import { needsSecondFactor } from '../second-factor.ts';
import type { AccountServices } from '../services.ts';
import { askFreshProof, isFresh } from './fresh-proof.ts';
import { accountHolder, type SecurityPlace } from './place.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { recoveryCodesPage } from './recovery-codes-page.tsx';

/** New recovery codes in the place of the old ones. */
export function recoveryCodeRoutes(
  place: SecurityPlace,
  { secrets }: AccountServices,
): readonly Route[] {
  const { base, audience } = place;
  const renew = form({
    path: `${base}/herstelcodes`,
    audience,
    feature: 'none',
    limit: 'form',
    input: z.object({}),
    log: 'recoveryCodesRenewed',
    once: false,
    async settle(visit) {
      const { write, organisation } = visit;
      const holder = accountHolder(visit);
      if (!holder) return notFound;
      if (!isFresh(visit)) return askFreshProof(base, base);
      const { accountId } = holder;
      if (!(await needsSecondFactor(write, organisation.id, accountId))) return redirect(base);
      const codes = await renewRecoveryCodes(write, {
        organisationId: organisation.id,
        accountId,
        secrets,
      });
      return recoveryCodesPage(visit, place, codes);
    },
    again: () => notFound,
  });
  return [renew];
}
