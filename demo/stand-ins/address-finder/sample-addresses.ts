import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { splitCsv } from '#foundation/import/split-csv.ts';
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
  const [head, ...addresses] = splitCsv(readFileSync(file, 'utf8'), ',');
  return rows.parse(
    addresses.map(({ cells }) =>
      Object.fromEntries(head?.cells.map((name, index) => [name, cells[index]]) ?? []),
    ),
  );
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
