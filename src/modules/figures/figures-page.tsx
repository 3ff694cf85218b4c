import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Filters } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { type Chart, isEmpty } from './charts/chart.ts';
import { findCharts } from './charts/find-charts.ts';
import { figureLabels as labels } from './labels.ts';
import { chartPath, figuresPath } from './paths.ts';
import type { Period } from './rules/period.ts';

/** The page Bezoek: each chart with the table that says the same. */
export async function figuresPage(visit: ReadVisit, period: Period): Promise<Answer> {
  const { say } = visit;
  const charts = await findCharts(visit, period);
  return administrationPage(visit, {
    current: 'figures',
    title: say(labels.Title_Page),
    lead: say(labels.Lead_Page),
    children: (
      <>
        <PeriodForm visit={visit} period={period} />
        {charts.map((chart) => (
          <PlainPanel id={chart.key} title={chart.title}>
            {chart.help && <Paragraph>{chart.help}</Paragraph>}
            {isEmpty(chart) ? (
              <EmptyState icon="chart-column" title={say(labels.Title_Empty)}>
                {say(labels.Text_Empty)}
              </EmptyState>
            ) : (
              <ChartWithTable visit={visit} chart={chart} period={period} />
            )}
          </PlainPanel>
        ))}
      </>
    ),
  });
}

function PeriodForm({ visit: { say }, period }: { visit: Visit; period: Period }): Html {
  return (
    <Filters
      action={figuresPath}
      label={say(labels.Label_Period)}
      button={<Button>{say(labels.Button_Show)}</Button>}
    >
      <Select
        say={say}
        name="periode"
        label={say(labels.Label_Period)}
        value={period}
        empty={false}
        options={[
          { value: 'maand', label: say(labels.Choice_Month) },
          { value: 'jaar', label: say(labels.Choice_Year) },
        ]}
      />
    </Filters>
  );
}

function ChartWithTable(props: { visit: Visit; chart: Chart; period: Period }): Html {
  const { chart, period } = props;
  const { say } = props.visit;
  const rows = chart.lines.map((line, index) => ({ line, index }));
  const columns: Column<(typeof rows)[number]>[] = [
    { label: chart.lineTitle, kind: 'header', cell: ({ line }) => line },
    ...chart.series.map(
      ({ name, amounts }): Column<(typeof rows)[number]> => ({
        label: name,
        kind: 'number',
        cell: ({ index }) => amounts[index] ?? 0,
      }),
    ),
  ];
  return (
    <div class="voordeur-chart">
      <img
        src={chartPath(chart.key, period)}
        alt={say(labels.Alt_Chart, { title: chart.title })}
        width="720"
        height="300"
        loading="lazy"
      />
      <Table say={say} dense caption={chart.title} columns={columns} rows={rows} />
    </div>
  );
}
