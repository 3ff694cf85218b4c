import type { WriteVisit } from '#foundation/http/visit.ts';
import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import {
  addressChanged,
  type FoundAccount,
  mailChange,
  telephoneChanged,
} from '#modules/accounts/module.ts';
import { addressWasChanged, telephoneWasChanged } from './interaction-kinds.ts';
import { type Address, addressLines } from './rules/address-lines.ts';

/** What became of a change: nothing differed, or it was stored, and whether a mail could tell so (PRF-B8, PRF-B16). */
export type ChangeOutcome = 'unchanged' | 'mailed' | 'notMailed';

/** The account through which a household changes its own details. */
export type OwnAccount = FoundAccount & { readonly customerId: string };

/**
 * Stores the primary telephone number of a household, with an entry in its interaction log and a mail to the address
 * that is active now (PRF-24, PRF-25, PRF-35). The number was checked (`telephoneRefusal`).
 */
export async function changeTelephone(
  visit: WriteVisit,
  account: OwnAccount,
  telephone: string,
): Promise<ChangeOutcome> {
  const stored = await household(visit, account);
  if (stored.telephone === telephone) return 'unchanged';
  await store(visit, account, { telephone });
  return tell(visit, account, telephoneWasChanged, telephoneChanged, telephone);
}

/** Stores the correspondence address of a household in the same way (PRF-39, PRF-40). */
export async function changeAddress(
  visit: WriteVisit,
  account: OwnAccount,
  address: Address,
): Promise<ChangeOutcome> {
  const stored = await household(visit, account);
  const newAddress = addressLines(address).join(', ');
  if (addressLines(stored).join(', ') === newAddress) return 'unchanged';
  // An address that is looked up lies in the Netherlands.
  await store(visit, account, { ...address, country: '' });
  return tell(visit, account, addressWasChanged, addressChanged, newAddress);
}

/** The household as it is stored, held until the transaction ends. */
function household({ write, organisation }: WriteVisit, { customerId }: OwnAccount) {
  return write
    .selectFrom('customer')
    .select(['telephone', 'street', 'houseNumber', 'houseNumberAddition', 'postcode', 'town'])
    .where('organisationId', '=', organisation.id)
    .where('id', '=', customerId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function store(
  { write, organisation }: WriteVisit,
  { customerId }: OwnAccount,
  values: { readonly telephone: string } | (Address & { readonly country: string }),
): Promise<void> {
  await write
    .updateTable('customer')
    .set((update) => ({ ...values, version: update('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', customerId)
    .execute();
}

async function tell(
  visit: WriteVisit,
  account: OwnAccount,
  kind: InteractionKind,
  template: MailTemplate,
  newValue: string,
): Promise<ChangeOutcome> {
  const { write, organisation, visitor, now } = visit;
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId: account.customerId,
    kind,
    actor: visitor,
    now,
    notes: newValue,
  });
  return (await mailChange(visit, account, template, newValue)) ? 'mailed' : 'notMailed';
}
