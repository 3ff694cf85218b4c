import { markupParser } from './markup-parser.ts';

/** What the place where a text is shown decides. */
export interface MarkupOptions {
  /** Words read out after a link that opens in a new tab, such as "opent in een nieuw tabblad". */
  readonly newTabNotice?: string;
  /** `https://host` of the portal: links to its pages become complete. For mail, which has no root. */
  readonly portalAddress?: string;
  /** Judges a link to a page of the portal; one that is not open shows its name only (ADM-60). */
  readonly isOpen?: (href: string) => boolean;
}

markupParser.renderer.rules.new_tab_notice = (_tokens, _index, _options, env) => {
  const notice = env?.newTabNotice;
  if (typeof notice !== 'string') return '';
  const text = markupParser.utils.escapeHtml(notice);
  return `<span class="voordeur-visually-hidden"> (${text})</span>`;
};

/**
 * Turns a text with markup into HTML that is safe to put in a page: only the elements `p`, `br`,
 * `strong`, `em`, `ul`, `li`, `a`, and a `span` for the notice (ADM-295 to ADM-306, TXT-1 to TXT-8).
 * Paragraphs and line breaks stay as typed (NWS-11); whatever is no markup is shown literally.
 */
export function renderMarkup(text: string, options: MarkupOptions = {}): string {
  return markupParser.render(withoutIndents(text), { ...options }).trimEnd();
}

/**
 * The same text without markup, for search, beginnings of texts and plain mail: bullet points start
 * with a dash, paragraphs are parted by an empty line. With `portalAddress` the address of a link
 * follows its name in round brackets, because plain text cannot be clicked.
 */
export function markupToPlainText(
  text: string,
  options: Pick<MarkupOptions, 'portalAddress'> = {},
): string {
  const showAddresses = options.portalAddress !== undefined;
  let plain = '';
  for (const token of markupParser.parse(withoutIndents(text), { ...options })) {
    if (token.type === 'list_item_open') plain += '- ';
    if (token.type === 'list_item_close') plain += '\n';
    if (token.type === 'paragraph_close') plain += '\n\n';
    if (token.type === 'bullet_list_close') plain += '\n';
    plain += inlinePlainText(token.children ?? [], showAddresses);
  }
  return plain.trimEnd();
}

function inlinePlainText(
  tokens: ReturnType<typeof markupParser.parse>,
  showAddresses: boolean,
): string {
  let plain = '';
  let address = '';
  for (const token of tokens) {
    if (token.type === 'text') plain += token.content;
    if (token.type === 'softbreak' || token.type === 'hardbreak') plain += '\n';
    if (token.type === 'link_open' && token.markup === 'named') {
      address = String(token.attrGet('href'));
    }
    if (token.type === 'link_close') {
      if (showAddresses && address) plain += ` (${address})`;
      address = '';
    }
  }
  return plain;
}

/** Indents show nowhere, and would keep a deep bullet point from being seen. */
function withoutIndents(text: string): string {
  return text.replace(/^[^\S\r\n]+/gm, '');
}
