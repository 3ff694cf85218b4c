import type { Visit } from '#foundation/http/visit.ts';
import type { Owner } from '../find-choice.ts';

/** The customer who looks, as the owner of what he sees. Throws for anybody else, whom the routes keep out. */
export function ownerOf({ organisation, visitor }: Visit): Owner {
  if (visitor.kind !== 'customer') throw new Error('Only a customer has invoices of his own.');
  return { organisationId: organisation.id, customerId: visitor.customerId };
}
