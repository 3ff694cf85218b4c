import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { CheckedField } from '#foundation/page/checked-field.tsx';
import { features } from '#foundation/switches/features.ts';
import {
  contactLabels,
  telephonePattern,
  telephoneRefusal,
  tidyTelephone,
} from '#modules/customers/module.ts';
import { changeTelephone } from '../change-own-details.ts';
import { changeLabels as labels, profileLabels } from '../labels.ts';
import { ownFormPage, profilePath } from './form-page.tsx';
import { householdOfVisitor } from './own-account.ts';

const path = '/gegevens/telefoon';
const input = z.object({ telephone: z.string().max(100).default('') });

/** Changing the telephone number (PRF-18 to PRF-25). */
export function telephoneRoutes(): readonly Route[] {
  const common = { path, audience: ['customer'], feature: features.householdData } as const;
  return [
    page({
      ...common,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      async show(visit) {
        const telephone = await storedTelephone(visit);
        return telephonePage(visit, telephone ?? '', {});
      },
    }),
    form({
      ...common,
      limit: 'form',
      input,
      log: 'telephoneChanged',
      settle: (visit, { telephone }) => settle(visit, tidyTelephone(telephone)),
      again: (visit, { fields }, found) =>
        telephonePage(visit, typeof fields.telephone === 'string' ? fields.telephone : '', found),
    }),
  ];
}

async function settle(visit: WriteVisit, telephone: string): Promise<Answer> {
  const own = await householdOfVisitor(visit);
  if (!own) return notFound;
  const refusal = telephone === '' ? generic.Error_Required : telephoneRefusal(telephone);
  if (refusal) return problems({ telephone: visit.say(refusal) });
  const notices = {
    unchanged: profileLabels.Notice_Unchanged,
    mailed: labels.Notice_Telephone,
    notMailed: labels.Warning_TelephoneNoMail,
  };
  return redirect(profilePath, {
    notice: notices[await changeTelephone(visit, own, telephone)],
  });
}

async function storedTelephone({
  read,
  organisation,
  visitor,
}: ReadVisit): Promise<string | undefined> {
  if (visitor.kind !== 'customer') return undefined;
  const row = await read
    .selectFrom('customer')
    .select('telephone')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', visitor.customerId)
    .executeTakeFirst();
  return row?.telephone ?? undefined;
}

function telephonePage(visit: ReadVisit, telephone: string, found: Problems): Answer {
  const { say } = visit;
  return ownFormPage(visit, {
    title: say(labels.Title_Telephone),
    action: path,
    problems: found,
    children: (
      <CheckedField
        say={say}
        name="telephone"
        label={say(contactLabels.Label_Telephone)}
        description={say(labels.Help_Telephone)}
        type="tel"
        value={telephone}
        pattern={telephonePattern}
        notYet={say(labels.Text_WrongWhileTyping)}
        error={found.telephone}
        autocomplete="tel"
      />
    ),
  });
}
