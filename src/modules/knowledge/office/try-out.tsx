import { z } from 'zod';
import type { Answer } from '#foundation/http/answer.ts';
import { notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { ErrorSummary, InlineForm } from '#foundation/page/form.tsx';
import { Stack } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { GuidedPath } from '../customer/guided-path.tsx';
import { questionsOfficePath } from '../paths.ts';
import { type Chain, chainInput, writeAnswer } from '../rules/chain.ts';
import { situationOf } from '../situation.ts';
import { findQuestion, type KeptQuestion } from './draft.ts';
import { guideLabels as labels, office } from './labels.ts';

/** Trying the draft of a question out as a chosen customer; nothing is kept. */
export const tryOutRoute: Route = page({
  path: `${questionsOfficePath}/:id/proef`,
  audience: ['employee'],
  feature: 'none',
  limit: 'page',
  input: z.object({
    id: z.uuid(),
    klant: z.string().trim().max(40).optional().catch(undefined),
    antwoord: chainInput,
    gevraagd: z.coerce.number().optional().catch(undefined),
  }),
  log: 'questionTriedOut',
  async show(visit, { id, klant = '', antwoord, gevraagd }) {
    const kept = await findQuestion(visit.read, visit.organisation.id, { id });
    if (!kept) return notFound;
    const customerId = klant === '' ? undefined : await findCustomer(visit, klant);
    return showTryOut(visit, kept, { number: klant, customerId, chain: antwoord, asked: gevraagd });
  },
});

async function findCustomer({ read, organisation }: ReadVisit, number: string) {
  const found = await read
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('customerNumber', 'ilike', number.replace(/[\\%_]/g, '\\$&'))
    .executeTakeFirst();
  return found?.id;
}

async function showTryOut(
  visit: ReadVisit,
  kept: KeptQuestion,
  as: {
    readonly number: string;
    readonly customerId: string | undefined;
    readonly chain: Chain;
    readonly asked: number | undefined;
  },
): Promise<Answer> {
  const { say } = visit;
  const path = `${questionsOfficePath}/${kept.id}/proef`;
  const { number, customerId, chain } = as;
  const situation =
    customerId === undefined
      ? undefined
      : await situationOf(visit, kept.draft, { customerId, chain });
  const errors: Record<string, string> =
    number !== '' && customerId === undefined ? { klant: say(labels.Error_NoCustomer) } : {};
  return officePage(visit, {
    title: say(labels.Title_TryOut, { question: kept.description }),
    lead: say(labels.Text_TryOut),
    current: 'knowledge-questions',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: questionsOfficePath, title: say(office.Title_Questions) },
      { href: `${questionsOfficePath}/${kept.id}/pad`, title: kept.code },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <InlineForm action={path} label={say(labels.Link_TryOut)}>
          <TextField
            say={say}
            name="klant"
            label={say(labels.Label_Customer)}
            value={number}
            maxlength={40}
            autocomplete="off"
            code
            error={errors.klant}
          />
          <Button icon="play">{say(labels.Button_TryOut)}</Button>
        </InlineForm>
        {situation && (
          <Stack roomy>
            <GuidedPath
              visit={visit}
              situation={situation}
              href={(answers) =>
                `${path}?${new URLSearchParams([
                  ['klant', number],
                  ...answers.map((one): [string, string] => ['antwoord', writeAnswer(one)]),
                ])}`
              }
              action={path}
              hidden={{ klant: number }}
              isMissing={
                (situation.kind === 'chooseContract' || situation.walk?.open !== undefined) &&
                as.asked === chain.length
              }
            />
          </Stack>
        )}
      </>
    ),
  });
}
