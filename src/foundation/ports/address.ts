/** The port to a register of addresses; `connections/pdok` implements it (OP-20). */
export interface AddressBook {
  /**
   * The street and town of a postcode with a house number, whatever its addition; undefined when the combination is
   * not known. Throws `AddressBookUnavailable`.
   */
  find(asked: AskedAddress): Promise<StreetAndTown | undefined>;
}

export interface AskedAddress {
  /** As it is written: `3704 AC`. */
  readonly postcode: string;
  readonly houseNumber: number;
}

export interface StreetAndTown {
  readonly street: string;
  readonly town: string;
}

/** The register does not answer in time, or answers what nobody understands: try later, or type the address. */
export class AddressBookUnavailable extends Error {
  override readonly name = 'AddressBookUnavailable';
}
