import type { Visit } from '#foundation/http/visit.ts';
import { labels } from './labels.ts';
import { type Question, type Refusal, refusalOf } from './may-manage.ts';

/** Who may manage accounts: administrators, and account managers for those of customers (STF-10, STF-12). */
export const managers = ['administrator', 'accountManager'] as const;

export const accountsPath = '/beheer/gebruikers';

const sentences = {
  administratorsOnly: labels.Error_AdministratorsOnly,
  oneself: labels.Error_Oneself,
  lastAdministrator: labels.Error_LastAdministrator,
} satisfies Record<Refusal, unknown>;

/** Why the visitor may not manage this account so, in his language; undefined when he may. */
export function whyNot(visit: Visit, question: Omit<Question, 'manager'>): string | undefined {
  const refusal = refusalOf({ ...question, manager: managerOf(visit) });
  return refusal && visit.say(sentences[refusal]);
}

/** True when the visitor may change this account at all. */
export function mayChange(
  visit: Visit,
  account: { readonly id: string; readonly role: string },
): boolean {
  return whyNot(visit, { act: 'change', account, otherAdministrators: 1 }) === undefined;
}

/** True when the visitor may make or change administrators. */
export function isAdministrator({ visitor }: Visit): boolean {
  return visitor.kind === 'staff' && visitor.roles.includes('administrator');
}

function managerOf({ visitor }: Visit): Question['manager'] {
  return visitor.kind === 'staff'
    ? { roles: visitor.roles, accountId: visitor.accountId }
    : { roles: [], accountId: undefined };
}
