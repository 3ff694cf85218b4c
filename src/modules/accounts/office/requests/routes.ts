import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { normalizeEmail } from '#foundation/format/text.ts';
import { type Answer, problems, redirect } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { sendConfirmation } from '../../send-confirmation.ts';
import { endTokensOf } from '../../tokens.ts';
import { searchInput, ticks } from '../search-input.ts';
import { managers } from '../users/manage.ts';
import { requestDetailsPage } from './details-page.tsx';
import { type AccountRequest, findRequests, requestsById } from './find-requests.ts';
import { labels } from './labels.ts';
import { requestListPage, requestsPath } from './list-page.tsx';
import { maySendMail } from './may-send.ts';

const shared = { audience: managers, feature: 'none' } as const;
const byId = z.object({ id: z.uuid() });
const gone = redirect(requestsPath, { notice: labels.Notice_Confirmed });

/** Account requests: the list, what was selected in it, one request, its address and its mail (ADM.12). */
export const requestRoutes: readonly Route[] = [
  page({
    ...shared,
    path: requestsPath,
    limit: 'page',
    input: searchInput,
    log: 'none',
    show: async (visit, search) =>
      requestListPage(visit, await findRequests(visit.read, visit.organisation.id, search)),
  }),
  form({
    ...shared,
    path: `${requestsPath}/kies`,
    limit: 'form',
    input: z.object({ aanvraag: ticks, doe: z.enum(['details', 'verwijderen']).catch('details') }),
    log: 'none',
    once: false,
    async settle({ say }, { aanvraag, doe }) {
      const [first] = aanvraag;
      if (doe === 'verwijderen') {
        if (first === undefined) return problems({ aanvraag: say(labels.Error_SelectSome) });
        const query = aanvraag.map((id) => `aanvraag=${encodeURIComponent(id)}`).join('&');
        return redirect(`${requestsPath}/verwijderen?${query}`);
      }
      return first === undefined || aanvraag.length > 1
        ? problems({ aanvraag: say(labels.Error_SelectOne) })
        : redirect(`${requestsPath}/${encodeURIComponent(first)}`);
    },
    async again(visit, { fields }, { aanvraag: message }) {
      const found = await findRequests(
        visit.read,
        visit.organisation.id,
        searchInput.parse(fields),
      );
      const selected = ticks.parse(fields.aanvraag);
      return requestListPage(visit, { ...found, selected, ...(message && { message }) });
    },
  }),
  page({
    ...shared,
    path: `${requestsPath}/:id`,
    limit: 'page',
    input: byId,
    log: 'accountRequestViewed',
    async show(visit, { id }) {
      const request = await findRequest(visit, id);
      return request
        ? requestDetailsPage(visit, { request, email: request.email ?? '', errors: {} })
        : gone;
    },
  }),
  form({
    ...shared,
    path: `${requestsPath}/:id/email`,
    limit: 'form',
    input: z.object({
      ...byId.shape,
      email: z
        .string()
        .trim()
        .min(1)
        .refine((text) => normalizeEmail(text) !== undefined, refusal(labels.Error_Email)),
    }),
    log: 'accountRequestChanged',
    async settle(visit, { id, email }) {
      const request = await findRequest(visit, id);
      return request ? correctEmail(visit, request, email) : gone;
    },
    async again(visit, { fields }, errors) {
      const request = await findRequest(visit, z.uuid().catch('').parse(fields.id));
      return request
        ? requestDetailsPage(visit, { request, email: String(fields.email ?? ''), errors })
        : gone;
    },
  }),
  form({
    ...shared,
    path: `${requestsPath}/:id/mail`,
    limit: 'mail',
    input: byId,
    log: 'activationMailSentAgain',
    async settle(visit, { id }) {
      const request = await findRequest(visit, id);
      return request ? sendAgain(visit, request) : gone;
    },
    async again(visit, { fields }, errors) {
      const request = await findRequest(visit, z.uuid().catch('').parse(fields.id));
      return request
        ? requestDetailsPage(visit, { request, email: request.email ?? '', errors })
        : gone;
    },
  }),
];

async function findRequest(
  { read, organisation }: ReadVisit,
  id: string,
): Promise<AccountRequest | undefined> {
  if (id === '') return undefined;
  const [request] = await requestsById(read, organisation.id, [id]);
  return request;
}

/** Another address for the same account; links that went to the old one stop working (ACC-B9). */
async function correctEmail(
  visit: WriteVisit,
  request: AccountRequest,
  typed: string,
): Promise<Answer> {
  const { write, organisation, now, say } = visit;
  const email = normalizeEmail(typed);
  const { accountId, customerNumber } = request;
  if (!email || accountId === null) return problems({ email: say(labels.Error_Email) });
  await write
    .updateTable('account')
    .set((column) => ({
      email: email.address,
      emailKey: email.key,
      emailInvalid: false,
      version: column('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', accountId)
    .execute();
  await endTokensOf(write, { organisationId: organisation.id, accountId, now });
  await logChange(visit, {
    subject: say(labels.Subject_Request, { customerNumber }),
    oldValue: say(labels.Value_Email, { email: request.email ?? '' }),
    newValue: say(labels.Value_Email, { email: email.address }),
  });
  return redirect(`${requestsPath}/${request.id}`, { notice: labels.Notice_EmailSaved });
}

/** Sends the mail that confirms the account again; older links stop working (ADM-166 to ADM-168). */
async function sendAgain(visit: WriteVisit, request: AccountRequest): Promise<Answer> {
  const { say } = visit;
  const { accountId, username, email, customerNumber, customerId } = request;
  if (!maySendMail(request) || accountId === null || username === null || email === null) {
    return problems({ form: say(labels.Error_NotReady) });
  }
  const language = request.language ?? 'nl';
  await sendConfirmation(visit, { id: accountId, username, email, language, customerId });
  await logChange(visit, {
    subject: say(labels.Subject_Request, { customerNumber }),
    newValue: say(labels.Value_MailSent, { email }),
  });
  return redirect(`${requestsPath}/${request.id}`, { notice: labels.Notice_MailQueued });
}
