import { paperFonts } from './paper-fonts.ts';

export type Pdf = PDFKit.PDFDocument;
export type Structure = PDFKit.PDFStructureElement;

/** What a document says about itself, and its paper. */
export interface PaperOrder {
  readonly title: string;
  readonly author: string;
  readonly language: 'nl' | 'en';
  /** `PDF/UA` is for reading on a screen, `PDF/A-2a` for keeping. */
  readonly standard: 'PDF/UA' | 'PDF/A-2a';
  /** In points, of A4. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/** A PDF under way: draw on it, add to its structure, then ask for its bytes. */
export interface TaggedPdf {
  readonly pdf: Pdf;
  /** The element `Document`, the root of everything that is read. */
  readonly root: Structure;
  /** Closes the document; nothing can be drawn afterwards. */
  finish(): Promise<Buffer>;
}

/**
 * Opens a PDF without pages that a screen reader can read: tagged (headings, lists, tables, reading order), with its
 * language and title, fonts embedded under the names `regular` and `bold`.
 */
export async function openTaggedPdf(order: PaperOrder): Promise<TaggedPdf> {
  // Loaded when the first document is made: it is large, and most servers of the day make none.
  const { default: PDFDocument } = await import('pdfkit');
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margins: order.margins,
    // No font until one is chosen: each that is opened costs tens of milliseconds.
    font: '',
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: order.language === 'nl' ? 'nl-NL' : 'en-GB',
    displayTitle: true,
    info: { Title: order.title, Author: order.author },
  };
  // The types of the library do not know PDF/UA yet.
  const pdf = new PDFDocument(Object.assign(options, { subset: order.standard }));
  const finished = collect(pdf);
  const fonts = paperFonts();
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return {
    pdf,
    root,
    finish() {
      root.end();
      pdf.end();
      return finished;
    },
  };
}

/** Adds an element of the structure in which others stand; close it with `end()`. */
export function group(pdf: Pdf, parent: Structure, tag: string): Structure {
  const element = pdf.struct(tag);
  parent.add(element);
  return element;
}

/** Draws under a tag, so that the reading order is the order of drawing. */
export function tagged(
  pdf: Pdf,
  parent: Structure,
  tag: string | { readonly tag: string; readonly scope?: 'Row' | 'Column'; readonly alt?: string },
  draw: () => unknown,
): void {
  const { tag: name, ...options } = typeof tag === 'string' ? { tag } : tag;
  parent.add(pdf.struct(name, options, () => void draw()));
}

/** Draws what is not read aloud: lines, and what every page repeats. */
export function artifact(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => unknown): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
