import type { Browser } from './browser.ts';
import type { TestPortal } from './portal.ts';
import { signInAs } from './sign-in.ts';

/** An answer with its bytes. */
export interface Downloaded {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly content: Buffer;
}

/** A window in which this customer of Wisselstad is signed in. */
export async function customerWindow(portal: TestPortal, username: string): Promise<Browser> {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser;
}

/** Asks for an address without following a redirect, and keeps the bytes of the answer. */
export async function download(
  portal: TestPortal,
  browser: Browser,
  path: string,
): Promise<Downloaded> {
  const { statusCode, headers, rawPayload } = await portal.server.inject({
    url: path,
    remoteAddress: '127.0.0.1',
    headers: {
      host: 'wisselstad.localhost:3000',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  return { status: statusCode, headers, content: rawPayload };
}

/** The address of a document as the page Woning links to it; undefined where there is no link. */
export async function linkTo(browser: Browser, document: string): Promise<string | undefined> {
  const { html } = await browser.get('/woning');
  return new RegExp(`href="(/woning/[\\w-]+/${document})"`).exec(html)?.[1];
}
