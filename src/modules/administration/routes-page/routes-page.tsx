import type { Answer } from '#foundation/http/answer.ts';
import { audienceLabels } from '#foundation/http/audience-labels.ts';
import { type RouteRow, routeMatrix } from '#foundation/http/route-matrix.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Filters } from '#foundation/page/form.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { Breakable } from '../breakable.tsx';
import { labels } from './labels.ts';

/** The page Rechten: which address is open for whom. `role` shows only what that role may enter. */
export function routesPage(visit: Visit, role: string): Answer {
  const { house, organisation, say } = visit;
  const rows = routeMatrix(house, organisation.sector).filter(
    (row) => role === '' || row.audience.some((one) => one === role),
  );
  const title = say(labels.Title_Count, { count: rows.length });
  return administrationPage(visit, {
    current: 'routes',
    title: say(labels.Title_Rights),
    lead: say(labels.Lead_Rights),
    children: (
      <>
        <Filters
          action="/beheer/rechten"
          label={say(labels.Label_Filter)}
          button={<Button icon="list-filter">{say(labels.Button_Show)}</Button>}
        >
          <Select
            say={say}
            name="rol"
            label={say(labels.Label_Who)}
            empty={say(labels.Option_Everybody)}
            value={role}
            options={Object.entries(audienceLabels).map(([value, label]) => ({
              value,
              label: say(label),
            }))}
          />
        </Filters>
        <PlainPanel id="lijst" title={title}>
          <Table say={say} dense wide caption={title} columns={columnsOf(visit)} rows={rows} />
        </PlainPanel>
      </>
    ),
  });
}

function columnsOf(visit: Visit): Column<RouteRow>[] {
  const { say } = visit;
  return [
    {
      label: say(labels.Label_Address),
      kind: 'header',
      cell: (row) => (
        <>
          <Breakable name={row.path} />{' '}
          <small>{say(row.method === 'GET' ? labels.Label_Opens : labels.Label_Sends)}</small>
        </>
      ),
    },
    {
      label: say(labels.Label_Who),
      cell: (row) => row.audience.map((one) => say(audienceLabels[one])).join(', '),
    },
    { label: say(labels.Label_Function), cell: (row) => functionOf(visit, row) },
    { label: say(labels.Label_LookingAlong), cell: (row) => say(alongWords[row.lookingAlong]) },
    { label: say(labels.Label_Limit), cell: (row) => row.limit },
    { label: say(labels.Label_Event), cell: (row) => <Breakable name={row.log} /> },
  ];
}

const alongWords = {
  free: labels.Value_Free,
  asked: labels.Value_Asked,
  customerOnly: labels.Value_CustomerOnly,
  none: labels.Value_NotAlong,
} as const;

function functionOf({ house, organisation, say }: Visit, { feature: name }: RouteRow): string {
  const feature = house.plan(organisation.sector).switches.find((one) => one.name === name);
  if (!feature) return say(labels.Label_Always);
  const label = say(feature.label);
  return organisation.isOn(feature) ? label : `${label} (${say(labels.Label_IsOff)})`;
}
