import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { refusal as saying } from '#foundation/http/explain.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { forgetGuesses } from '../../guesses.ts';
import { endSessionsOf } from '../../sessions.ts';
import { type AccountDetails, accountDetails, otherAdministrators } from './account-details.ts';
import { accountDetailsPage, storedValues } from './details-page.tsx';
import { labels } from './labels.ts';
import { logAccount } from './log-account.ts';
import { accountsPath, managers, mayChange, whyNot } from './manage.ts';

const byId = z.object({ id: z.uuid() });
const longestReason = 500;

/** Blocking by hand, ending that, and ending the automatic lock (ADM-127 to ADM-137, ACC-44, ACC-46). */
export function blockAccountRoutes(secrets: Secrets): readonly Route[] {
  const find = ({ read, organisation, now }: ReadVisit, id: string) =>
    accountDetails(read, organisation.id, id, { secrets, now });
  const shownAgain = async (visit: ReadVisit, id: unknown, errors: Problems) => {
    const account = await find(visit, z.uuid().catch('').parse(id));
    if (!account) return notFound;
    return accountDetailsPage(visit, { account, values: storedValues(account), errors });
  };
  const shared = { audience: managers, feature: 'none' } as const;

  return [
    page({
      ...shared,
      path: `${accountsPath}/:id/blokkeren`,
      limit: 'page',
      input: byId,
      log: 'none',
      async show(visit, { id }) {
        const account = await find(visit, id);
        return account && mayChange(visit, account) ? reasonPage(visit, account, '', {}) : notFound;
      },
    }),
    form({
      ...shared,
      path: `${accountsPath}/:id/blokkeren`,
      limit: 'form',
      input: z.object({
        ...byId.shape,
        reden: z
          .string()
          .default('')
          .pipe(z.string().trim().min(1, saying(labels.Error_Reason)).max(longestReason)),
      }),
      log: 'accountBlocked',
      async settle(visit, { id, reden }) {
        const account = await find(visit, id);
        return account ? block(visit, account, reden) : notFound;
      },
      async again(visit, { fields }, errors) {
        if (errors.form !== undefined) return shownAgain(visit, fields.id, errors);
        const account = await find(visit, z.uuid().catch('').parse(fields.id));
        return account ? reasonPage(visit, account, String(fields.reden ?? ''), errors) : notFound;
      },
    }),
    form({
      ...shared,
      path: `${accountsPath}/:id/deblokkeren`,
      limit: 'form',
      input: byId,
      log: 'accountUnblocked',
      async settle(visit, { id }) {
        const account = await find(visit, id);
        return account ? unblock(visit, account) : notFound;
      },
      again: (visit, { fields }, errors) => shownAgain(visit, fields.id, errors),
    }),
    form({
      ...shared,
      path: `${accountsPath}/:id/activeren`,
      limit: 'form',
      input: byId,
      log: 'accountActivated',
      async settle(visit, { id }) {
        const account = await find(visit, id);
        return account ? activate(visit, account, secrets) : notFound;
      },
      again: (visit, { fields }, errors) => shownAgain(visit, fields.id, errors),
    }),
  ];
}

/** Denies access with a reason, and ends what is open (ADM-134). */
async function block(visit: WriteVisit, account: AccountDetails, reason: string): Promise<Answer> {
  const { write, organisation, now } = visit;
  const refusal = whyNot(visit, {
    act: 'block',
    account,
    otherAdministrators: await otherAdministrators(write, organisation.id, [account.id]),
  });
  if (refusal) return problems({ form: refusal });
  await setBlock(visit, account.id, { blockedAt: now, blockReason: reason });
  await endSessionsOf(write, { organisationId: organisation.id, accountId: account.id, now });
  await logAccount(visit, account.username, {
    newValue: visit.say(labels.Value_Blocked, { reason }),
  });
  return redirect(`${accountsPath}/${account.id}`, { notice: labels.Notice_Blocked });
}

/** Makes an account accessible again; the reason stays in the change log (ADM-131 to ADM-133). */
async function unblock(visit: WriteVisit, account: AccountDetails): Promise<Answer> {
  const refusal = whyNot(visit, { act: 'change', account, otherAdministrators: 1 });
  if (refusal) return problems({ form: refusal });
  if (account.blockReason !== null) {
    await setBlock(visit, account.id, { blockedAt: null, blockReason: null });
    await logAccount(visit, account.username, {
      oldValue: visit.say(labels.Value_Blocked, { reason: account.blockReason }),
      newValue: visit.say(labels.Value_Unblocked),
    });
  }
  return redirect(`${accountsPath}/${account.id}`, { notice: labels.Notice_Unblocked });
}

/** Ends the automatic lock before its time; a lock that ended meanwhile is no fault (STF-70, STF-71, STF-B15). */
async function activate(
  visit: WriteVisit,
  account: AccountDetails,
  secrets: Secrets,
): Promise<Answer> {
  const { write, organisation } = visit;
  const refusal = whyNot(visit, { act: 'change', account, otherAdministrators: 1 });
  if (refusal) return problems({ form: refusal });
  const here = `${accountsPath}/${account.id}`;
  if (!account.lockedUntil) return redirect(here, { notice: labels.Notice_NotLocked });
  const subject = account.usernameKey;
  await forgetGuesses(write, {
    organisationId: organisation.id,
    secret: 'password',
    subject,
    secrets,
  });
  await logAccount(visit, account.username, {
    oldValue: visit.say(labels.Value_Locked),
    newValue: visit.say(labels.Value_Activated),
  });
  return redirect(here, { notice: labels.Notice_Activated });
}

async function setBlock(
  { write, organisation }: WriteVisit,
  id: string,
  block: { readonly blockedAt: WriteVisit['now'] | null; readonly blockReason: string | null },
): Promise<void> {
  await write
    .updateTable('account')
    .set((column) => ({ ...block, version: column('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', id)
    .execute();
}

function reasonPage(
  visit: Visit,
  account: AccountDetails,
  reason: string,
  errors: Problems,
): Answer {
  const here = `${accountsPath}/${account.id}`;
  return administrationPage(visit, {
    title: visit.say(labels.Title_Block, { username: account.username }),
    current: 'accounts',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: accountsPath, title: visit.say(labels.Title_Accounts) }],
    children: (
      <>
        <ErrorSummary say={visit.say} errors={errors} />
        <Form action={`${here}/blokkeren`} formKey={newFormKey()} panel>
          <Paragraph>{visit.say(labels.Text_Block)}</Paragraph>
          <TextArea
            say={visit.say}
            name="reden"
            label={visit.say(labels.Label_Reason)}
            value={reason}
            error={errors.reden}
            maxlength={longestReason}
          />
          <ButtonGroup>
            <Button kind="danger">{visit.say(labels.Button_Block)}</Button>
            <ButtonLink href={here}>{visit.say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}
