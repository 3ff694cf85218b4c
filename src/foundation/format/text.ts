import { domainToASCII } from 'node:url';

/** An e-mail address as it is stored, and the key by which two addresses are the same mailbox. */
export interface NormalizedEmail {
  /** As typed before the `@`; the domain in lower case and ASCII. */
  readonly address: string;
  /** For comparing and for unique constraints; never to send to. */
  readonly key: string;
}

/** What comes along unseen when a name is copied: soft hyphens, joiners and spaces without width. */
const unseen = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g;

/** Longer than any name, address or code. Normalising takes the square of the length: a minute for a long text. */
const tooLong = 1000;

/**
 * The one form of a user name in which it is stored and compared: without outer spaces and unseen
 * characters, in lower case, with look-alike forms of a character (full-width, ligatures) made one.
 * A text that is too long for a name stays as it is.
 */
export function normalizeUsername(username: string): string {
  if (username.length > tooLong) return username;
  return username.replace(unseen, '').normalize('NFKC').toLowerCase().normalize('NFKC').trim();
}

const longestAddress = 254;
const neverInLocalPart = /[\s@<>()[\]:;,"\\]/;
const domainName =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/**
 * The one form of an e-mail address: full-width `@` and domain made ordinary, the domain as it goes
 * over the line. Gives undefined when the text is no address (ACC-B11). Every place that stores or
 * compares addresses goes through here, so that no second spelling opens a second account.
 */
export function normalizeEmail(typed: string): NormalizedEmail | undefined {
  if (typed.length > tooLong) return undefined;
  const text = typed
    .replace(unseen, '')
    .trim()
    .normalize('NFC')
    .replace(/[＠﹫]/g, '@');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (at < 1 || neverInLocalPart.test(local) || hasControlCharacters(local)) return undefined;
  const domain = asciiDomain(text.slice(at + 1));
  const address = `${local}@${domain}`;
  if (!domain || address.length > longestAddress) return undefined;
  return { address, key: `${normalizeUsername(local)}@${domain}` };
}

/** The domain as name servers know it, or undefined. */
function asciiDomain(typed: string): string | undefined {
  // The URL parser behind domainToASCII drops what follows a slash and reads numbers as addresses.
  if (/[^\P{ASCII}a-z0-9.-]/iu.test(typed.normalize('NFKC'))) return undefined;
  const domain = domainToASCII(typed);
  return domainName.test(domain) ? domain : undefined;
}

/** The one form of a code that people copy from a letter: capitals, without any spaces. */
export function normalizeCode(code: string): string {
  if (code.length > tooLong) return code;
  return code.replace(unseen, '').normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** The one form of a text of several lines as it was typed: line ends of one character, no white space around it. */
export function typedLines(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/**
 * Whether a text holds characters that nobody can type or see: control characters, marks that turn
 * the direction of writing, halves of characters. In a text of several lines, line breaks and tabs
 * are allowed.
 */
export function hasControlCharacters(text: string, lines: 'one' | 'several' = 'one'): boolean {
  const checked = lines === 'several' ? text.replace(/[\t\n\r]/g, '') : text;
  return /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(checked);
}
