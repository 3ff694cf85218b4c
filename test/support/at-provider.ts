import { Visitor } from '../../demo/stand-ins/identity-provider/visitor.ts';
import type { StandIn } from '../../demo/stand-ins/stand-in.ts';
import type { Browser, Page } from './browser.ts';
import type { TestPortal } from './portal.ts';

/** Lets the providers of the demo organisation stand where this stand-in listens. */
export async function pointAt(portal: TestPortal, standIn: Pick<StandIn, 'url'>): Promise<void> {
  await portal.inside('wisselstad', async (write, organisationId) => {
    const providers = write
      .updateTable('identityProvider')
      .where('organisationId', '=', organisationId);
    await providers.set({ issuer: standIn.url }).where('protocol', '=', 'openid').execute();
    await providers
      .set({ issuer: `${standIn.url}/facebook` })
      .where('protocol', '=', 'facebook')
      .execute();
  });
}

/** The link on our own page that leads to the provider. */
export function linkToProvider(page: Page): string {
  const [, href] = /<a\s[^>]*href="(http:\/\/localhost:\d+\/[^"]+)"/.exec(page.html) ?? [];
  if (!href) throw new Error(`No link to a provider (${page.status}): ${page.text.slice(0, 300)}`);
  return href.replaceAll('&amp;', '&');
}

/** Follows the link, signs in at the provider unless it knows the visitor, and comes back. */
export async function signInAtProvider(
  browser: Browser,
  leaving: Page,
  username: string,
  visitor = new Visitor(),
): Promise<Page> {
  const place = await visitor.open(linkToProvider(leaving));
  const { address } = place.kind === 'page' ? await visitor.signIn(place, username) : place;
  return browser.get(`${address.pathname}${address.search}`);
}

/** Follows the link, breaks off at the provider, and comes back. */
export async function breakOffAtProvider(browser: Browser, leaving: Page): Promise<Page> {
  const visitor = new Visitor();
  const { address } = await visitor.cancel(await visitor.open(linkToProvider(leaving)));
  return browser.get(`${address.pathname}${address.search}`);
}
