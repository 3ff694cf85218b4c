/** Where a link in a text leads. */
export interface LinkAddress {
  readonly href: string;
  /** A complete web address opens in a new tab, a page of the portal in the same one (ADM-301). */
  readonly newTab: boolean;
}

const maximumLength = 2000;
const neverInAddress = /[\s\p{Cc}\\<>]/u;
const startsWithScheme = /^[^/?#]*:/;
const anyPortal = 'https://portal.invalid';

/**
 * Judges a complete address: http, https, mailto or tel (ADM-302).
 * Gives undefined for anything else, which then stays text.
 */
export function completeAddress(written: string): LinkAddress | undefined {
  if (written.length > maximumLength || neverInAddress.test(written)) return undefined;
  const web = /^https?:\/\/[^/]/i.test(written);
  const mailOrTelephone = /^(?:mailto:.*@.|tel:.*\d)/i.test(written);
  if (!(web || mailOrTelephone) || !URL.canParse(written)) return undefined;
  return { href: written, newTab: web };
}

/**
 * Judges the address of a link with a name: complete, or a page of the portal such as `myDocuments`.
 * The latter is read from the portal's root, whatever page shows the text (KNO-31), and is made
 * complete when `portalAddress` (`https://host`) is given. Nothing relative can leave the portal.
 */
export function namedAddress(written: string, portalAddress?: string): LinkAddress | undefined {
  if (startsWithScheme.test(written)) return completeAddress(written);
  if (written.length > maximumLength || neverInAddress.test(written)) return undefined;
  if (written.startsWith('//') || !URL.canParse(written, anyPortal)) return undefined;
  const url = new URL(written, anyPortal);
  const path = url.pathname + url.search + url.hash;
  // `/.//host` becomes `//host` when the dots are resolved, and that would be another site.
  if (url.origin !== anyPortal || path.startsWith('//')) return undefined;
  return { href: portalAddress ? new URL(path, portalAddress).href : path, newTab: false };
}
