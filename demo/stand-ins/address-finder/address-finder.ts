import type { IncomingMessage, ServerResponse } from 'node:http';
import { startHttpServer } from '../http-server.ts';
import type { StandIn } from '../stand-in.ts';
import { readSampleAddresses, type SampleAddress } from './sample-addresses.ts';

/** A small Locatieserver: answers `/free` from a file of addresses, in the shape of PDOK's v3_1. */
export async function startAddressFinder(file: string, port: number): Promise<StandIn> {
  const addresses = readSampleAddresses(file);
  const server = await startHttpServer(
    port,
    async () => (request, response) => answer(addresses, request, response),
  );
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}

function answer(
  addresses: readonly SampleAddress[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://finder');
  if (pathname !== '/free') {
    response.writeHead(404).end();
    return;
  }
  const filters = new Map(
    searchParams.getAll('fq').map((filter) => {
      const [field = '', value = ''] = filter.split(':');
      return [field, value] as const;
    }),
  );
  const docs = addresses.map(asDocument).filter((document) => fits(document, filters));
  response.writeHead(200, { 'content-type': 'application/json;charset=utf-8' });
  response.end(
    JSON.stringify({
      response: { numFound: docs.length, start: 0, maxScore: 1, numFoundExact: true, docs },
    }),
  );
}

type Document = Readonly<Record<string, string | number>>;

function asDocument({ postcode, houseNumber, letter, addition, street, town }: SampleAddress) {
  const number = `${houseNumber}${letter}${addition && `-${addition}`}`;
  return {
    type: 'adres',
    weergavenaam: `${street} ${number}, ${postcode.replace(' ', '')} ${town}`,
    straatnaam: street,
    huisnummer: houseNumber,
    ...(letter && { huisletter: letter }),
    ...(addition && { huisnummertoevoeging: addition }),
    postcode: postcode.replace(' ', ''),
    woonplaatsnaam: town,
  };
}

function fits(document: Document, filters: ReadonlyMap<string, string>): boolean {
  return [...filters].every(([field, value]) => String(document[field]) === value);
}
