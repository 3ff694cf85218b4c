import { setImmediate } from 'node:timers/promises';
import {
  artifact,
  openTaggedPdf,
  type Pdf,
  type Structure,
  tagged,
} from '#foundation/pdf/tagged-pdf.ts';
import type { Report, ReportBlock, ReportPart } from './report.ts';
import { type Area, setTable } from './report-table.ts';

/** How a report looks: the organisation's logo as PNG, its colours as `#rrggbb` that read on white. */
export interface ReportLook {
  readonly language: 'nl' | 'en';
  readonly logo: Buffer | undefined;
  readonly ink: string;
  readonly accent: string;
  /** `Pagina 1/2`. */
  readonly pageWords: (page: number, pages: number) => string;
}

const side = 45;
const width = 595.28 - 2 * side;
const bottom = 800;
const gap = 26;
const logoSize = [150, 34] as const;
const size = { title: 17, part: 13, heading: 10, text: 9, note: 8 } as const;
const lineGap = { heading: 0, text: 3, note: 0 } as const;

/**
 * Sets a report on A4 as a PDF that a screen reader can read (PDF/UA). Other work of the server goes on between its
 * blocks, because fonts take long to lay out.
 */
export async function reportAsPdf(report: Report, look: ReportLook): Promise<Buffer> {
  const { pdf, root, finish } = await openTaggedPdf({
    title: report.title,
    author: report.sender,
    language: look.language,
    standard: 'PDF/UA',
    margins: { top: 36, bottom: 20, left: side, right: side },
  });
  const paper = new Paper(pdf, root, report, look);
  for (const part of report.parts) await setPart(paper, part);
  paper.numberPages();
  return finish();
}

/** The pages of one report: each begins with the same head. */
class Paper {
  readonly pdf: Pdf;
  readonly root: Structure;
  readonly look: ReportLook;
  readonly #report: Report;
  #page = -1;
  #pages = 0;
  #top = 0;

  constructor(pdf: Pdf, root: Structure, report: Report, look: ReportLook) {
    this.pdf = pdf;
    this.root = root;
    this.look = look;
    this.#report = report;
  }

  /** The page that is drawn on. */
  get page(): number {
    return this.#page;
  }

  /** Below the head. */
  get top(): number {
    return this.#top;
  }

  /** Goes to a page that exists, or to a new one after the last. */
  goTo(page: number): void {
    this.#page = page;
    if (page < this.#pages) {
      this.pdf.switchToPage(page);
      return;
    }
    this.pdf.addPage();
    this.#pages += 1;
    this.#setHead();
  }

  /** Goes to a new page at the end. */
  addPage(): void {
    this.goTo(this.#pages);
  }

  numberPages(): void {
    const { pdf, look } = this;
    for (let page = 0; page < this.#pages; page += 1) {
      this.goTo(page);
      artifact(pdf, 'Pagination', () =>
        pdf
          .font('regular')
          .fontSize(size.note)
          .fillColor(look.ink)
          .text(look.pageWords(page + 1, this.#pages), side, 40, { width, align: 'right' }),
      );
    }
  }

  /** Title and facts are read once; on later pages they are only seen. */
  #setHead(): void {
    const { pdf, root, look } = this;
    const { logo } = look;
    const { title, lead, facts } = this.#report;
    const first = this.#page === 0;
    if (logo) {
      artifact(pdf, 'Pagination', () =>
        pdf.image(logo, side, 34, { fit: [logoSize[0], logoSize[1]] }),
      );
    }
    const say = (tag: string, draw: () => unknown) =>
      first ? tagged(pdf, root, tag, draw) : artifact(pdf, 'Pagination', draw);
    pdf.fillColor(look.accent).font('bold').fontSize(size.title);
    say('H1', () => pdf.text(title, side, 82, { width }));
    pdf.fillColor(look.ink).font('regular').fontSize(size.text);
    if (lead !== undefined) say('P', () => pdf.text(lead, side, pdf.y + 2, { width }));
    let y = pdf.y + 6;
    artifact(pdf, 'Layout', () =>
      pdf.rect(side, y, width, 1.2).fill(look.accent).fillColor(look.ink),
    );
    y += 8;
    const area: Area = { x: side, width, y };
    const table = {
      kind: 'table',
      columns: [{ width: 0.25 }, { width: 0.75 }],
      rows: facts.map(({ name, value }) => ({ cells: [name, value] })),
    } as const;
    setTable({ pdf, look, area, table, parent: first ? root : undefined, nextPage: () => y });
    this.#top = area.y + 10;
  }
}

async function setPart(paper: Paper, part: ReportPart): Promise<void> {
  const { pdf, root, look } = paper;
  paper.addPage();
  const first = paper.page;
  let { top } = paper;
  if (part.title !== undefined) {
    const { title } = part;
    pdf.font('bold').fontSize(size.part).fillColor(look.accent);
    tagged(pdf, root, 'H2', () => pdf.text(title, side, top, { width }));
    top = pdf.y + 4;
  }
  const columns = part.columns.length;
  const columnWidth = (width - gap * (columns - 1)) / columns;
  for (const [index, blocks] of part.columns.entries()) {
    paper.goTo(first);
    const area: Area = { x: side + index * (columnWidth + gap), width: columnWidth, y: top };
    for (const block of blocks) {
      setBlock(paper, area, block, part.title === undefined ? 'H2' : 'H3');
      await setImmediate();
    }
  }
}

function setBlock(paper: Paper, area: Area, block: ReportBlock, headingTag: string): void {
  const { pdf, root, look } = paper;
  const nextPage = () => {
    paper.goTo(paper.page + 1);
    return paper.top;
  };
  if (block.kind === 'table') {
    setTable({ pdf, look, area, table: block, parent: root, nextPage, bottom });
    return;
  }
  const isHeading = block.kind === 'heading';
  const options = { width: area.width, lineGap: lineGap[block.kind] };
  pdf.font(isHeading ? 'bold' : 'regular').fontSize(size[block.kind]);
  const height = pdf.heightOfString(block.text, options);
  // A heading stays with the first line of what follows.
  if (area.y + height + (isHeading ? 30 : 0) > bottom) area.y = nextPage();
  if (isHeading) area.y += 6;
  pdf.fillColor(isHeading ? look.accent : look.ink);
  tagged(pdf, root, isHeading ? headingTag : 'P', () =>
    pdf.text(block.text, area.x, area.y, options),
  );
  area.y += height + (block.kind === 'text' ? 8 : 3);
}
