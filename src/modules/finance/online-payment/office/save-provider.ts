import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, problems, redirect } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { type OnlinePaymentServices, paymentProviderKey } from '../services.ts';
import { type StoredProvider, storedProvider } from '../stored-provider.ts';
import { providerLabels as labels } from './labels.ts';
import type { ProviderInput } from './provider-input.ts';

export const providerPath = '/beheer/betaaldienst';

/** Stores where customers pay, with its key sealed; a version that is not the newest is refused. */
export async function saveProvider(
  visit: WriteVisit,
  input: ProviderInput,
  { secrets }: OnlinePaymentServices,
): Promise<Answer> {
  const { write, organisation, say } = visit;
  const before = await storedProvider(write, organisation.id);
  if ((before?.version ?? 0) !== input.version) {
    return problems({ form: say(labels.Error_Changed) });
  }
  // The demo's bank stays a stand-in only at its own address.
  const standIn = before?.standIn === true && before.endpoint === input.endpoint;
  if (!standIn && !input.endpoint.startsWith('https://')) {
    return problems({ endpoint: say(labels.Error_Endpoint) });
  }
  // A key is never sent to another address than the one it was given for.
  const keeps = before !== undefined && before.endpoint === input.endpoint;
  if (input.apiKey === '' && !keeps) return problems({ apiKey: say(labels.Error_ApiKey) });
  const { apiKey, version, ...values } = input;
  const row = {
    ...values,
    standIn,
    version: version + 1,
    ...(apiKey !== '' && { apiKeySealed: secrets.seal(apiKey, paymentProviderKey) }),
  };
  if (!(await store(visit, row, before))) return problems({ form: say(labels.Error_Changed) });
  await logChange(visit, {
    subject: labels.Title_Provider.nl,
    oldValue: before ? shown(before) : null,
    newValue: shown(row),
  });
  return redirect(providerPath, { notice: labels.Notice_Saved });
}

type NewRow = Omit<StoredProvider, 'organisationId' | 'apiKeySealed'> & {
  readonly apiKeySealed?: Buffer;
};

/** False when somebody else stored another version at the same moment. */
async function store(
  { write, organisation }: WriteVisit,
  { apiKeySealed, ...row }: NewRow,
  before: StoredProvider | undefined,
): Promise<boolean> {
  if (before) {
    const changed = await write
      .updateTable('paymentProvider')
      .set({ ...row, ...(apiKeySealed && { apiKeySealed }) })
      .where('organisationId', '=', organisation.id)
      .where('version', '=', before.version)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n;
  }
  if (!apiKeySealed) return false;
  const added = await write
    .insertInto('paymentProvider')
    .values({ organisationId: organisation.id, ...row, apiKeySealed })
    .onConflict((conflict) => conflict.column('organisationId').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Everything but the key. */
function shown({
  endpoint,
  method,
  methodName,
  clearingAccount,
  bankAccounts,
  payWithinDays,
}: NewRow) {
  return [endpoint, method, methodName, clearingAccount, ...bankAccounts, payWithinDays].join(', ');
}
