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
  let markup = openTag(type);
  for (const name in props) {
    if (name !== 'children') markup += attribute(name, props[name]);
  }
  markup += '>';
  if (voidElements.has(type)) return new Html(markup);
  const content = childMarkup(props.children);
  if (content !== '' && (type === 'script' || type === 'style')) {
    throw new Error(`<${type}> must not carry text (content security policy)`);
  }
  // A browser drops the first line break of a textarea; what was typed must stay.
  if (type === 'textarea' && content.startsWith('\n')) markup += '\n';
  return new Html(`${markup}${content}</${type}>`);
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

/** Names come from our own source, so each is checked once and remembered. */
const openTags = new Map<string, string>();
const attributeStarts = new Map<string, string>();

function openTag(name: string): string {
  const known = openTags.get(name);
  if (known !== undefined) return known;
  if (!safeTag.test(name)) throw new Error(`Unsafe tag name: ${JSON.stringify(name)}`);
  openTags.set(name, `<${name}`);
  return `<${name}`;
}

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
