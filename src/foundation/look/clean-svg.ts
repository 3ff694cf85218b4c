import { allowedAttributes, allowedElements, dangerousElements } from './svg-allowed.ts';
import { unfoldedElements } from './unfolded-elements.ts';

/** A drawing without anything that could act, or what was found in it. */
export type CleanedSvg = { readonly svg: string } | SvgRefusal;

/** `unreadable`: no well-formed SVG. `forbidden`: it holds `found`, which a picture may not hold (ADM-205). */
export type SvgRefusal =
  | { readonly reason: 'unreadable' }
  | { readonly reason: 'forbidden'; readonly found: string };

const svgNamespace = 'http://www.w3.org/2000/svg';
const deepest = 64;
const mostElements = 20_000;
const mostUnfolded = 100_000;

/**
 * Reads an SVG drawing strictly and writes it anew from what was understood: elements and attributes
 * of a short list, references only within the drawing. What drawing programs add for themselves is
 * left out. Script, foreign content, event attributes, outside addresses, document types and entities
 * are refused, so that nobody believes a picture is stored that lost a part.
 */
export function cleanSvg(text: string): CleanedSvg {
  try {
    return { svg: rewritten(text.replace(/^\uFEFF/, '').trim()) };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

class Refused extends Error {
  readonly refusal: SvgRefusal;

  constructor(refusal: SvgRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

const forbidden = (found: string): Refused => new Refused({ reason: 'forbidden', found });
const unreadable = (): Refused => new Refused({ reason: 'unreadable' });

/** One piece of XML: comment, declaration, closing tag, opening tag or text; anything else is no piece. */
const piece =
  /<!--(?:(?!--).)*-->|<([!?])([\w-]*)|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/sy;

function rewritten(text: string): string {
  const source = text.replace(/^<\?xml\s[^<>]*\?>/, '');
  const open: { name: string; kept: boolean }[] = [];
  let written = '';
  let elements = 0;
  piece.lastIndex = 0;
  while (piece.lastIndex < source.length) {
    const match = piece.exec(source);
    if (!match) throw unreadable();
    const [whole, declaration, declared, closing, opening, attributes = '', selfClosed] = match;
    const parent = open.at(-1);
    if (declaration !== undefined) {
      throw forbidden(`<${declaration}${declared}`);
    } else if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw unreadable();
      if (parent?.kept) written += `</${closing}>`;
    } else if (opening !== undefined) {
      elements += 1;
      if (elements > mostElements || open.length >= deepest) throw unreadable();
      if (!parent && (written !== '' || opening !== 'svg')) throw unreadable();
      const kept = (parent?.kept ?? true) && isKept(opening);
      const end = selfClosed ? '/>' : '>';
      if (kept) written += `<${opening}${cleanAttributes(attributes, !parent)}${end}`;
      if (!selfClosed) open.push({ name: opening, kept });
    } else if (!whole.startsWith('<')) {
      written += cleanText(whole, parent);
    }
  }
  if (open.length > 0 || written === '') throw unreadable();
  if (unfoldedElements(written) > mostUnfolded) throw unreadable();
  return written;
}

/** False for what a drawing program keeps for itself; throws for what is refused. */
function isKept(name: string): boolean {
  if (allowedElements.has(name)) return true;
  const local = name.slice(name.indexOf(':') + 1);
  const ofProgram = name === 'metadata' || name.includes(':');
  if (!ofProgram || dangerousElements.has(local.toLowerCase())) throw forbidden(`<${name}>`);
  return false;
}

function cleanText(text: string, parent: { name: string; kept: boolean } | undefined): string {
  const decoded = decode(text);
  if (!parent) {
    if (decoded.trim() !== '') throw unreadable();
    return '';
  }
  if (!parent.kept) return '';
  if (parent.name === 'style') refuseReachingOut('<style>', decoded);
  return encode(decoded);
}

function cleanAttributes(attributes: string, root: boolean): string {
  let written = root ? ` xmlns="${svgNamespace}"` : '';
  const seen = new Set<string>();
  for (const [, name = '', quoted = ''] of attributes.matchAll(
    /([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g,
  )) {
    if (seen.has(name)) throw unreadable();
    seen.add(name);
    const value = decode(quoted.slice(1, -1));
    if (/^on/i.test(name)) throw forbidden(name);
    if (name === 'xmlns' && value !== svgNamespace) throw forbidden(`xmlns="${value}"`);
    if (name === 'href' || name === 'xlink:href') {
      if (!/^#[\w.:-]+$/.test(value)) throw forbidden(name);
      if (!(name === 'xlink:href' && seen.has('href'))) written += ` href="${encode(value)}"`;
    } else if (allowedAttributes.has(name)) {
      refuseReachingOut(name, value);
      written += ` ${name}="${encode(value)}"`;
    }
  }
  if (root && !seen.has('xmlns')) throw unreadable();
  return written;
}

/** Style may point within the drawing (`url(#shade)`), never out of it, and may hide nothing behind escapes. */
function refuseReachingOut(place: string, value: string): void {
  const rest = value.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, '');
  const found =
    /url\s*\(|image\s*\(|image-set\s*\(|src\s*\(|expression\s*\(|\b\w*script:|[@\\]/i.exec(rest);
  if (found) throw forbidden(`${place}: ${found[0]}`);
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Only the five names that XML itself knows, and numbers of real characters: no entity can unfold. */
function decode(text: string): string {
  return text.replace(/&([^;]{0,10};?)/g, (_whole, reference: string) => {
    const name = /^(\w+);$/.exec(reference)?.[1];
    if (name !== undefined && Object.hasOwn(named, name)) return named[name] ?? '';
    const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(reference) ?? [];
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    if (!isXmlCharacter(code)) throw name ? forbidden(`&${name};`) : unreadable();
    return String.fromCodePoint(code);
  });
}

function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff)
  );
}

function encode(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
