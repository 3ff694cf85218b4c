import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { dateAt, startOfDay } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { form, type Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { sealActivationCode } from '../../activation-codes.ts';
import { labels } from './labels.ts';
import { codeDays, newActivationCode } from './new-code.ts';

/** The action Activeercode genereren (ACC-2). */
export function generateCodeRoute(secrets: Secrets): Route {
  return form({
    path: '/kantoor/klanten/:id/activeercode',
    audience: ['employee'],
    feature: 'none',
    limit: 'form',
    input: z.object({ id: z.uuid() }),
    log: 'activationCodeGenerated',
    async settle(visit, { id }) {
      const customer = await visit.write
        .selectFrom('customer')
        .select('customerNumber')
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!customer) return notFound;
      await giveNewCode(visit, id, customer.customerNumber, secrets);
      return redirect(`/kantoor/klanten/${id}#communication`, { notice: labels.Notice_Generated });
    },
    again: () => notFound,
  });
}

/** Gives a customer a new code in the place of the one he had. The change log never holds the code itself. */
async function giveNewCode(
  visit: WriteVisit,
  customerId: string,
  customerNumber: string,
  secrets: Secrets,
): Promise<void> {
  const { write, organisation, now, say } = visit;
  const lastDay = dateAt(now).add({ days: codeDays });
  const code = {
    codeSealed: sealActivationCode(secrets, customerId, newActivationCode()),
    createdAt: now,
    expiresAt: startOfDay(lastDay.add({ days: 1 })),
    usedAt: null,
  };
  await write
    .insertInto('activationCode')
    .values({ organisationId: organisation.id, customerId, ...code })
    .onConflict((conflict) => conflict.columns(['organisationId', 'customerId']).doUpdateSet(code))
    .execute();
  await logChange(visit, {
    subject: say(labels.Subject_Code, { customerNumber }),
    newValue: say(labels.Value_Generated, { date: formatDate(lastDay) }),
  });
}
