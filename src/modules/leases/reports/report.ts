/** A report as it stands on paper: everything in words, ready to be set (TEN-21, TEN-33). */
export interface Report {
  readonly title: string;
  /** Who made it. */
  readonly sender: string;
  /** Below the title. */
  readonly lead?: string;
  /** What it is about, below the title and again on every page. */
  readonly facts: readonly ReportFact[];
  /** Each starts on a page of its own. */
  readonly parts: readonly ReportPart[];
}

export interface ReportFact {
  readonly name: string;
  readonly value: string;
}

/** Blocks below each other, in one column or in two. */
export interface ReportPart {
  readonly title?: string;
  readonly columns: readonly (readonly ReportBlock[])[];
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | ReportTable;

/** A table whose rows are named by their first cell. */
export interface ReportTable {
  readonly kind: 'table';
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export interface ReportColumn {
  /** Above the column; a table of which no column has a name has no head. */
  readonly name?: string;
  /** Its part of the width; together they are 1. */
  readonly width: number;
  readonly numeric?: boolean;
}

export interface ReportRow {
  readonly cells: readonly string[];
  /** Adds up what stands above it. */
  readonly total?: boolean;
}

/** Hundredths as the reports of a back office write them: `118.25`, `-1.00` (OP-21). */
export function reportNumber(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}
