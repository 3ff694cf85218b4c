import { inflateSync } from 'node:zlib';

/** What a test can see of a PDF: its pages as text, its structure, what it says about itself. */
export interface ReadPdf {
  /** The text of each page, line by line as it was drawn. */
  readonly pages: readonly string[];
  /** The tags of its structure, in order. */
  readonly tags: readonly string[];
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly showsTitle: boolean;
  /** Alternative texts of pictures. */
  readonly alternatives: readonly string[];
}

/** Reads a PDF as pdfkit writes it: text with embedded fonts, through their maps to Unicode. */
export function readPdf(pdf: Buffer): ReadPdf {
  const objects = objectsOf(pdf);
  const all = [...objects.values()];
  const dictionaries = all.map(({ dictionary }) => dictionary);
  const pages = all.filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  const catalog = dictionaries.find((text) => text.includes('/Type /Catalog')) ?? '';
  const information = dictionaries.find((text) => text.includes('/CreationDate')) ?? '';
  return {
    pages: pages.map((page) => textOf(page, objects)),
    tags: dictionaries.flatMap((text) => /^<<\n\/S \/([A-Z]\w*)\n/.exec(text)?.[1] ?? []),
    language: /\/Lang \((.*?)\)/.exec(catalog)?.[1],
    title: stringOf(/\/Title (\d+) 0 R/.exec(information)?.[1], information, objects),
    showsTitle: dictionaries.some((text) => text.includes('/DisplayDocTitle true')),
    alternatives: dictionaries.flatMap((text) => /\/Alt \((.*?)\)/.exec(text)?.[1] ?? []),
  };
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [, number = '', body = ''] = match;
    const [dictionary = '', stream] = body.split(/\nstream\n(.*)\nendstream/s);
    const content = stream === undefined ? undefined : Buffer.from(stream, 'latin1');
    objects.set(number, {
      dictionary,
      stream: content && dictionary.includes('/FlateDecode') ? inflateSync(content) : content,
    });
  }
  return objects;
}

function textOf(page: PdfObject, objects: Objects): string {
  const resources = referred(page, 'Resources', objects);
  const fonts = new Map(
    [...(resources?.dictionary ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
      ([, name = '', number = '']) => [name, unicodeOf(objects.get(number), objects)],
    ),
  );
  const content = referred(page, 'Contents', objects)?.stream?.toString('latin1') ?? '';
  const lines: string[] = [];
  let font = new Map<string, string>();
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else lines.push(shownText(shown ?? '', font));
  }
  return lines.join('\n');
}

function shownText(shown: string, font: ReadonlyMap<string, string>): string {
  return [...shown.matchAll(/<([0-9a-f]*)>/g)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => font.get(glyph) ?? '\ufffd')
    .join('');
}

/** What each glyph of a font stands for. */
function unicodeOf(font: PdfObject | undefined, objects: Objects): Map<string, string> {
  const map = font && referred(font, 'ToUnicode', objects)?.stream?.toString('latin1');
  const characters = new Map<string, string>();
  for (const [, first = '', list = ''] of (map ?? '').matchAll(
    /<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs,
  )) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ''], index) => {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      characters.set(glyph, fromUtf16(hex.replaceAll(' ', '')));
    });
  }
  return characters;
}

function referred(object: PdfObject, name: string, objects: Objects): PdfObject | undefined {
  return objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(object.dictionary)?.[1] ?? '');
}

function stringOf(
  number: string | undefined,
  dictionary: string,
  objects: Objects,
): string | undefined {
  const text = number === undefined ? dictionary : objects.get(number)?.dictionary;
  const found = /\((.*)\)/s.exec(text ?? '')?.[1];
  if (found === undefined || !found.startsWith('\u00fe\u00ff')) return found;
  return fromUtf16(Buffer.from(found.slice(2), 'latin1').toString('hex'));
}

function fromUtf16(hex: string): string {
  return String.fromCharCode(
    ...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)),
  );
}
