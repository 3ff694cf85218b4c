/** Where post goes after the move. `country` is empty for the Netherlands. */
export interface NewAddress {
  readonly country: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly houseNumberAddition: string;
  readonly postcode: string;
  readonly town: string;
}

/** `Kievitlaan 78 A, 3704 AC Zeist`, or abroad `Veldstraat 5, 9000 Gent, België`. */
export function newAddressLine(address: NewAddress): string {
  const house = [address.street, address.houseNumber, address.houseNumberAddition];
  return [
    house.filter(Boolean).join(' '),
    `${address.postcode} ${address.town}`.trim(),
    address.country,
  ]
    .filter(Boolean)
    .join(', ');
}

const dutchNames = new Set(['', 'nederland', 'the netherlands', 'netherlands', 'holland', 'nl']);

/** Whether a typed country is the Netherlands; nothing typed is the default (TRM-6). */
export function isNetherlands(country: string): boolean {
  return dutchNames.has(country.trim().toLowerCase());
}
