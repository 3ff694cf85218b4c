import { demoPassword } from './people.ts';

/** Where a visitor stands: on a page of the provider, or sent back to the portal. */
export type Place =
  | { readonly kind: 'page'; readonly address: URL; readonly status: number; readonly html: string }
  | { readonly kind: 'portal'; readonly address: URL };

/**
 * A visitor with cookies and without script, who signs in at the demo identity provider as a
 * browser does; for tests. Redirects are followed as long as they stay at the provider.
 */
export class Visitor {
  #cookies = new Map<string, string>();

  /** Opens an address of the provider. */
  open(address: string | URL): Promise<Place> {
    return this.#request(new URL(address), {});
  }

  /** Fills in the sign-in form of a page and presses *Doorgaan*. */
  signIn(page: Place, username: string, password = demoPassword): Promise<Place> {
    return this.#submit(page, { username, password, decision: 'continue' });
  }

  /** Presses *Annuleren* on the sign-in form of a page. */
  cancel(page: Place): Promise<Place> {
    return this.#submit(page, { decision: 'cancel' });
  }

  #submit(page: Place, fields: Record<string, string>): Promise<Place> {
    if (page.kind !== 'page' || !page.html.includes('<form method="post">')) {
      throw new Error(`There is no sign-in form at ${page.address.href}`);
    }
    const body = new URLSearchParams(fields);
    return this.#request(page.address, { method: 'POST', body });
  }

  async #request(address: URL, request: RequestInit): Promise<Place> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...request, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#remember(line);
    const location = response.headers.get('location');
    if (location === null) {
      const { status } = response;
      return { kind: 'page', address, status, html: await response.text() };
    }
    const next = new URL(location, address);
    return next.origin === address.origin
      ? this.#request(next, {})
      : { kind: 'portal', address: next };
  }

  #remember(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const expired = attributes.some((one) => /^(max-age=0|expires=.* 1970 )/i.test(one));
    if (expired) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
