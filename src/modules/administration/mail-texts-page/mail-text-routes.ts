import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { mailTextLabels } from './labels.ts';
import { type MailTextForm, mailTextForm } from './mail-text-form.tsx';
import { listPath, mailTextList, textAddress } from './mail-text-list.tsx';
import { changeMailText, mailTextNow, markOfText, templatesOf } from './mail-texts.ts';
import { htmlPreview, plainPreview } from './preview.ts';
import { restoreQuestion } from './restore-question.tsx';
import { sendTestMail } from './send-test-mail.ts';
import { templateProblems } from './template-faults.ts';

const shared = { audience: ['administrator'], feature: 'none' } as const;
const textPath = `${listPath}/:template/:language`;

const address = z.object({ template: z.string(), language: z.enum(['nl', 'en']) });
type Address = z.infer<typeof address>;

/** Browsers send line breaks as two characters. */
const typedText = z
  .string()
  .catch('')
  .transform((typed) => typed.replace(/\r\n?/g, '\n'));
const typedInput = address.extend({
  subject: typedText,
  body: typedText,
  seen: z.string().catch(''),
});
type Typed = z.infer<typeof typedInput>;

/** The pages about e-mail templates (ADM.21). */
export function mailTextRoutes(): Route[] {
  return [...readingRoutes(), ...changingRoutes(), ...tryingRoutes()];
}

function readingRoutes(): Route[] {
  return [
    page({
      ...shared,
      path: listPath,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: mailTextList,
    }),
    page({
      ...shared,
      path: textPath,
      limit: 'page',
      input: address,
      log: 'none',
      async show(visit, input) {
        const shown = await textAt(visit, input);
        return shown ? mailTextForm(visit, shown) : notFound;
      },
    }),
    page({
      ...shared,
      path: `${textPath}/voorbeeld`,
      limit: 'page',
      input: address,
      log: 'none',
      async show(visit, input) {
        const shown = await textAt(visit, input);
        return shown ? htmlPreview(visit, { ...shown, texts: shown.now }) : notFound;
      },
    }),
    page({
      ...shared,
      path: `${textPath}/standaard`,
      limit: 'page',
      input: address,
      log: 'none',
      async show(visit, input) {
        const shown = await textAt(visit, input);
        return shown ? restoreQuestion(visit, shown) : notFound;
      },
    }),
  ];
}

function changingRoutes(): Route[] {
  return [
    form({
      ...shared,
      path: textPath,
      limit: 'form',
      input: typedInput,
      log: 'administration.mail-texts.save',
      async settle(visit, typed) {
        const shown = await textAt(visit, typed);
        if (!shown) return notFound;
        const { template, language } = shown;
        const texts = { subject: typed.subject.trim(), body: typed.body };
        const found = templateProblems(visit.say, template, texts);
        if (Object.keys(found).length > 0) return problems(found);
        const changed = await changeMailText(visit, {
          template,
          language,
          texts,
          seen: typed.seen,
        });
        if (!changed) return problems({ form: visit.say(mailTextLabels.Error_ChangedMeanwhile) });
        return redirect(textAddress(template, language), { notice: mailTextLabels.Notice_Saved });
      },
      again: showTyped,
    }),
    form({
      ...shared,
      path: `${textPath}/standaard`,
      limit: 'form',
      input: address.extend({ seen: z.string().catch('') }),
      log: 'administration.mail-texts.restore',
      async settle(visit, { seen, ...input }) {
        const shown = await textAt(visit, input);
        if (!shown) return notFound;
        const { template, language } = shown;
        const changed = await changeMailText(visit, { template, language, texts: undefined, seen });
        if (!changed) return problems({ form: visit.say(mailTextLabels.Error_ChangedMeanwhile) });
        return redirect(textAddress(template, language), {
          notice: mailTextLabels.Notice_Restored,
        });
      },
      async again(visit, sent, found) {
        const shown = await textAt(visit, address.parse(sent.fields));
        return shown ? restoreQuestion(visit, { ...shown, problems: found }) : notFound;
      },
    }),
  ];
}

/** What may be done with a text that is not stored; doing it twice does no harm. */
function tryingRoutes(): Route[] {
  const trying = { ...shared, input: typedInput, once: false, again: showTyped } as const;
  const previewed = async (
    visit: ReadVisit,
    typed: Typed,
    preview: typeof htmlPreview | typeof plainPreview,
  ) => {
    const shown = await textAt(visit, typed);
    return shown ? preview(visit, { ...shown, texts: typed }) : notFound;
  };
  return [
    form({
      ...trying,
      path: `${textPath}/voorbeeld`,
      limit: 'form',
      log: 'none',
      settle: (visit, typed) => previewed(visit, typed, htmlPreview),
    }),
    form({
      ...trying,
      path: `${textPath}/platte-tekst`,
      limit: 'form',
      log: 'none',
      settle: (visit, typed) => previewed(visit, typed, plainPreview),
    }),
    form({
      ...trying,
      path: `${textPath}/testmail`,
      limit: 'mail',
      log: 'administration.mail-texts.test',
      async settle(visit, typed) {
        const shown = await textAt(visit, typed);
        if (!shown) return notFound;
        const found = templateProblems(visit.say, shown.template, typed);
        if (Object.keys(found).length > 0) return problems(found);
        const testSentTo = await sendTestMail(visit, { ...shown, texts: typed });
        if (testSentTo === undefined) {
          return problems({ form: visit.say(mailTextLabels.Error_NoAddress) });
        }
        return mailTextForm(visit, { ...shown, typed, testSentTo });
      },
    }),
  ];
}

/** The text at an address; undefined for a template that this organisation does not have. */
async function textAt(
  visit: ReadVisit,
  { template: name, language }: Address,
): Promise<MailTextForm | undefined> {
  const template = templatesOf(visit).find((one) => one.name === name);
  if (!template) return undefined;
  const now = await mailTextNow(visit.read, visit.organisation.id, template, language);
  return { template, language, now };
}

async function showTyped(
  visit: ReadVisit,
  sent: { readonly fields: Readonly<Record<string, unknown>> },
  found: Problems,
): Promise<Answer> {
  const typed = typedInput.parse(sent.fields);
  const shown = await textAt(visit, typed);
  if (!shown) return notFound;
  const changedMeanwhile = typed.seen !== markOfText(shown.now);
  return mailTextForm(visit, { ...shown, typed, problems: found, changedMeanwhile });
}
