import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of the structure of a page: its tag, what stands under it, and the text of its marked content. */
export interface ReadElement {
  readonly tag: string;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

/** What a reader of a PDF sees and hears. */
export interface ReadDocument {
  /** All text of each page, headers that are not read aloud included. */
  readonly pages: readonly string[];
  /** The structure of each page. */
  readonly structure: readonly ReadElement[];
  readonly title: string;
  readonly language: string | null;
  readonly isMarked: boolean;
}

/** Reads a PDF as a browser does. */
export async function readDocument(content: Buffer): Promise<ReadDocument> {
  const task = getDocument({ data: new Uint8Array(content), verbosity: 0, isEvalSupported: false });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const pages: string[] = [];
  const structure: ReadElement[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const texts = await markedTexts(page);
    pages.push([...texts.values()].join(' ').replace(/\s+/g, ' ').trim());
    structure.push(elementOf(await page.getStructTree(), texts));
  }
  const marked = await pdf.getMarkInfo();
  await task.destroy();
  const facts: Readonly<Record<string, unknown>> = { ...info };
  return {
    pages,
    structure,
    title: String(facts.Title),
    language: typeof facts.Language === 'string' ? facts.Language : null,
    isMarked: marked?.Marked === true,
  };
}

/** All elements with this tag, in reading order. */
export function elementsWith(tag: string, among: readonly ReadElement[]): ReadElement[] {
  return among.flatMap((element) => [
    ...(element.tag === tag ? [element] : []),
    ...elementsWith(tag, element.children),
  ]);
}

/** The text of each marked content by its id; what is unmarked or an artifact has an id of its own. */
async function markedTexts(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  let open: string[] = [];
  let unnamed = 0;
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? 'unmarked';
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') {
      open = open.slice(0, -1);
    } else {
      unnamed += 1;
      open = [...open, item.id ?? `artifact-${unnamed}`];
    }
  }
  return texts;
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

function elementOf(node: TreeNode, texts: ReadonlyMap<string, string>): ReadElement {
  const children = node.children ?? [];
  const own = children
    .filter(({ type }) => type === 'content')
    .map(({ id }) => texts.get(id ?? '') ?? '')
    .join('');
  const elements = children
    .filter(({ role }) => role !== undefined)
    .map((child) => elementOf(child, texts));
  const text = [own, ...elements.map((element) => element.text)].filter(Boolean).join(' ');
  return { tag: node.role ?? '', text: text.replace(/\s+/g, ' ').trim(), children: elements };
}
