import { z } from 'zod';
import { formatLongDate } from '#foundation/format/dates.ts';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { consentLabels as labels } from '../labels.ts';
import { consentPath as path } from './consent-path.ts';
import { consentByCode } from './find-by-code.ts';
import { giveConsent } from './give-consent.ts';

const donePath = `${path}/gelukt`;
const input = z.object({ code: z.string().trim().max(100).default('') });
const common = { audience: ['anyone'], feature: features.leaseDetails } as const;

/** The link in the mail, or the code of the letter: a page with a button, the act, and that it was done. */
export const consentRoutes: readonly Route[] = [
  page({
    ...common,
    path,
    limit: 'secret',
    input,
    log: 'none',
    show: (visit, { code }) =>
      code === '' ? typePage(visit, code, {}) : questionPage(visit, code),
  }),
  form({
    ...common,
    path,
    limit: 'secret',
    input,
    log: 'terminationConsent',
    async settle(visit, { code }) {
      const found = await consentByCode(visit, code);
      if (!found) return problems({});
      const { termination, consent } = found;
      const outcome = await giveConsent(visit, termination.id, { id: consent.id, how: 'code' });
      return outcome === 'given' ? redirect(donePath) : problems({});
    },
    again: (visit, { fields }) => questionPage(visit, input.catch({ code: '' }).parse(fields).code),
  }),
  page({
    ...common,
    path: donePath,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: (visit) =>
      doorPage(visit, {
        title: visit.say(labels.Title_Given),
        lead: visit.say(labels.Text_Given),
        hidden: true,
        children: '',
      }),
  }),
];

function typePage(visit: Visit, code: string, errors: Problems): Answer {
  const { say } = visit;
  return doorPage(visit, {
    title: say(labels.Title_Consent),
    lead: say(labels.Text_TypeCode),
    hidden: true,
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form action={path} method="get">
          <TextField
            say={say}
            name="code"
            label={say(labels.Label_Code)}
            description={say(labels.Help_Code)}
            value={code}
            error={errors.code}
            autocomplete="off"
            maxlength={40}
            code
          />
          <Button kind="primary" block>
            {say(labels.Button_Next)}
          </Button>
        </Form>
      </>
    ),
  });
}

/** What is given up, by whom and when; the button agrees. */
async function questionPage(visit: ReadVisit, code: string): Promise<Answer> {
  const { say } = visit;
  const found = await consentByCode(visit, code);
  if (!found) return typePage(visit, code, { code: say(labels.Error_Code) });
  const { termination, consent } = found;
  if (termination.status !== 'waiting_for_consent' || consent.givenAt !== null) {
    return doorPage(visit, {
      title: say(labels.Title_NotNeeded),
      lead: say(labels.Text_NotNeeded),
      hidden: true,
      children: '',
    });
  }
  return doorPage(visit, {
    title: say(labels.Title_Consent),
    lead: say(labels.Text_Question, {
      name: consent.personName,
      askedBy: termination.customerName,
      address: termination.address,
      date: formatLongDate(termination.endsOn, say),
    }),
    hidden: true,
    children: (
      <>
        <Form action={path} formKey={newFormKey()} hidden={{ code }}>
          <Button kind="primary" block>
            {say(labels.Button_Agree)}
          </Button>
        </Form>
        <Paragraph>{say(labels.Text_NoAgree)}</Paragraph>
      </>
    ),
  });
}
