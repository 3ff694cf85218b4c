import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { formatLongDate } from '#foundation/format/dates.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  codeField,
  dateField,
  emailField,
  optional,
  storedChoiceField,
  textField,
} from '#foundation/records/fields.tsx';
import { addRoutes } from '#foundation/records/record-routes.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { contactLabels } from '#modules/customers/module.ts';
import { terminationLabels } from '../labels.ts';
import { leasesToEnd } from '../lease-to-end.ts';
import { officePaths } from '../paths.ts';
import { reasonsToChoose } from '../reasons-to-choose.ts';
import { isNetherlands } from '../rules/new-address.ts';
import { isAfter } from '../rules/working-days.ts';
import { type Situation, situationOf } from '../situation.ts';
import { storeTermination, tellHandedIn } from '../store-termination.ts';
import { officeLabels as labels } from './labels.ts';

const fields = {
  contract: codeField(labels.Label_Lease, 40, { help: labels.Help_Lease }),
  einddatum: dateField(terminationLabels.Label_EndDate),
  reden: storedChoiceField(terminationLabels.Label_Reason, async ({ read, organisation }) => {
    const reasons = await reasonsToChoose(read, organisation.id, { all: true });
    return reasons.map(({ id, description }) => ({ value: id, label: description }));
  }),
  telefoon: optional(textField(terminationLabels.Label_Telephone, 40)),
  email: optional(emailField(terminationLabels.Label_Email)),
  land: optional(textField(terminationLabels.Label_Country, 100)),
  postcode: optional(textField(contactLabels.Label_Postcode, 12)),
  huisnummer: textField(contactLabels.Label_HouseNumber, 10),
  toevoeging: optional(textField(contactLabels.Label_Addition, 10)),
  straat: textField(contactLabels.Label_Street, 100),
  plaats: textField(contactLabels.Label_Town, 100),
  ingangsdatum: dateField(terminationLabels.Label_MovesOn),
};
type Values = ValuesOf<typeof fields>;

/** Staff record a termination that came by letter or at the desk; the inspections are planned afterwards. */
export function recordTerminationRoutes(secrets: Pick<Secrets, 'recognise'>): readonly Route[] {
  return addRoutes({
    path: officePaths.terminations,
    menu: 'terminations',
    title: labels.Title_Terminations,
    kind: labels.Kind_Termination,
    fields,
    async add(visit, values) {
      const { read, organisation, now } = visit;
      const whose = { organisationId: organisation.id, leaseCode: values.contract };
      const [lease] = await leasesToEnd(read, whose, dateAt(now));
      const situation =
        lease &&
        (await situationOf(
          visit,
          { customerId: lease.customerId, leaseId: lease.id },
          { allReasons: true },
        ));
      if (!situation) return { problems: { contract: visit.say(labels.Error_NoLease) } };
      const problems = refusalsOf(visit, situation, values);
      const reason = situation.reasons.find(({ id }) => id === values.reden);
      if (problems || !reason) {
        const unknown = { reden: visit.say(terminationLabels.Error_Reason) };
        return { problems: problems ?? unknown };
      }
      const stored = await storeTermination(visit, secrets, situation, {
        endsOn: values.einddatum,
        reason,
        telephone: values.telefoon ?? '',
        email: values.email ?? '',
        newAddress: {
          country: isNetherlands(values.land ?? '') ? '' : (values.land ?? ''),
          street: values.straat,
          houseNumber: values.huisnummer,
          houseNumberAddition: values.toevoeging ?? '',
          postcode: values.postcode ?? '',
          town: values.plaats,
        },
        movesOn: values.ingangsdatum,
        consents: [],
        channel: 'office',
        accountId: undefined,
      });
      if ('running' in stored)
        return { problems: { contract: alreadyText(visit, stored.running?.endsOn) } };
      await tellHandedIn(visit, secrets, stored.id);
      return { id: stored.id, name: stored.code };
    },
  });
}

/** Staff may agree on an earlier day than the notice period gives, never on a free one (TRM-10, TRM-11). */
function refusalsOf(
  visit: WriteVisit,
  { lease, today, calendar }: Situation,
  { einddatum, ingangsdatum }: Values,
): Problems | undefined {
  const { say } = visit;
  const found: Record<string, string> = {};
  const end = lease.termination?.endsOn ?? lease.endsOn;
  if (end) found.contract = alreadyText(visit, end);
  if (!calendar.isWorkingDay(einddatum)) found.einddatum = say(terminationLabels.Error_FreeDay);
  if (isAfter(today, einddatum)) found.einddatum = say(labels.Error_PastEnd);
  if (isAfter(today, ingangsdatum)) found.ingangsdatum = say(terminationLabels.Error_MovesOn);
  return Object.keys(found).length > 0 ? found : undefined;
}

function alreadyText({ say }: WriteVisit, date: Temporal.PlainDate | undefined): string {
  return say(labels.Error_AlreadyTerminated, { date: date ? formatLongDate(date, say) : '' });
}
