import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import { administrationPage, customerPage, type OwnPage } from '#foundation/present/present.tsx';

/** Where somebody keeps his own account safe: a customer among his pages, an administrator in the administration. */
export interface SecurityPlace {
  readonly base: '/veiligheid' | '/beheer/veiligheid';
  readonly audience: readonly Audience[];
  readonly frame: (visit: Visit, page: OwnPage) => Answer;
}

export const customerPlace: SecurityPlace = {
  base: '/veiligheid',
  audience: ['customer'],
  frame: customerPage,
};

export const administratorPlace: SecurityPlace = {
  base: '/beheer/veiligheid',
  audience: ['administrator'],
  frame: administrationPage,
};

/** Somebody signed in with an account of the portal. */
export interface AccountHolder {
  readonly accountId: string;
  readonly sessionId: string;
  readonly username: string;
}

/** The holder of the account that is signed in; undefined for staff from the identity provider, who have none here. */
export function accountHolder({ visitor }: Visit): AccountHolder | undefined {
  if (visitor.kind === 'nobody' || visitor.accountId === undefined) return undefined;
  const { accountId, sessionId, username } = visitor;
  return { accountId, sessionId, username };
}
