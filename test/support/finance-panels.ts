import type { Page } from './browser.ts';

/** One panel of the page Financiën as it came back. */
export interface ShownPanel {
  readonly html: string;
  /** Without tags, white space folded. */
  readonly text: string;
  readonly isOpen: boolean;
  /** The cells of every row that stands in the panel itself, not inside details; a cell is its text. */
  readonly rows: readonly (readonly string[])[];
}

const panelStart = '<details class="voordeur-panel" id="';

/** The ids of the panels on a page, in their order. */
export function panelIds(page: Page): string[] {
  return page.html
    .split(panelStart)
    .slice(1)
    .map((part) => part.slice(0, part.indexOf('"')));
}

/** A panel by its id. Throws when it is not there. */
export function panelIn(page: Page, id: string): ShownPanel {
  const part = page.html.split(panelStart).find((each) => each.startsWith(`${id}"`));
  if (part === undefined) throw new Error(`No panel ${id}: ${page.text.slice(0, 200)}`);
  const html = part.split('</main>')[0] ?? '';
  return {
    html,
    text: textOf(html.slice(html.indexOf('>') + 1)),
    isOpen: /^[\w-]+" open/.test(html),
    rows: rowsIn(html),
  };
}

/** Rows of a table that stands inside the details of another one begin deeper, so they are left out. */
function rowsIn(html: string): string[][] {
  const rows: string[][] = [];
  let depth = 0;
  for (const [tag, cells = ''] of html.matchAll(
    /<table\b|<\/table>|<tr class="utrecht-table__row" role="row">((?:(?!<\/tr>).)*)<\/tr>/gs,
  )) {
    if (tag === '<table') depth += 1;
    else if (tag === '</table>') depth -= 1;
    else if (depth === 1 && cells.includes('role="rowheader"')) rows.push(cellsIn(cells));
  }
  return rows;
}

function cellsIn(row: string): string[] {
  return [...row.matchAll(/<t[hd]\b[^>]*role="(?:cell|rowheader)"[^>]*>(.*?)<\/t[hd]>/gs)]
    .filter(([cell]) => !cell.includes('voordeur-disclosure'))
    .map(([, cell = '']) => textOf(cell));
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An amount as a page shows it, in cents. */
export function centsOf(amount: string | undefined): number {
  if (!amount || !/\d,\d{2}$/.test(amount)) throw new Error(`${amount} is no amount.`);
  return Number(amount.replace(/[^\d-]/g, ''));
}
