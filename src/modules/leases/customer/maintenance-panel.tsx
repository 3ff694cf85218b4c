import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { maintenance } from '../maintenance-labels.ts';
import type { PlannedMaintenance } from '../queries.ts';

/** The panel Gepland onderhoud: every budget line of the cluster, none merged (TEN-51 to TEN-54, CTX-12 to CTX-14). */
export function MaintenancePanel(props: {
  say: Say;
  lines: readonly PlannedMaintenance[];
  open: boolean;
}): Html {
  const { say, lines } = props;
  return (
    <Panel title={say(maintenance.Panel_Maintenance)} open={props.open}>
      <Paragraph>{say(maintenance.Text_Maintenance)}</Paragraph>
      {lines.length > 0 ? (
        <Lines say={say} lines={lines} />
      ) : (
        <EmptyState icon="hammer" title={say(maintenance.Title_None)}>
          {say(maintenance.Text_None)}
        </EmptyState>
      )}
    </Panel>
  );
}

function Lines({ say, lines }: { say: Say; lines: readonly PlannedMaintenance[] }): Html {
  return (
    <Table
      say={say}
      caption={say(maintenance.Panel_Maintenance)}
      rows={lines}
      columns={[
        { label: say(maintenance.Label_Project), kind: 'header', cell: ({ project }) => project },
        {
          label: say(maintenance.Label_StartDate),
          kind: 'date',
          cell: ({ startsOn }) => formatDate(startsOn),
        },
      ]}
      details={(line) => ({
        subject: `${line.project}, ${formatDate(line.startsOn)}`,
        content: (
          <DataList
            facts={[
              { key: say(maintenance.Label_Description), value: line.description },
              {
                key: say(maintenance.Label_CompletionDate),
                value: line.completesOn
                  ? formatDate(line.completesOn)
                  : say(maintenance.Text_NotKnownYet),
              },
            ]}
          />
        ),
      })}
    />
  );
}
