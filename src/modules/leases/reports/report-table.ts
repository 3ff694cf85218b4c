import { artifact, group, type Pdf, type Structure, tagged } from '#foundation/pdf/tagged-pdf.ts';
import type { ReportColumn, ReportRow, ReportTable } from './report.ts';

/** Where is drawn: `y` moves down with what is set. */
export interface Area {
  readonly x: number;
  readonly width: number;
  y: number;
}

/** A table to set, and on what. */
export interface TableOrder {
  readonly pdf: Pdf;
  readonly look: { readonly ink: string; readonly accent: string };
  readonly area: Area;
  readonly table: ReportTable;
  /** Undefined for a table that is only seen, because it was read on an earlier page. */
  readonly parent: Structure | undefined;
  /** Where the page ends; absent when the table fits for certain. */
  readonly bottom?: number;
  /** Goes on with the next page and answers where its content begins. */
  readonly nextPage: () => number;
}

const textSize = 9;
const padding = 2;
const line = '#d5d9dc';

/** Sets a table row by row; each row is named by its first cell, and a row never falls apart over two pages. */
export function setTable(order: TableOrder): void {
  const { pdf, table, parent } = order;
  const element = parent && group(pdf, parent, 'Table');
  const names = table.columns.map(({ name }) => name ?? '');
  if (names.some(Boolean)) setRow(order, element, { cells: names }, 'head');
  for (const row of table.rows) setRow(order, element, row, 'body');
  element?.end();
  order.area.y += 4;
}

function setRow(
  order: TableOrder,
  table: Structure | undefined,
  row: ReportRow,
  kind: 'head' | 'body',
): void {
  const { pdf, area, look } = order;
  const bold = kind === 'head' || row.total === true;
  pdf.fontSize(textSize).font(bold ? 'bold' : 'regular');
  const places = placesOf(order.table.columns, area);
  const height = Math.max(
    ...places.map((place, index) =>
      pdf.heightOfString(row.cells[index] ?? '', { width: place.width }),
    ),
  );
  if (order.bottom !== undefined && area.y + height + 2 * padding > order.bottom) {
    area.y = order.nextPage();
    pdf.fontSize(textSize).font(bold ? 'bold' : 'regular');
  }
  const element = table && group(pdf, table, 'TR');
  places.forEach(({ x, width, align }, index) => {
    const text = row.cells[index] ?? '';
    const draw = () => pdf.fillColor(look.ink).text(text, x, area.y + padding, { width, align });
    if (!element) artifact(pdf, 'Pagination', draw);
    else if (kind === 'head') tagged(pdf, element, { tag: 'TH', scope: 'Column' }, draw);
    else if (index === 0) tagged(pdf, element, { tag: 'TH', scope: 'Row' }, draw);
    else tagged(pdf, element, 'TD', draw);
  });
  element?.end();
  area.y += height + 2 * padding;
  artifact(pdf, 'Layout', () =>
    pdf.rect(area.x, area.y, area.width, 0.5).fill(kind === 'head' ? look.accent : line),
  );
}

function placesOf(columns: readonly ReportColumn[], area: Area) {
  const gutter = 6;
  let x = area.x;
  return columns.map(({ width: share, numeric }, index) => {
    const width = share * area.width;
    const place = {
      x,
      width: width - (index < columns.length - 1 ? gutter : 0),
      align: numeric ? ('right' as const) : ('left' as const),
    };
    x += width;
    return place;
  });
}
