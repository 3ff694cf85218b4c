import type { StaffRole } from '#foundation/http/visitor.ts';

/** What somebody wants to do with an account. A demotion takes the role of administrator away. */
export type Act = 'create' | 'change' | 'demote' | 'block' | 'delete';

/** Why it may not be done. */
export type Refusal = 'administratorsOnly' | 'oneself' | 'lastAdministrator';

export interface Question {
  readonly act: Act;
  /** Who asks. */
  readonly manager: {
    readonly roles: readonly StaffRole[];
    readonly accountId: string | undefined;
  };
  readonly account: { readonly id: string | undefined; readonly role: string };
  /** Other administrators who can sign in. */
  readonly otherAdministrators: number;
}

/**
 * Whether an account may be managed so: administrators' accounts only by administrators (STF-12), and no administrator
 * locks out himself or the last of them (ADM-141). Answers the reason why not.
 */
export function refusalOf({
  act,
  manager,
  account,
  otherAdministrators,
}: Question): Refusal | undefined {
  if (account.role !== 'administrator') return undefined;
  if (!manager.roles.includes('administrator')) return 'administratorsOnly';
  if (act === 'create' || act === 'change') return undefined;
  if (account.id !== undefined && account.id === manager.accountId) return 'oneself';
  return otherAdministrators === 0 ? 'lastAdministrator' : undefined;
}
