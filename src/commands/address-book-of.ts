import { pdokAddressBook, publicLocatieserver } from '#connections/pdok/pdok-address-book.ts';
import type { AddressBook } from '#foundation/ports/address.ts';

/** Long enough for a slow line, short enough for who waits in front of a form. */
const timeoutMilliseconds = 4000;

/** Opens the register of addresses: at this address, or else the public one of PDOK. */
export function addressBookOf(url: string | undefined): AddressBook {
  return pdokAddressBook({ url: url ?? publicLocatieserver, timeoutMilliseconds });
}
