import { z } from 'zod';
import { formatMoment } from '#foundation/format/dates.ts';
import type { MenuItem } from '#foundation/house.ts';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route, type SentFile } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { storedProvider } from '../../online-payment/stored-provider.ts';
import { statementLabels as labels } from '../labels.ts';
import { statementsOf, statementWithLines } from '../queries.ts';
import { BrokenStatement, readCamt, type Statement } from '../rules/read-camt.ts';
import { type StatementRefusal, storeStatements } from '../store-statements.ts';
import { statementPage, statementsPage, statementsPath } from './statement-pages.tsx';

const shared = { audience: ['employee'], feature: 'none' } as const;

const largestFile = 10 * 1024 * 1024;

const sentFile = z.custom<SentFile>(
  (value) => typeof value === 'object' && value !== null && 'content' in value,
);

/** Reading bank statements, for staff (FIN-48). */
export const statementRoutes: readonly Route[] = [
  page({
    ...shared,
    path: statementsPath,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: async (visit) =>
      statementsPage(visit, await statementsOf(visit.read, visit.organisation.id), {}),
  }),
  form({
    ...shared,
    path: statementsPath,
    limit: 'upload',
    largestFile,
    input: z.object({ bestand: sentFile.optional() }),
    log: 'bankStatementRead',
    settle: (visit, { bestand }) => readFile(visit, bestand),
    again: async (visit, _sent, errors) =>
      statementsPage(visit, await statementsOf(visit.read, visit.organisation.id), errors),
  }),
  page({
    ...shared,
    path: `${statementsPath}/:id`,
    limit: 'page',
    input: z.object({ id: z.uuid() }),
    log: 'bankStatementViewed',
    async show(visit, { id }) {
      const found = await statementWithLines(visit.read, visit.organisation.id, id);
      return found ? statementPage(visit, found) : notFound;
    },
  }),
];

export const statementMenu: MenuItem = {
  key: 'bank-statements',
  label: labels.Menu_Statements,
  icon: 'landmark',
  href: statementsPath,
  feature: 'none',
  area: 'office',
  group: 'finance',
  audience: ['employee'],
};

async function readFile(visit: WriteVisit, file: SentFile | undefined): Promise<Answer> {
  const { say, write, organisation } = visit;
  if (!file || file.content.length === 0) return problems({ bestand: say(labels.Error_NoFile) });
  if (file.tooLarge) return problems({ bestand: say(labels.Error_TooLarge) });
  const provider = await storedProvider(write, organisation.id);
  if (!provider) return problems({ bestand: say(labels.Error_NoProvider) });
  let statements: Statement[];
  try {
    statements = readCamt(new TextDecoder('utf-8').decode(file.content));
  } catch (error) {
    if (!(error instanceof BrokenStatement)) throw error;
    const detail = say(labels[`Detail_${error.fault}`]);
    return problems({ bestand: say(labels.Error_Broken, { detail }) });
  }
  const stored = await storeStatements(visit, statements, {
    name: file.name,
    ownAccounts: provider.bankAccounts,
  });
  if ('refusal' in stored) return problems({ bestand: refusalText(say, stored.refusal) });
  const [only, ...others] = stored.ids;
  const next = only && others.length === 0 ? `${statementsPath}/${only}` : statementsPath;
  return redirect(next, { notice: labels.Notice_Read });
}

function refusalText(say: Say, refusal: StatementRefusal): string {
  if (refusal.reason === 'other account') {
    return say(labels.Error_OtherAccount, { account: refusal.account });
  }
  return say(labels.Error_ReadBefore, {
    id: refusal.statementId,
    moment: formatMoment(refusal.readAt, say),
    user: refusal.readBy,
  });
}
