import { z } from 'zod';
import {
  type AddressBook,
  AddressBookUnavailable,
  type AskedAddress,
} from '#foundation/ports/address.ts';

/** Where the public Locatieserver of PDOK answers. */
export const publicLocatieserver = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1';

export interface PdokSettings {
  /** The address of the service, without `/free`. */
  readonly url: string;
  /** How long it may take to answer. */
  readonly timeoutMilliseconds: number;
}

/** One registered address; several share a house number when they have additions. */
const answer = z.object({
  response: z.object({
    docs: z.array(
      z.object({
        straatnaam: z.string(),
        huisnummer: z.number(),
        postcode: z.string(),
        woonplaatsnaam: z.string(),
      }),
    ),
  }),
});

/** Addresses from the PDOK Locatieserver v3_1, the government's own register (BAG). */
export function pdokAddressBook({ url, timeoutMilliseconds }: PdokSettings): AddressBook {
  return {
    async find(asked) {
      const { docs } = await ask(questionFor(url, asked), timeoutMilliseconds);
      // The service searches by likeness; only the very combination that was asked counts.
      const found = docs.find(
        ({ postcode, huisnummer }) =>
          postcode === inRegister(asked.postcode) && huisnummer === asked.houseNumber,
      );
      return found && { street: found.straatnaam, town: found.woonplaatsnaam };
    },
  };
}

function questionFor(url: string, { postcode, houseNumber }: AskedAddress): URL {
  const question = new URL(`${url.replace(/\/$/, '')}/free`);
  question.searchParams.set('q', `${inRegister(postcode)} ${houseNumber}`);
  question.searchParams.append('fq', 'type:adres');
  question.searchParams.append('fq', `postcode:${inRegister(postcode)}`);
  question.searchParams.append('fq', `huisnummer:${houseNumber}`);
  question.searchParams.set('fl', 'straatnaam,huisnummer,postcode,woonplaatsnaam');
  question.searchParams.set('rows', '10');
  return question;
}

/** The register writes a postcode without its space. */
function inRegister(postcode: string): string {
  return postcode.replace(' ', '');
}

async function ask(question: URL, milliseconds: number) {
  try {
    const response = await fetch(question, {
      signal: AbortSignal.timeout(milliseconds),
      headers: { accept: 'application/json' },
    });
    if (!response.ok) throw new Error(`The service answered ${response.status}.`);
    return answer.parse(await response.json()).response;
  } catch (error) {
    throw new AddressBookUnavailable('The address service gave no usable answer.', {
      cause: error,
    });
  }
}
