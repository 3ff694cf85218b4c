import { z } from 'zod';
import type { Answer } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { question as labels } from '../labels.ts';
import { backHref, type CameFrom, questionHref, topicsPath } from '../paths.ts';
import { allTopics, findPortalQuestion, type PortalQuestion, topicsIn } from '../queries.ts';
import { chainInput } from '../rules/chain.ts';
import { longestTerm } from '../rules/search-term.ts';
import { situationOf } from '../situation.ts';
import { HelpedForm } from './feedback-form.tsx';
import { GuidedPath } from './guided-path.tsx';
import { showTopics } from './topics-pages.tsx';

/** From where a question was opened, as it stands in its address. */
export const cameFromInput = {
  zoek: z.string().max(longestTerm).optional().catch(undefined),
  van: z.literal('onderwerp').optional().catch(undefined),
};

export const questionInput = z.object({
  code: z.string(),
  antwoord: chainInput,
  /** How many answers stood there when the open question was put: with no more of them, none was chosen. */
  gevraagd: z.coerce.number().optional().catch(undefined),
  ...cameFromInput,
});

export type QuestionInput = z.infer<typeof questionInput>;

/** The page of a customer question, with the answers that stand in its address (KNO-20 to KNO-27). */
export const questionPage: Route = page({
  path: `${topicsPath}/:code`,
  audience: ['customer'],
  feature: 'none',
  limit: 'page',
  input: questionInput,
  log: 'none',
  async show(visit, input) {
    const found = await findPortalQuestion(visit.read, visit.organisation.id, input.code);
    return found ? showQuestion(visit, found, input) : goneQuestion(visit);
  },
});

/** What stands in the place of a question that the portal does not have (any more): all topics (KNO-B6). */
export async function goneQuestion(visit: ReadVisit): Promise<Answer> {
  const { statement, values } = allTopics;
  return showTopics(visit, topicsIn(await visit.read.ask(statement, values)), { gone: true });
}

/** A form below the advice that was refused. */
interface RefusedFeedback {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: string;
}

/** A question with the answers so far. */
export async function showQuestion(
  visit: ReadVisit,
  found: PortalQuestion,
  input: QuestionInput,
  refused: RefusedFeedback = { errors: {}, typed: '' },
): Promise<Answer> {
  const { say, visitor } = visit;
  if (visitor.kind !== 'customer') return goneQuestion(visit);
  const chain = input.antwoord;
  const from: CameFrom = { zoek: input.zoek, van: input.van };
  const { customerId } = visitor;
  const situation = await situationOf(visit, found.guide, { customerId, chain });
  const isOpen = situation.kind === 'chooseContract' || situation.walk?.open !== undefined;
  const isMissing = isOpen && input.gevraagd === chain.length;
  const isAdvised = situation.walk?.end !== undefined;
  const shownErrors = isMissing ? { antwoord: say(labels.Error_Choose) } : refused.errors;
  return customerPage(visit, {
    title: found.description,
    lead: say(labels.Text_Lead),
    current: 'knowledge',
    failed: Object.keys(shownErrors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={shownErrors} introduction={say(labels.Text_Errors)} />
        <GuidedPath
          visit={visit}
          situation={situation}
          href={(answers) => questionHref(found.code, from, answers)}
          action={questionHref(found.code, {})}
          hidden={{ zoek: from.zoek, van: from.van }}
          isMissing={isMissing}
        />
        {isAdvised && (
          <HelpedForm
            visit={visit}
            code={found.code}
            from={from}
            chain={situation.chain}
            errors={refused.errors}
            typed={refused.typed}
          />
        )}
        <ButtonGroup>
          <ButtonLink href={backHref(found.topicCode, from)} icon="arrow-left">
            {say(labels.Link_Back)}
          </ButtonLink>
        </ButtonGroup>
      </>
    ),
  });
}
