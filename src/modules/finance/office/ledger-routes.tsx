import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { ConfirmQuestion } from '#foundation/page/confirm.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { newInput, typedTexts } from '#foundation/records/field-values.ts';
import { addEntry, entryFields } from './add-entry.ts';
import { entryPage } from './entry-page.tsx';
import { findEntry, settlementsOf } from './find-entries.ts';
import { entryOfficeLabels as labels, ledgerLabels } from './labels.ts';
import { ledgerListRoutes, ledgerPath } from './ledger-list.tsx';
import { newEntryPage } from './new-entry-page.tsx';
import { reverseByHand, settleByHand } from './settle-by-hand.ts';
import { settlementInput } from './settlement-input.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const entryPath = `${ledgerPath}/:id`;
const reversePath = `${entryPath}/terugdraaien/:settlement`;
const nothingTyped = { tegenpost: '', bedrag: '' };

/** The ledger for staff: the list, one entry, a new entry, settling by hand and reversing. */
export const ledgerRoutes: readonly Route[] = [
  ...ledgerListRoutes,
  page({
    ...shared,
    path: `${ledgerPath}/nieuw`,
    limit: 'page',
    input: z.object({ huurder: z.string().max(40).catch('') }),
    log: 'none',
    show(visit, { huurder }) {
      const today = formatDate(dateAt(visit.now));
      return newEntryPage(visit, { huurder, geboekt: today, vervalt: today }, {});
    },
  }),
  form({
    ...shared,
    path: `${ledgerPath}/nieuw`,
    limit: 'form',
    input: newInput(entryFields),
    log: 'ledgerEntryAdded',
    async settle(visit, entry) {
      const added = await addEntry(visit, entry);
      return 'problems' in added
        ? problems(added.problems)
        : redirect(`${ledgerPath}/${added.id}`, { notice: generic.Notice_Saved });
    },
    again: (visit, sent, errors) => newEntryPage(visit, typedTexts(entryFields, sent), errors),
  }),
  page({
    ...shared,
    path: entryPath,
    limit: 'page',
    input: z.object({ id: z.uuid() }),
    log: 'ledgerEntryViewed',
    async show(visit, { id }) {
      const entry = await findEntry(visit.read, visit.organisation.id, id);
      return entry ? entryPage(visit, entry, { typed: nothingTyped, errors: {} }) : notFound;
    },
  }),
  form({
    ...shared,
    path: entryPath,
    limit: 'form',
    input: settlementInput,
    log: 'ledgerEntrySettled',
    async settle(visit, { id, tegenpost, bedrag }) {
      const outcome = await settleByHand(visit, { id, otherId: tegenpost, cents: bedrag });
      if (outcome === 'notFound') return notFound;
      if (outcome) return problems(outcome);
      return redirect(`${ledgerPath}/${id}`, { notice: labels.Notice_Settled });
    },
    async again(visit, sent, errors) {
      const entry = await findEntry(visit.read, visit.organisation.id, idIn(sent, 'id'));
      return entry ? entryPage(visit, entry, { typed: typedIn(sent), errors }) : notFound;
    },
  }),
  page({
    ...shared,
    path: reversePath,
    limit: 'page',
    input: z.object({ id: z.uuid(), settlement: z.uuid() }),
    log: 'none',
    show: (visit, { id, settlement }) => reversePage(visit, id, settlement),
  }),
  form({
    ...shared,
    path: reversePath,
    limit: 'form',
    input: z.object({ id: z.uuid(), settlement: z.uuid() }),
    log: 'settlementReversed',
    async settle(visit, { id, settlement }) {
      const entry = await findEntry(visit.write, visit.organisation.id, id);
      if (!entry || !(await reverseByHand(visit, entry, settlement))) return notFound;
      return redirect(`${ledgerPath}/${id}`, { notice: labels.Notice_Reversed });
    },
    again: (visit, sent) => reversePage(visit, idIn(sent, 'id'), idIn(sent, 'settlement')),
  }),
];

/** Asks before a settlement is reversed; not there once it was. */
async function reversePage(visit: ReadVisit, id: string, settlementId: string): Promise<Answer> {
  const { say, read, organisation } = visit;
  const entry = await findEntry(read, organisation.id, id);
  const settlements = entry ? await settlementsOf(read, organisation.id, entry) : [];
  const settlement = settlements.find((each) => each.id === settlementId);
  if (!entry || !settlement?.otherId || settlement.reversedOn !== null) return notFound;
  const back = `${ledgerPath}/${id}`;
  return officePage(visit, {
    title: say(labels.Title_Reverse),
    current: 'ledger',
    breadcrumb: [
      { href: ledgerPath, title: say(ledgerLabels.Title_Ledger) },
      { href: back, title: entry.code },
    ],
    children: (
      <ConfirmQuestion
        say={say}
        title={say(labels.Title_ReverseQuestion, { amount: formatMoney(settlement.cents) })}
        action={`${back}/terugdraaien/${settlementId}`}
        formKey={newFormKey()}
        confirm={say(labels.Button_Reverse)}
        danger
        cancelHref={back}
      >
        {say(labels.Text_Reverse)}
      </ConfirmQuestion>
    ),
  });
}

function idIn({ fields }: Sent, name: string): string {
  return z.uuid().catch('').parse(fields[name]);
}

function typedIn({ fields }: Sent) {
  const text = z.string().max(1000).catch('');
  return { tegenpost: text.parse(fields.tegenpost), bedrag: text.parse(fields.bedrag) };
}
