/** The path of a page of this portal, without a message that was shown already; any other address becomes `/`. */
export function ownPath(referer: string | undefined, origin: string): string {
  if (referer === undefined || !URL.canParse(referer)) return '/';
  const url = new URL(referer);
  // A path that starts with two slashes would lead to another site.
  if (url.origin !== origin || url.pathname.startsWith('//')) return '/';
  url.searchParams.delete('melding');
  return url.pathname + url.search;
}
