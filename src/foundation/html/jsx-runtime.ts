import type { Attributes, AttributeValue } from './attributes.ts';
import { escapeHtml } from './escape.ts';

export type { AttributeValue } from './attributes.ts';

/** Finished markup. Whatever is not an `Html` is text, and is escaped. */
export class Html {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  toString(): string {
    return this.value;
  }
}

/** What may stand between tags. `null`, `undefined` and `false` show nothing. */
export type Child = Html | string | number | null | undefined | false | readonly Child[];

/** Marks a string that we made ourselves as markup. Never for anything a person typed. */
export function raw(trusted: string): Html {
  return new Html(trusted);
}

type Props = Record<string, unknown> & { readonly children?: Child };
type Component = (props: Props) => Html;

/**
 * One element or component as markup; the compiler turns every JSX tag into a call of this.
 * Throws for what must never reach a page: an unsafe tag or attribute name, `style`, `on…`,
 * `srcdoc`, text inside `<script>` or `<style>`, an object or promise as text. An address with a
 * scheme that runs code is left out: it may come from stored data, and must not break the page.
 */
export function jsx(type: string | Component, props: Props): Html {
  if (typeof type === 'function') return type(props);
  let start = startTag(type);
  let attributes = '';
  for (const name in props) {
    if (name === 'children') continue;
    const value = props[name];
    if (attributes === '' && typeof value === 'string' && isConstant(name)) {
      start = withAttribute(start, name, value);
    } else attributes += attribute(name, value);
  }
  const opening = attributes === '' ? start.closed : `${start.open}${attributes}>`;
  if (start.end === '') return new Html(opening);
  const content = childMarkup(props.children);
  if (content !== '' && (type === 'script' || type === 'style')) {
    throw new Error(`<${type}> must not carry text (content security policy)`);
  }
  // A browser drops the first line break of a textarea; what was typed must stay.
  const kept = type === 'textarea' && content.startsWith('\n') ? '\n' : '';
  return new Html(opening + kept + content + start.end);
}

export const jsxs = jsx;
export const jsxDEV = jsx;

/** `<>…</>`: children without an element around them. */
export function Fragment(props: { readonly children?: Child }): Html {
  return new Html(childMarkup(props.children));
}

const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const safeTag = /^[a-zA-Z][a-zA-Z0-9-]*$/;
const safeAttribute = /^[a-zA-Z_][a-zA-Z0-9_:.-]*$/;
const forbiddenAttribute = /^(on.*|style|srcdoc|classname|htmlfor)$/i;
const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);
/** A known scheme, or no scheme at all: no colon before the first slash, question mark or hash. */
const safeAddress = /^(https?:|mailto:|tel:|data:image\/|[^:]*([/?#]|$))/i;

/**
 * A start tag with the attributes that it has up to here, written once and kept: a table then takes a quarter less time
 * to write, and leaves fewer small strings behind.
 */
interface StartTag {
  /** `<td class="…"`, for attributes that follow. */
  readonly open: string;
  readonly closed: string;
  /** The end tag; empty for an element that has none. */
  readonly end: string;
  /** The tags with one attribute more, by its name and value. */
  readonly longer: Map<string, Map<string, StartTag>>;
}

const startTags = new Map<string, StartTag>();

/** Names come from our own source, so each is checked once and remembered. */
function startTag(name: string): StartTag {
  const known = startTags.get(name);
  if (known) return known;
  if (!safeTag.test(name)) throw new Error(`Unsafe tag name: ${JSON.stringify(name)}`);
  const made = newStartTag(`<${name}`, voidElements.has(name) ? '' : `</${name}>`);
  startTags.set(name, made);
  return made;
}

/** Joining makes one string; adding up would make a tree of its pieces. */
function newStartTag(open: string, end: string): StartTag {
  return { open, closed: [open, '>'].join(''), end, longer: new Map() };
}

/** Attributes whose values stand in our own source: few, and never anything about a person. */
function isConstant(name: string): boolean {
  return name === 'class' || name === 'role' || name === 'scope' || name === 'type';
}

function withAttribute(tag: StartTag, name: string, value: string): StartTag {
  const byValue = tag.longer.get(name) ?? new Map<string, StartTag>();
  tag.longer.set(name, byValue);
  const known = byValue.get(value);
  if (known) return known;
  const made = newStartTag([tag.open, attribute(name, value)].join(''), tag.end);
  if (byValue.size < mostValues) byValue.set(value, made);
  return made;
}

/** Our source has fewer; a value that is made up at run time after all must not fill the memory. */
const mostValues = 500;

const attributeStarts = new Map<string, string>();

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  const start = attributeStarts.get(name) ?? attributeStart(name);
  if (value === true) return start;
  if (typeof value === 'number') return `${start}="${value}"`;
  if (typeof value !== 'string') throw new TypeError(`Attribute ${name} is not text`);
  if (addressAttributes.has(name) && !safeAddress.test(value)) return '';
  return `${start}="${escapeHtml(value)}"`;
}

function attributeStart(name: string): string {
  if (!safeAttribute.test(name) || forbiddenAttribute.test(name)) {
    throw new Error(`Unsafe attribute name: ${JSON.stringify(name)}`);
  }
  attributeStarts.set(name, ` ${name}`);
  return ` ${name}`;
}

function childMarkup(child: Child): string {
  if (typeof child === 'string') return escapeHtml(child);
  if (child instanceof Html) return child.value;
  if (child === undefined || child === null || child === false) return '';
  if (typeof child === 'number') return String(child);
  if (!Array.isArray(child)) throw new TypeError('A child is neither text nor markup');
  let markup = '';
  for (const each of child) markup += childMarkup(each);
  return markup;
}

/** What the compiler reads to check JSX. */
export declare namespace JSX {
  type Element = Html;
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicElements {
    [name: string]: Attributes & { readonly children?: Child };
  }
  type Value = AttributeValue;
}
