import MarkdownIt, { type StateBlock, type StateInline } from 'markdown-it';
import { completeAddress, type LinkAddress, namedAddress } from './link-address.ts';

/**
 * The parser of the texts that an organisation writes for its customers (ADM-295 to ADM-306, TXT-1
 * to TXT-8): markdown-it with nothing on but paragraphs, line breaks and stars, and the rules below.
 * HTML, entities and every other Markdown form are ordinary text.
 */
export const markupParser = new MarkdownIt('zero', { breaks: true });
markupParser.enable(['newline', 'emphasis']);
markupParser.inline.ruler.at('text', ordinaryText);
markupParser.inline.ruler.before('emphasis', 'underscore', underscore);
markupParser.inline.ruler.push('named_link', namedLink);
markupParser.inline.ruler.push('bare_link', bareLink);
markupParser.block.ruler.before('paragraph', 'bullets', bullets, { alt: ['paragraph'] });

/** Takes everything up to the next character that may mean something. */
function ordinaryText(state: StateInline, silent: boolean): boolean {
  const text = matchAt(/[^\n*_<([\]]+/y, state);
  if (text === undefined) return false;
  if (!silent) state.pending += text;
  state.pos += text.length;
  return true;
}

/** Markdown's other sign for italics is ordinary text here. */
function underscore(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '_') return false;
  if (!silent) state.pending += '_';
  state.pos += 1;
  return true;
}

/** `[name](URL)`; the name may hold bold and italics, but no link (ADM-300, TXT-B4). */
function namedLink(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0 || state.src[state.pos] !== '[') return false;
  const start = state.pos;
  const nameEnd = state.md.helpers.parseLinkLabel(state, start, true);
  if (nameEnd < 0 || state.src.slice(start + 1, nameEnd).trim() === '') return false;

  const bracketed = matchAt(/\((?:[^\s()]|\([^\s()]*\))+\)/y, state, nameEnd + 1);
  const portalAddress = state.env.portalAddress;
  const address =
    bracketed &&
    namedAddress(
      bracketed.slice(1, -1),
      typeof portalAddress === 'string' ? portalAddress : undefined,
    );
  if (!address) return false;

  const end = nameEnd + 1 + bracketed.length;
  if (!silent) {
    const { posMax } = state;
    state.pos = start + 1;
    state.posMax = nameEnd;
    pushLink(state, address, 'named', () => state.md.inline.tokenize(state));
    state.posMax = posMax;
  }
  state.pos = end;
  return true;
}

/** `<URL>` and `(URL)`, shown as the address without the brackets (ADM-299, OP-TXT-1). */
function bareLink(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0) return false;
  const bracketed = matchAt(/<[^\s<>]+>|\((?:[^\s()]|\([^\s()]*\))+\)/y, state);
  const address = bracketed && completeAddress(bracketed.slice(1, -1));
  if (!address) return false;
  if (!silent) {
    pushLink(state, address, 'bare', () => {
      state.push('text', '', 0).content = bracketed.slice(1, -1);
    });
  }
  state.pos += bracketed.length;
  return true;
}

function pushLink(
  state: StateInline,
  address: LinkAddress,
  form: 'named' | 'bare',
  pushContent: () => void,
): void {
  const { isOpen } = state.env;
  if (typeof isOpen === 'function' && address.href.startsWith('/') && !isOpen(address.href)) {
    pushContent();
    return;
  }
  const open = state.push('link_open', 'a', 1);
  open.attrSet('href', address.href);
  open.markup = form;
  if (address.newTab) {
    open.attrSet('target', '_blank');
    open.attrSet('rel', 'noopener noreferrer');
  }
  state.linkLevel += 1;
  pushContent();
  state.linkLevel -= 1;
  if (address.newTab) state.push('new_tab_notice', '', 0);
  state.push('link_close', 'a', -1);
}

/** Bullet points, each on one line; empty lines between them do not end the list (ADM-298, ADM-305). */
function bullets(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  let point = bulletText(state, startLine);
  if (point === undefined) return false;
  if (silent) return true;

  let line = startLine;
  state.push('bullet_list_open', 'ul', 1);
  while (point !== undefined) {
    state.push('list_item_open', 'li', 1);
    const inline = state.push('inline', '', 0);
    inline.content = point;
    inline.children = [];
    state.push('list_item_close', 'li', -1);
    state.line = line + 1;
    line = state.skipEmptyLines(state.line);
    point = line < endLine ? bulletText(state, line) : undefined;
  }
  state.push('bullet_list_close', 'ul', -1);
  return true;
}

/** The words of a bullet point, or undefined when the line is none. */
function bulletText(state: StateBlock, line: number): string | undefined {
  const text = state.getLines(line, line + 1, 0, false).trim();
  const spaced = /^\*\s+(.*[^*\s].*)$/.exec(text);
  if (spaced) return spaced[1];
  // A first star that the inline rules pair with a later one is bold or italics (ADM-306, OP-TXT-2).
  if (!/^\*\S/.test(text)) return undefined;
  const first = state.md.parseInline(text, {})[0]?.children?.[0];
  const unpaired = first?.type === 'text' && /^\*(?!\*)/.test(first.content);
  return unpaired ? text.slice(1) : undefined;
}

/** What a sticky expression finds at a position, not past the end of what is being read. */
function matchAt(expression: RegExp, state: StateInline, position = state.pos): string | undefined {
  expression.lastIndex = position;
  const found = expression.exec(state.src)?.[0];
  return found !== undefined && position + found.length <= state.posMax ? found : undefined;
}
