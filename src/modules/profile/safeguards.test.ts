import { expect, it } from 'vitest';
import { root } from '#foundation/root.ts';
import { sourceFiles } from '../../../scripts/source-files.ts';

/** Everything that stores the e-mail address of an account or a customer, and what guards it. */
const guarded: Readonly<Record<string, string>> = {
  'src/modules/accounts/email-change/confirm-email-change.ts': 'spends the link to the new address',
  'src/modules/accounts/confirm-account.ts': 'spends the link to the address of a new account',
  'src/modules/accounts/providers/email-routes.tsx':
    'spends the link to the address of a new account',
  'src/modules/accounts/create-account.ts':
    'fills in a new account anew, which a link then confirms',
  'src/modules/accounts/sync-email.ts': 'copies the address of the record at sign-in (ACC-49)',
  'src/modules/accounts/office/users/change-account.ts': 'an administrator',
  'src/modules/accounts/office/requests/routes.ts':
    'staff, for a request that is not confirmed yet',
  'src/modules/customers/office/change-customer.tsx': 'an employee',
};

it('PRF-34 wherever a customer changes his address, the same link guards it', () => {
  const stores = sourceFiles(root, 'src/modules')
    .filter(({ path }) => !/\.test(?:ing)?\./.test(path))
    .filter(({ text }) => {
      const changes = text.split(/updateTable\('(?:account|customer)'\)/).slice(1);
      return changes.some((change) => /\bemail\b|\.\.\.values\b|\.details\b/.test(setOf(change)));
    })
    .map(({ path }) => path);
  const ownDetails = 'src/modules/profile/change-own-details.ts';
  expect(stores.filter((path) => path !== ownDetails).toSorted()).toEqual(
    Object.keys(guarded).toSorted(),
  );
  const own = sourceFiles(root, 'src/modules/profile').find(({ path }) => path === ownDetails);
  expect(own?.text).not.toMatch(/\bemail\b/);
});

/** The `set` of an update: up to its first condition. */
function setOf(change: string): string {
  return change.split('.where(')[0] ?? '';
}
