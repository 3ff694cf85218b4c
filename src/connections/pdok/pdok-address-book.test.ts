import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AddressBookUnavailable } from '#foundation/ports/address.ts';
import { root } from '#foundation/root.ts';
import { startAddressFinder } from '../../../demo/stand-ins/address-finder/address-finder.ts';
import type { StandIn } from '../../../demo/stand-ins/stand-in.ts';
import { pdokAddressBook } from './pdok-address-book.ts';

const kievitlaan = { postcode: '3704 AC', houseNumber: 78 };
const document = {
  straatnaam: 'Kievitlaan',
  huisnummer: 78,
  postcode: '3704AC',
  woonplaatsnaam: 'Zeist',
};

let server: Server | undefined;
let standIn: StandIn | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  await standIn?.stop();
  [server, standIn] = [undefined, undefined];
});

/** An address book that asks a service which answers like this. */
async function bookAt(listener: RequestListener, timeoutMilliseconds = 2000) {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  if (!address || typeof address === 'string') throw new Error('The server listens on no port.');
  return pdokAddressBook({ url: `http://127.0.0.1:${address.port}/v3_1/`, timeoutMilliseconds });
}

const bookWith = (docs: readonly object[]) =>
  bookAt((_request, response) => response.end(JSON.stringify({ response: { docs } })));

describe('addresses from PDOK', () => {
  it('PRF-37 street and town follow from postcode and house number', async () => {
    let asked: URL | undefined;
    const book = await bookAt((request, response) => {
      asked = new URL(request.url ?? '', 'http://test');
      response.end(JSON.stringify({ response: { docs: [document] } }));
    });
    expect(await book.find(kievitlaan)).toEqual({ street: 'Kievitlaan', town: 'Zeist' });
    expect(asked?.pathname).toBe('/v3_1/free');
    expect(asked?.searchParams.get('q')).toBe('3704AC 78');
    expect(asked?.searchParams.getAll('fq')).toEqual([
      'type:adres',
      'postcode:3704AC',
      'huisnummer:78',
    ]);
  });

  it('PRF-37 PRF-38 a house number with several additions is one street and town', async () => {
    const book = await bookWith([
      { ...document, huisletter: 'A' },
      { ...document, huisletter: 'B', huisnummertoevoeging: '2' },
    ]);
    expect(await book.find(kievitlaan)).toEqual({ street: 'Kievitlaan', town: 'Zeist' });
  });

  it.each([
    ['no address', []],
    [
      'only a like one',
      [
        { ...document, huisnummer: 80 },
        { ...document, postcode: '3704AD' },
      ],
    ],
  ])('PRF-B14 knows nothing when the service answers %s', async (_what, docs) => {
    const book = await bookWith(docs);
    expect(await book.find(kievitlaan)).toBeUndefined();
  });

  const unusable: readonly [string, RequestListener][] = [
    ['a fault', (_request, response) => response.writeHead(500).end('{}')],
    ['something that is no JSON', (_request, response) => response.end('<html>onderhoud</html>')],
    ['JSON of another shape', (_request, response) => response.end('{"docs":[]}')],
    ['nothing, and hangs up', (request) => request.socket.destroy()],
  ];
  it.each(unusable)(
    'PRF-B17 is unavailable when the service answers %s',
    async (_what, listener) => {
      const book = await bookAt(listener);
      await expect(book.find(kievitlaan)).rejects.toThrow(AddressBookUnavailable);
    },
  );

  it('PRF-B17 is unavailable when the service does not answer in time', async () => {
    const book = await bookAt(() => undefined, 50);
    await expect(book.find(kievitlaan)).rejects.toThrow(AddressBookUnavailable);
  });

  it('PRF-B17 is unavailable when nothing listens', async () => {
    const book = pdokAddressBook({ url: 'http://127.0.0.1:9', timeoutMilliseconds: 2000 });
    await expect(book.find(kievitlaan)).rejects.toThrow(AddressBookUnavailable);
  });

  it('PRF-37 PRF-B14 asks the sample of the demo in the same way', async () => {
    standIn = await startAddressFinder(join(root, 'demo', 'addresses.csv'), 0);
    const book = pdokAddressBook({ url: standIn.url, timeoutMilliseconds: 2000 });
    expect(await book.find(kievitlaan)).toEqual({ street: 'Kievitlaan', town: 'Zeist' });
    expect(await book.find({ postcode: '3705 BN', houseNumber: 22 })).toEqual({
      street: 'Merelhof',
      town: 'Zeist',
    });
    expect(await book.find({ postcode: '3704 AC', houseNumber: 4000 })).toBeUndefined();
  });
});
