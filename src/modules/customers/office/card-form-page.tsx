import type { Child } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { listLabels } from './labels.ts';
import { customersPath } from './list-page.tsx';

/** The address of a customer's card. */
export function cardPath(customerId: string): string {
  return `${customersPath}/${customerId}`;
}

/** Whose card a page belongs to. */
export interface CardOwner {
  readonly id: string;
  readonly displayName: string;
}

/** The way back from a page under a card. */
export function cardBreadcrumb({ say }: Visit, { id, displayName }: CardOwner) {
  return [
    { href: customersPath, title: say(listLabels.Title_Customers) },
    { href: cardPath(id), title: displayName },
  ];
}

/** A page with one form under the card of a customer. */
export function cardFormPage(
  visit: Visit,
  form: {
    readonly customer: CardOwner;
    readonly title: string;
    readonly action: string;
    readonly hidden?: Readonly<Record<string, string | number>>;
    readonly problems: Problems;
    readonly children: Child;
  },
): Answer {
  const { say } = visit;
  const { customer, problems } = form;
  return officePage(visit, {
    title: form.title,
    lead: customer.displayName,
    current: 'customers',
    breadcrumb: cardBreadcrumb(visit, customer),
    failed: Object.keys(problems).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={problems} />
        <Form
          action={form.action}
          formKey={newFormKey()}
          hidden={form.hidden ?? {}}
          panel
          warnUnsaved
        >
          {form.children}
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={cardPath(customer.id)}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}
