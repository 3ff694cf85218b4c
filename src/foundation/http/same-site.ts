import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a changing request comes from our own pages: browsers say so in Sec-Fetch-Site, older ones in Origin.
 * A request with neither header comes from no browser, and carries no cookie that a browser added.
 */
export function comesFromOurPages(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
