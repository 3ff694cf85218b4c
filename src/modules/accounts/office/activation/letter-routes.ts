import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, problems } from '#foundation/http/answer.ts';
import { go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { openActivationCode } from '../../activation-codes.ts';
import { codeLetter, type LetterKind, numberLetter } from '../../letters/compose-letters.ts';
import type { Letter } from '../../letters/letter.ts';
import { lettersAsPdf } from '../../letters/letter-pdf.ts';
import { letterheadOf, storedLogo } from '../../letters/letterhead.ts';
import { addressedAs, postalAddress } from '../../letters/postal-address.ts';
import { ticks } from '../search-input.ts';
import {
  customersForLetters,
  isUsable,
  type LetterCustomer,
  obstacleTo,
} from './customers-for-letters.ts';
import { labels } from './labels.ts';
import { lettersPage, lettersPath } from './letters-page.tsx';

const mostLetters = 500;
const one = z.object({ id: z.uuid() }).transform(({ id }) => [id]);
const several = z
  .object({ klant: ticks.pipe(z.array(z.uuid()).min(1).max(mostLetters)) })
  .transform(({ klant }) => klant);
/** For the page: no customer selected is a message there. */
const selection = z
  .object({ klant: ticks.pipe(z.array(z.uuid()).max(mostLetters)) })
  .transform(({ klant }) => klant);

/** Letters for one customer, and for several at once for the printing room (ACC-4, ACC-5). */
export function letterRoutes(secrets: Secrets): readonly Route[] {
  return [
    page({
      path: lettersPath,
      audience: ['employee'],
      feature: 'none',
      limit: 'page',
      input: selection,
      log: 'none',
      show: async (visit, ids) => lettersPage(visit, await find(visit, ids), undefined),
    }),
    printRoute('/kantoor/klanten/:id/brief-nummer.pdf', one, 'number', secrets),
    printRoute('/kantoor/klanten/:id/brief-code.pdf', one, 'code', secrets),
    printRoute(`${lettersPath}/brieven-nummer.pdf`, several, 'number', secrets),
    printRoute(`${lettersPath}/brieven-code.pdf`, several, 'code', secrets),
  ];
}

/** Makes one kind of letter for customers, as one PDF, and logs each; a letter that cannot be made is left out. */
function printRoute(
  path: string,
  input: z.ZodType<string[], unknown>,
  kind: LetterKind,
  secrets: Secrets,
): Route {
  return outsideForm({
    path,
    audience: ['employee'],
    feature: 'none',
    limit: 'form',
    input,
    log: 'letterMade',
    once: false,
    async prepare(visit, ids) {
      const customers = (await find(visit, ids)).filter(
        (each) => obstacleTo(kind, each, visit.now) === undefined,
      );
      if (customers.length === 0) return stop(problems({ form: visit.say(labels.Error_NoLetter) }));
      return go({ customers, logo: await storedLogo(visit.read, visit.organisation.id) });
    },
    async outside(visit, _ids, { customers, logo }) {
      const letters = customers.flatMap((customer) => letterTo(visit, customer, kind, secrets));
      const letterhead = await letterheadOf(visit.organisation, logo);
      return go({ customers, pdf: await lettersAsPdf(letterhead, letters) });
    },
    async settle(visit, _ids, { customers, pdf }) {
      for (const customer of customers) await logPrinted(visit, customer, kind);
      return pdfAnswer(visit, kind, pdf);
    },
    async again(visit, { fields }, errors) {
      const ids = ticks
        .parse(fields.klant ?? fields.id)
        .filter((id) => z.uuid().safeParse(id).success);
      return lettersPage(
        visit,
        await find(visit, ids),
        errors.form ?? visit.say(labels.Text_SelectCustomers),
      );
    },
  });
}

function find(
  { read, organisation }: ReadVisit,
  ids: readonly string[],
): Promise<LetterCustomer[]> {
  return ids.length === 0 ? Promise.resolve([]) : customersForLetters(read, organisation.id, ids);
}

function letterTo(
  { organisation, now }: Visit,
  customer: LetterCustomer,
  kind: LetterKind,
  secrets: Secrets,
): Letter[] {
  const recipient = postalAddress(customer);
  if (!recipient) return [];
  const order = { organisation, recipient, name: addressedAs(customer), now };
  if (kind === 'number') return [numberLetter(order, customer.customerNumber)];
  const { id, code } = customer;
  if (!isUsable(code, now)) return [];
  return [codeLetter(order, openActivationCode(secrets, id, code.codeSealed), code.expiresAt)];
}

function logPrinted(
  visit: WriteVisit,
  { customerNumber }: LetterCustomer,
  kind: LetterKind,
): Promise<void> {
  const subject = kind === 'number' ? labels.Subject_NumberLetter : labels.Subject_CodeLetter;
  return logChange(visit, {
    subject: visit.say(subject, { customerNumber }),
    newValue: visit.say(labels.Value_Printed),
  });
}

function pdfAnswer({ say }: Visit, kind: LetterKind, content: Buffer): Answer {
  return {
    kind: 'file',
    content,
    contentType: 'application/pdf',
    downloadAs: say(kind === 'number' ? labels.File_NumberLetter : labels.File_CodeLetter),
    caching: 'never',
  };
}
