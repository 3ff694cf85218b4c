import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label, Say } from '#foundation/labels/label.ts';
import type { ValuationLine } from '../rules/valuation.ts';
import { pointsOf } from '../rules/valuation.ts';
import {
  type Criterion,
  criterionOf,
  type ValuationGroup,
  valuationCriteria,
} from '../rules/valuation-criteria.ts';
import { criterionLabels } from '../valuation/criterion-labels.ts';
import { choiceName, criterionName } from '../valuation/criterion-names.ts';
import { reportLabels as labels } from './labels.ts';
import { type ReportBlock, type ReportRow, reportNumber } from './report.ts';
import type { ValuationSubject } from './report-subject.ts';

/** A heading of the specification: its number, the parts of the valuation below it, their totals. */
interface Heading {
  readonly group: Exclude<ValuationGroup, 'assessed_value'>;
  /** The mark of its footnote. */
  readonly mark?: '1)' | '2)';
  readonly total?: Label;
}

/** The 14 headings, all always present (TEN-22). */
const headings: readonly Heading[] = [
  { group: 'room_area', mark: '1)' },
  { group: 'other_space_area', mark: '1)' },
  { group: 'heating', total: labels.Label_TotalHeating },
  { group: 'energy_performance' },
  { group: 'kitchen', total: labels.Label_TotalKitchen },
  { group: 'sanitary', total: labels.Label_TotalSanitary },
  { group: 'ageing' },
  { group: 'outdoor_space' },
  { group: 'dwelling_form', total: labels.Label_TotalDwellingForm },
  { group: 'renovation' },
  { group: 'nuisance', mark: '2)' },
  { group: 'special_provisions', total: labels.Label_TotalSpecialProvisions },
  { group: 'scarcity' },
  { group: 'monument' },
];

/** The headings from the first to the last of these numbers, each with its lines. */
export function specificationHeadings(
  say: Say,
  subject: ValuationSubject,
  [first, last]: readonly [first: number, last: number],
): ReportBlock[] {
  return headings.slice(first - 1, last).flatMap((heading, index): ReportBlock[] => {
    const name = say(criterionLabels[`Heading_${heading.group}`]);
    const words = [String(first + index), name, heading.mark].filter(Boolean).join(' ');
    return [
      { kind: 'heading', text: words },
      {
        kind: 'table',
        columns: [{ width: 0.57 }, { width: 0.27, numeric: true }, { width: 0.16, numeric: true }],
        rows: rowsOf(say, subject, heading),
      },
    ];
  });
}

function rowsOf(say: Say, subject: ValuationSubject, { group, total }: Heading): ReportRow[] {
  const rows = (of: ValuationGroup, without: readonly string[] = []) =>
    criterionRows(say, subject.lines, of, without);
  const sumOf = (label: Label, of: ValuationGroup, without: readonly string[] = []): ReportRow => ({
    cells: [say(label), '', reportNumber(pointsWithout(subject.lines, of, without))],
    total: true,
  });
  if (group === 'ageing') {
    const year = fact(say, labels.Label_ConstructionYear, subject.constructionYear?.toString());
    return [year, ...rows(group)];
  }
  if (group === 'outdoor_space') {
    const shared = ['shared_outdoor_space'];
    const privateCriteria = valuationCriteria[group].map(({ code }) => code).filter(isNot(shared));
    return [
      ...rows(group, shared),
      sumOf(labels.Label_TotalOutdoorSpace, group, shared),
      ...rows(group, privateCriteria),
    ];
  }
  if (group === 'dwelling_form') {
    const value = subject.assessedValueCents;
    return [
      ...rows(group),
      sumOf(labels.Label_TotalDwellingForm, group),
      fact(say, labels.Label_AssessedValue, value === null ? undefined : reportNumber(value)),
      ...rows('assessed_value', ['points']),
      sumOf(labels.Label_TotalAssessedValue, 'assessed_value'),
    ];
  }
  if (group === 'special_provisions' && total) {
    return [...rows(group, ['points']), sumOf(total, group)];
  }
  return total ? [...rows(group), sumOf(total, group)] : rows(group);
}

/** Every criterion of a part, recorded or not, then what is recorded under a code that the specification does not know. */
function criterionRows(
  say: Say,
  lines: readonly ValuationLine[],
  group: ValuationGroup,
  without: readonly string[],
): ReportRow[] {
  const recorded = new Map(
    lines.filter((line) => line.group === group).map((line) => [line.criterion, line]),
  );
  const known = valuationCriteria[group].map((criterion): [Criterion, string] => [
    criterion,
    say(criterionName(criterion.code)),
  ]);
  const rows = known
    .filter(([{ code }]) => isNot(without)(code))
    .map(([criterion, name]) => criterionRow(say, criterion, name, recorded.get(criterion.code)));
  const others = [...recorded.values()].filter(
    ({ criterion }) => without.length === 0 && !criterionOf(group, criterion),
  );
  return [...rows, ...others.map((line) => pointsRow(line.criterion, line.hundredths))];
}

function criterionRow(
  say: Say,
  criterion: Criterion,
  name: string,
  line: ValuationLine | undefined,
): ReportRow {
  const hundredths = line?.hundredths ?? 0;
  const points = reportNumber(hundredths);
  const pointsIfAny = hundredths === 0 ? '' : points;
  switch (criterion.kind) {
    case 'points':
      return pointsRow(name, hundredths);
    case 'count':
      return { cells: [name, `${line?.quantity ?? 0} × ${criterion.each / 100} =`, points] };
    case 'yesNo':
      return {
        cells: [name, say(line?.applies ? generic.Label_Yes : generic.Label_No), pointsIfAny],
      };
    case 'choice': {
      const choice = line?.choice ?? undefined;
      const chosen =
        choice === undefined ? say(labels.Text_NotApplicable) : choiceName(say, choice);
      return { cells: [name, chosen, choice === undefined ? pointsIfAny : points] };
    }
  }
}

function pointsRow(name: string, hundredths: number): ReportRow {
  return { cells: [name, '', reportNumber(hundredths)] };
}

function fact(say: Say, label: Label, value: string | undefined): ReportRow {
  return { cells: [say(label), value ?? say(labels.Text_NotApplicable), ''] };
}

function pointsWithout(
  lines: readonly ValuationLine[],
  group: ValuationGroup,
  without: readonly string[],
): number {
  return pointsOf(
    lines.filter(({ criterion }) => isNot(without)(criterion)),
    group,
  );
}

function isNot(codes: readonly string[]): (code: string) => boolean {
  return (code) => !codes.includes(code);
}
