/** Something before a colon that is no host with a port: `javascript:`, `mailto:`. */
const startsWithScheme = /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i;

/**
 * The address of the outside page of an article: `http(s)` as it stands, without a scheme with `https://` before it.
 * Undefined for other schemes and for what is no address, which is then not linked (NWS-B3).
 */
export function outsideAddress(url: string): string | undefined {
  const written = url.trim();
  if (written === '' || /[\s\p{Cc}\\<>"]/u.test(written)) return undefined;
  const isWeb = /^https?:\/\//i.test(written);
  if (!isWeb && startsWithScheme.test(written)) return undefined;
  const address = isWeb ? written : `https://${written.replace(/^\/+/, '')}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, username, password } = new URL(address);
  const isHost = hostname.includes('.') && !hostname.startsWith('.') && !hostname.endsWith('.');
  return isHost && username === '' && password === '' ? address : undefined;
}
