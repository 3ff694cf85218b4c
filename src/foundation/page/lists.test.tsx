import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pagination, shownPages } from './pagination.tsx';
import { Steps } from './steps.tsx';
import { Table } from './table.tsx';
import { dutch as say } from './test-shell.ts';

const href = (page: number) => `/lijst?p=${page}`;

describe('pagination', () => {
  it('DOC-10 ADM-111 has Eerste, Vorige, numbers, Volgende and Laatste in that order', () => {
    const html = Pagination({ say, page: 3, pageSize: 7, total: 48, href })?.value ?? '';
    const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain(
      '15 tot en met 21 van 48 Eerste Vorige 1 2 3 4 &#8230; 7 Volgende Laatste',
    );
    expect(html).toMatch(/href="\/lijst\?p=2">.*Vorige/);
    expect(html).toMatch(/href="\/lijst\?p=3" aria-current="page"/);
  });

  it('has no way back on the first page and no way on from the last', () => {
    const first = Pagination({ say, page: 1, pageSize: 7, total: 10, href })?.value ?? '';
    expect(first).toMatch(/aria-disabled="true">Eerste/);
    const last = Pagination({ say, page: 2, pageSize: 7, total: 10, href })?.value ?? '';
    expect(last).toMatch(/aria-disabled="true">Laatste/);
    expect(last).toContain('8 tot en met 10 van 10');
  });

  it('shows only the count on a single page, and nothing without rows', () => {
    expect(Pagination({ say, page: 1, pageSize: 7, total: 3, href })?.value).not.toContain('<nav');
    expect(Pagination({ say, page: 1, pageSize: 7, total: 0, href })).toBeNull();
  });

  it('always shows the first, the last and the current page, in order, at most seven signs', () => {
    const pages = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(pages, pages, (one, other) => {
        const [page, last] = [Math.min(one, other), Math.max(one, other)];
        const shown = shownPages(page, last);
        const numbers = shown.filter((each) => each !== 'gap');
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(numbers).toEqual(expect.arrayContaining([1, page, last]));
        expect(shown.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('table', () => {
  const rows = [{ name: 'Huur', amount: '€ 1' }];
  const table = (
    <Table
      say={say}
      caption="Facturen"
      columns={[
        { label: 'Betreft', kind: 'header', cell: (row) => row.name },
        { label: 'Bedrag', kind: 'amount', cell: (row) => row.amount },
        { label: 'Vervalt', cell: () => 'morgen' },
      ]}
      rows={rows}
      details={(row) => ({ subject: row.name, content: <p>Meer</p>, open: true })}
    />
  ).value;

  it('keeps its meaning as a card: roles, the label of a value, the name of the row', () => {
    expect(table).toContain('<table class="utrecht-table');
    expect(table).toMatch(/<th[^>]*scope="row" role="rowheader">Huur/);
    expect(table).toMatch(/<td[^>]*role="cell" data-label="Vervalt:">morgen/);
  });

  it('opens the details of a row below it', () => {
    expect(table).toMatch(/<details class="voordeur-disclosure" open>.*Details van Huur/);
    expect(table).toContain('<td colspan="4" role="cell"><p>Meer</p></td>');
  });
});

describe('steps', () => {
  it('REP-30 shows the current step, and links back to earlier ones only', () => {
    const steps = ['Object', 'Defect', 'Kosten'].map((title, index) => ({
      title,
      href: `/stap/${index + 1}`,
    }));
    const html = (<Steps say={say} steps={steps} current={2} />).value;
    expect(html).toContain('Stap 2 van 3');
    expect(html).toMatch(/aria-current="step"><span>2\. Defect/);
    expect(html.match(/href="[^"]+"/g)).toEqual(['href="/stap/1"']);
  });
});
