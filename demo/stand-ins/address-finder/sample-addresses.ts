import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { AddressBook } from '#foundation/ports/address.ts';

const rows = z.array(
  z.object({
    postcode: z.string(),
    houseNumber: z.coerce.number(),
    letter: z.string(),
    addition: z.string(),
    street: z.string(),
    town: z.string(),
  }),
);
export type SampleAddress = z.output<typeof rows>[number];

/** The addresses of `demo/addresses.csv`, in which the demo's own customers live. */
export function readSampleAddresses(file: string): readonly SampleAddress[] {
  return rows.parse(parse(readFileSync(file), { columns: true, trim: true }));
}

/** The same addresses without a service between, for tests that are about something else. */
export function sampleAddressBook(file: string): AddressBook {
  const addresses = readSampleAddresses(file);
  return {
    async find(asked) {
      const found = addresses.find(
        ({ postcode, houseNumber }) =>
          postcode === asked.postcode && houseNumber === asked.houseNumber,
      );
      return found && { street: found.street, town: found.town };
    },
  };
}
