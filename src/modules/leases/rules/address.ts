/** Where a unit stands. */
export interface Address {
  readonly street: string;
  readonly houseNumber: string;
  readonly houseNumberAddition: string;
  readonly town: string;
}

/** `Kievitlaan 78 A, Zeist`: an address on one line. */
export function addressLine({ street, houseNumber, houseNumberAddition, town }: Address): string {
  const number = houseNumberAddition ? `${houseNumber} ${houseNumberAddition}` : houseNumber;
  return `${street} ${number}, ${town}`;
}
