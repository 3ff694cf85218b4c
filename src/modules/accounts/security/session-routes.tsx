import { z } from 'zod';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Label } from '#foundation/labels/label.ts';
import { login } from '../labels.ts';
import { endedCookie, endSession, endSessionsOf } from '../sessions.ts';
import { askFreshProof, isFresh } from './fresh-proof.ts';
import { securityLabels as labels } from './labels.ts';
import { overviewPage } from './overview.tsx';
import { accountHolder, type SecurityPlace } from './place.ts';
import { sessionsOf } from './sessions-of.ts';

/** Seeing one's own sessions and ending them (sector checklist D.4). */
export function sessionRoutes(place: SecurityPlace): readonly Route[] {
  const { base, audience } = place;

  const overview = page({
    path: base,
    audience,
    feature: 'none',
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show(visit) {
      const holder = accountHolder(visit);
      return holder ? overviewPage(visit, place, holder) : notFound;
    },
  });

  const signOutThere = form({
    path: `${base}/uitloggen`,
    audience,
    feature: 'none',
    limit: 'form',
    input: z.object({ session: z.uuid() }),
    log: 'sessionEnded',
    once: false,
    async settle(visit, { session }) {
      const { write, organisation, now } = visit;
      const holder = accountHolder(visit);
      if (!holder) return notFound;
      if (!isFresh(visit)) return askFreshProof(base, base);
      const own = await sessionsOf(write, { organisation, accountId: holder.accountId, now });
      if (!own.some(({ id }) => id === session)) return notFound;
      await endSession(write, { organisationId: organisation.id, sessionId: session });
      if (session !== holder.sessionId)
        return redirect(base, { notice: labels.Notice_SignedOutThere });
      return signedOut(place, login.Notice_SignedOut);
    },
    again: () => notFound,
  });

  const signOutEverywhere = form({
    path: `${base}/overal-uitloggen`,
    audience,
    feature: 'none',
    limit: 'form',
    input: z.object({}),
    log: 'sessionsEnded',
    once: false,
    async settle(visit) {
      const { write, organisation, now } = visit;
      const holder = accountHolder(visit);
      if (!holder) return notFound;
      if (!isFresh(visit)) return askFreshProof(base, base);
      const { accountId } = holder;
      await endSessionsOf(write, { organisationId: organisation.id, accountId, now });
      return signedOut(place, labels.Notice_SignedOutEverywhere);
    },
    again: () => notFound,
  });

  return [overview, signOutThere, signOutEverywhere];
}

function signedOut({ base }: SecurityPlace, notice: Label) {
  const kind = base === '/veiligheid' ? 'customer' : 'staff';
  return redirect('/inloggen', {
    notice,
    cookies: [endedCookie(kind)],
  });
}
