import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { dateAt } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import { formatDate } from '#foundation/format/dates.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { changeInput, storedTexts, typedTexts } from '#foundation/records/field-values.ts';
import { dateField, optional } from '#foundation/records/fields.tsx';
import { changedMeanwhile, shownValues } from '#foundation/records/version.ts';
import { maskIban } from '../rules/iban.ts';
import { mandateLabels as labels } from './mandate-labels.ts';
import { mandatesPath } from './mandate-list.tsx';

const fields = { ondertekend: optional(dateField(labels.Label_SignedOn)) };

const shared = {
  path: `${mandatesPath}/:id`,
  audience: ['employee'],
  feature: 'none',
} as const;

/** A mandate with the day on which it was signed; only that day can be changed (TEN-48). */
export const mandateRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({ id: z.uuid() }),
    log: 'none',
    show: (visit, { id }) => mandatePage(visit, id),
  }),
  form({
    ...shared,
    limit: 'form',
    input: changeInput(fields),
    log: 'mandateSigned',
    async settle(visit, { id, version, values }) {
      const { write, organisation, say } = visit;
      const mandate = await findMandate(write, organisation.id, id);
      if (!mandate) return notFound;
      const signedOn = values.ondertekend;
      if (signedOn && Temporal.PlainDate.compare(signedOn, dateAt(visit.now)) > 0)
        return problems({ ondertekend: say(labels.Error_SignedInFuture) });
      const changed = await write
        .updateTable('mandate')
        .set({ signedOn, version: version + 1 })
        .where('organisationId', '=', organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (changed.numUpdatedRows !== 1n) return changedMeanwhile(visit);
      await logChange(visit, {
        subject: say(labels.Subject_Mandate, { code: mandate.code }),
        oldValue: dayOf(mandate.signedOn),
        newValue: dayOf(signedOn),
      });
      return redirect(mandatesPath, { notice: generic.Notice_Saved });
    },
    again: (visit, sent, found) =>
      mandatePage(visit, z.uuid().catch('').parse(sent.fields.id), {
        typed: typedTexts(fields, sent),
        errors: found,
      }),
  }),
];

async function mandatePage(
  visit: ReadVisit,
  id: string,
  refused?: { readonly typed: Readonly<Record<string, string>>; readonly errors: Problems },
): Promise<Answer> {
  const { say } = visit;
  const mandate = await findMandate(visit.read, visit.organisation.id, id);
  if (!mandate) return notFound;
  const errors = refused?.errors ?? {};
  const stored = storedTexts(fields, { ondertekend: mandate.signedOn });
  const shown = shownValues(errors, { typed: refused?.typed ?? stored, stored });
  return officePage(visit, {
    title: mandate.code,
    lead: mandate.displayName,
    current: 'mandates',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: mandatesPath, title: say(labels.Title_Mandates) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <PlainPanel id="machtiging" title={say(labels.Title_Mandate)}>
          <DataList
            facts={[
              { key: say(labels.Label_Code), value: mandate.code },
              {
                key: say(labels.Label_Customer),
                value: (
                  <TextLink href={`/kantoor/klanten/${mandate.customerId}`}>
                    {mandate.displayName}
                  </TextLink>
                ),
              },
              { key: say(labels.Label_Iban), value: maskIban(mandate.iban) },
              { key: say(labels.Label_CreatedOn), value: formatDate(dateAt(mandate.createdAt)) },
            ]}
          />
        </PlainPanel>
        <Form
          action={`${mandatesPath}/${id}`}
          formKey={newFormKey()}
          hidden={{ versie: mandate.version }}
          panel
          warnUnsaved
        >
          <h2 class="utrecht-heading-2">{say(labels.Title_Signature)}</h2>
          {
            await fields.ondertekend.show(
              {
                say,
                name: 'ondertekend',
                label: say(labels.Label_SignedOn),
                description: say(labels.Help_SignedOn),
                error: errors.ondertekend,
                optional: true,
                value: shown.ondertekend ?? '',
              },
              visit,
            )
          }
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={mandatesPath}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

function findMandate(read: Read, organisationId: string, id: string) {
  return read
    .selectFrom('mandate as m')
    .innerJoin('customer as c', (join) =>
      join.onRef('c.organisationId', '=', 'm.organisationId').onRef('c.id', '=', 'm.customerId'),
    )
    .select(['m.code', 'm.iban', 'm.createdAt', 'm.signedOn', 'm.version', 'm.customerId'])
    .select('c.displayName')
    .where('m.organisationId', '=', organisationId)
    .where('m.id', '=', id)
    .executeTakeFirst();
}

function dayOf(date: Temporal.PlainDate | null): string {
  return date ? formatDate(date) : '';
}
