import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import {
  CustomerFields,
  checkCustomer,
  customerInput,
  type TypedCustomer,
  typedCustomerIn,
} from './customer-fields.tsx';
import { cardLabels, listLabels as labels } from './labels.ts';
import { customersPath } from './list-page.tsx';

const path = `${customersPath}/nieuw`;
const common = { path, audience: ['employee'], feature: 'none' } as const;
const number = z.string().trim().max(40).default('');

interface Typed extends TypedCustomer {
  readonly customerNumber: string;
}

/** Staff add a customer; an account follows later, when the customer asks for one. */
export const addCustomerRoutes: readonly Route[] = [
  page({
    ...common,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: (visit) => addPage(visit, { ...typedCustomerIn({}), customerNumber: '' }, {}),
  }),
  form({
    ...common,
    limit: 'form',
    input: z.object({ ...customerInput, customerNumber: number }),
    log: 'customerAdded',
    settle,
    again: (visit, { fields }, errors) =>
      addPage(
        visit,
        {
          ...typedCustomerIn(fields),
          customerNumber: number.catch('').parse(fields.customerNumber),
        },
        errors,
      ),
  }),
];

async function settle(visit: WriteVisit, typed: Typed): Promise<Answer> {
  const { write, organisation, say } = visit;
  const { customerNumber } = typed;
  const checked = checkCustomer(typed);
  const refused = {
    ...('refused' in checked && checked.refused),
    ...(customerNumber === '' && { customerNumber: generic.Error_Required }),
    ...(/\s/.test(customerNumber) && { customerNumber: labels.Error_NumberWithSpace }),
  };
  if (!('details' in checked) || Object.keys(refused).length > 0) {
    const found = Object.entries(refused).map(([field, label]) => [field, say(label)]);
    return problems(Object.fromEntries(found));
  }
  const id = randomUUID();
  const added = await write
    .insertInto('customer')
    .values({ organisationId: organisation.id, id, customerNumber, ...checked.details })
    .onConflict((conflict) => conflict.columns(['organisationId', 'customerNumberKey']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n)
    return problems({ customerNumber: say(labels.Error_NumberTaken) });
  await logChange(visit, {
    subject: say(cardLabels.Subject_Customer, { number: customerNumber }),
    newValue: checked.details.displayName,
  });
  return redirect(`${customersPath}/${id}`, { notice: generic.Notice_Saved });
}

function addPage(visit: Visit, value: Typed, errors: Problems): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(labels.Title_Add),
    current: 'customers',
    breadcrumb: [{ href: customersPath, title: say(labels.Title_Customers) }],
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form action={path} formKey={newFormKey()} panel warnUnsaved>
          <TextField
            say={say}
            name="customerNumber"
            label={say(labels.Label_Number)}
            value={value.customerNumber}
            error={errors.customerNumber}
            autocomplete="off"
            maxlength={40}
            code
          />
          <CustomerFields say={say} value={value} problems={errors} />
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={customersPath}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}
