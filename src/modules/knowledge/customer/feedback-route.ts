import { z } from 'zod';
import { hasControlCharacters } from '#foundation/format/text.ts';
import { redirect } from '#foundation/http/answer.ts';
import { form, type Route } from '#foundation/http/route.ts';
import { labelKey } from '#foundation/labels/words.ts';
import { keepFeedback } from '../keep-feedback.ts';
import { question as labels } from '../labels.ts';
import { questionHref, topicsPath } from '../paths.ts';
import { findPortalQuestion } from '../queries.ts';
import { longestRemark } from './feedback-form.tsx';
import { goneQuestion, questionInput, showQuestion } from './question-page.tsx';

const remark = z
  .string()
  .trim()
  .refine(
    (text) => [...text].length <= longestRemark && !hasControlCharacters(text, 'several'),
    labelKey(labels.Error_Remark),
  );

/** Keeps whether an advice helped. Only this is kept: which questions were asked and answered is not (KNO-33). */
export const feedbackRoute: Route = form({
  path: `${topicsPath}/:code/reactie`,
  audience: ['customer'],
  feature: 'none',
  limit: 'form',
  lookingAlong: 'customerOnly',
  input: questionInput.extend({
    geholpen: z.enum(['ja', 'nee']),
    opmerking: remark.optional().default(''),
  }),
  log: 'adviceJudged',
  async settle(visit, { code, antwoord, zoek, van, geholpen, opmerking }) {
    const found = await findPortalQuestion(visit.read, visit.organisation.id, code);
    if (!found) return goneQuestion(visit);
    await keepFeedback(visit, found.id, { helped: geholpen === 'ja', remark: opmerking });
    return redirect(questionHref(code, { zoek, van }, antwoord), { notice: labels.Notice_Thanks });
  },
  async again(visit, { fields }, errors) {
    const input = questionInput.parse(fields);
    const found = await findPortalQuestion(visit.read, visit.organisation.id, input.code);
    if (!found) return goneQuestion(visit);
    const typed = typeof fields.opmerking === 'string' ? fields.opmerking : '';
    return showQuestion(visit, found, input, { errors, typed });
  },
});
