/** Under `/meekijken/<customer number>` staff see the pages of that customer. */
const root = '/meekijken';

/** What the address of a page says about looking along. */
export interface AlongAddress {
  /** As it stands in the address, in any case. */
  readonly customerNumber: string;
  /** `/meekijken/HM-06367`, before every address of a page. */
  readonly base: string;
  /** The address of the page as the customer has it, with query. */
  readonly plain: string;
}

/** Reads `/meekijken/HM-06367/gegevens?x=1`; undefined for every other address. */
export function alongAddressIn(url: string): AlongAddress | undefined {
  // Every request asks this, several times.
  if (!url.startsWith(root)) return undefined;
  const [, written, path, query = ''] =
    /^\/meekijken\/([^/?#]+)(\/[^?#]*)?(\?[^#]*)?$/.exec(url) ?? [];
  if (written === undefined) return undefined;
  const customerNumber = decoded(written);
  if (customerNumber === undefined) return undefined;
  return { customerNumber, base: baseOf(customerNumber), plain: `${path ?? '/'}${query}` };
}

/** What stands before every address while somebody looks along with this customer. */
export function baseOf(customerNumber: string): string {
  return `${root}/${encodeURIComponent(customerNumber)}`;
}

/** Whether an address is one of looking along with this customer. */
export function isAlongWith(address: string, customerNumber: string): boolean {
  const found = alongAddressIn(address)?.customerNumber;
  return found !== undefined && found.toLowerCase() === customerNumber.toLowerCase();
}

/** Parts of the house that are no customer pages: files that all share, and what belongs to staff. */
const elsewhere = /^\/(assets|uiterlijk|medewerker|kantoor|beheer|meekijken|aad)([/?#]|$)/i;

/** The address of a customer page as it is while looking along; every other address stays as it is. */
export function addressAlong(address: string, base: string): string {
  if (!address.startsWith('/') || address.startsWith('//') || elsewhere.test(address)) {
    return address;
  }
  return `${base}${address}`;
}

/**
 * The markup of a customer page with its addresses as they are while looking along, so that every link and form of
 * this window stays with its customer (STF-44). Text can hold no attribute: its quotes are escaped.
 */
export function markupAlong(markup: string, base: string): string {
  return markup.replaceAll(
    /(\s(?:href|action|formaction|src|data-keep-alive)=")(\/[^"]*)"/g,
    (_, before: string, address: string) => `${before}${addressAlong(address, base)}"`,
  );
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
