import { z } from 'zod';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { endSessionsOf } from '../../sessions.ts';
import { endTokensOf } from '../../tokens.ts';
import { type AccountDetails, accountDetails, otherAdministrators } from './account-details.ts';
import { accountFields, type CheckedAccount, checkAccount } from './account-fields.ts';
import { accountDetailsPage, storedValues } from './details-page.tsx';
import { typedValues } from './form-parts.tsx';
import { labels } from './labels.ts';
import { inOneLine, logAccount } from './log-account.ts';
import { accountsPath, managers, whyNot } from './manage.ts';

const byId = z.object({ id: z.uuid() });
const versie = z.coerce.number().int().min(0).max(2_147_483_647);
const input = z.object({ ...byId.shape, ...accountFields, versie });
type Input = z.infer<typeof input>;

/** Seeing and changing an account (ADM-122 to ADM-126, ADM-B9). */
export function changeAccountRoutes(secrets: Secrets): readonly Route[] {
  const find = ({ read, organisation, now }: ReadVisit, id: string) =>
    accountDetails(read, organisation.id, id, { secrets, now });

  return [
    page({
      path: `${accountsPath}/:id`,
      audience: managers,
      feature: 'none',
      limit: 'page',
      input: byId,
      log: 'accountViewed',
      async show(visit, { id }) {
        const account = await find(visit, id);
        if (!account) return notFound;
        return accountDetailsPage(visit, { account, values: storedValues(account), errors: {} });
      },
    }),
    form({
      path: `${accountsPath}/:id`,
      audience: managers,
      feature: 'none',
      limit: 'form',
      input,
      log: 'accountChanged',
      async settle(visit, typed) {
        const account = await find(visit, typed.id);
        return account ? changeAccount(visit, account, typed) : notFound;
      },
      async again(visit, sent, errors) {
        const account = await find(visit, z.uuid().catch('').parse(sent.fields.id));
        if (!account) return notFound;
        // A refusal of the whole form shows what is stored now, not what was typed (ADM-B9).
        const values = errors.form === undefined ? typedValues(sent) : storedValues(account);
        return accountDetailsPage(visit, { account, values, errors });
      },
    }),
  ];
}

async function changeAccount(
  visit: WriteVisit,
  account: AccountDetails,
  typed: Input,
): Promise<Answer> {
  const { write, organisation, say } = visit;
  const demotes = typed.rol === 'gebruiker' && account.role === 'administrator';
  const refusal = whyNot(visit, {
    act: demotes ? 'demote' : 'change',
    account,
    otherAdministrators: demotes
      ? await otherAdministrators(write, organisation.id, [account.id])
      : 1,
  });
  if (refusal) return problems({ form: refusal });
  const checked = await checkAccount(visit, typed, account.id);
  if ('problems' in checked) return problems(checked.problems);
  if (!(await storeChange(visit, account.id, typed.versie, checked.account))) {
    return problems({ form: say(labels.Error_ChangedMeanwhile) });
  }
  await endWhatNoLongerFits(visit, account, checked.account);
  const oldValue = inOneLine(visit, { ...account, customerNumber: account.customerNumbers ?? '' });
  const newValue = inOneLine(visit, checked.account);
  if (oldValue !== newValue) await logAccount(visit, account.username, { oldValue, newValue });
  return redirect(`${accountsPath}/${account.id}`, { notice: generic.Notice_Saved });
}

/** Answers false when somebody else changed the account since it was shown. */
async function storeChange(
  { write, organisation }: WriteVisit,
  id: string,
  version: number,
  account: CheckedAccount,
): Promise<boolean> {
  const { customerId, customerNumber: _number, ...values } = account;
  const changed = await write
    .updateTable('account')
    .set((column) => ({
      ...values,
      emailInvalid: false,
      version: column('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  await write
    .deleteFrom('access')
    .where('organisationId', '=', organisation.id)
    .where('accountId', '=', id)
    .$if(customerId !== undefined, (query) => query.where('customerId', '!=', customerId ?? ''))
    .execute();
  if (customerId !== undefined) {
    await write
      .insertInto('access')
      .values({ organisationId: organisation.id, accountId: id, customerId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return true;
}

/** Another role or customer ends the sessions; another address ends the links that went to the old one. */
async function endWhatNoLongerFits(
  { write, organisation, now }: WriteVisit,
  before: AccountDetails,
  after: CheckedAccount,
): Promise<void> {
  const whose = { organisationId: organisation.id, accountId: before.id, now };
  const opensOther =
    before.role !== after.role || (before.customerNumbers ?? '') !== after.customerNumber;
  if (opensOther) await endSessionsOf(write, whose);
  else if (before.emailKey !== after.emailKey) await endTokensOf(write, whose);
}
