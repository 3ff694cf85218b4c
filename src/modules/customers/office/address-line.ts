/** The parts of an address, each of which may be missing. */
export interface AddressParts {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly houseNumberAddition: string | null;
  readonly postcode?: string | null;
  readonly town: string | null;
}

/** An address on one line: *Kievitlaan 78 A, 3704 AC Zeist*; empty when nothing is known. */
export function addressLine({
  street,
  houseNumber,
  houseNumberAddition,
  postcode,
  town,
}: AddressParts): string {
  const home = [street, houseNumber, houseNumberAddition].filter(Boolean).join(' ');
  const place = [postcode, town].filter(Boolean).join(' ');
  return [home, place].filter(Boolean).join(', ');
}
