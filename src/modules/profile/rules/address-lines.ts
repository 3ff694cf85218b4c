/** A correspondence address that was checked. */
export interface Address {
  readonly street: string;
  readonly houseNumber: string;
  readonly houseNumberAddition: string;
  readonly postcode: string;
  readonly town: string;
}

/** The two lines of an address, *Kievitlaan 78 A* and *3704 AC Zeist*; empty where nothing is recorded (PRF-36). */
export function addressLines(
  address: { readonly [Part in keyof Address]: string | null },
): readonly [string, string] {
  const { street, houseNumber, houseNumberAddition, postcode, town } = address;
  return [
    [street, houseNumber, houseNumberAddition].filter(Boolean).join(' '),
    [postcode, town].filter(Boolean).join(' '),
  ];
}
