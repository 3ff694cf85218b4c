import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { MenuItem } from '#foundation/house.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { type Answer, type Problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { RowTick } from '#foundation/page/choice-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import { roleName } from '#modules/customers/module.ts';
import { rolesLabels as labels } from '../labels.ts';
import { storedRoleMarks } from '../queries.ts';
import { invisibleWhenAdded, type RoleMarks } from '../rules/role-marks.ts';

const path = '/kantoor/rollen';
const common = { path, audience: ['employee'], feature: 'none' } as const;

const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((roles) => (roles === undefined ? [] : [roles].flat()));

/** The list Rollen: two ticks for each role (ADM-95 to ADM-101). */
export const rolesRoutes: readonly Route[] = [
  page({
    ...common,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: (visit) => rolesPage(visit, {}),
  }),
  form({
    ...common,
    limit: 'form',
    input: z.object({ version: versionField, shown: ticked, usable: ticked }),
    log: 'rolesChanged',
    settle,
    again: (visit, _sent, found) => rolesPage(visit, found),
  }),
];

export const rolesMenu: readonly MenuItem[] = [
  {
    key: 'roles',
    label: labels.Menu_Roles,
    icon: 'id-card',
    href: path,
    feature: 'none',
    area: 'office',
    group: 'customers',
    audience: ['employee'],
  },
];

interface TickedRoles {
  readonly version: number;
  readonly shown: readonly string[];
  readonly usable: readonly string[];
}

async function settle(visit: WriteVisit, typed: TickedRoles): Promise<Answer> {
  const stored = await storedRoleMarks(visit.read, visit.organisation);
  if (stored.version !== typed.version) return changedMeanwhile(visit);
  for (const before of stored.marks) {
    const { role } = before;
    const after = { role, shown: typed.shown.includes(role), usable: typed.usable.includes(role) };
    if (after.shown !== before.shown || after.usable !== before.usable) {
      await store(visit, before, after);
    }
  }
  return redirect(path, { notice: generic.Notice_Saved });
}

async function store(visit: WriteVisit, before: RoleMarks, after: RoleMarks): Promise<void> {
  const { write, organisation, say } = visit;
  const { role, shown, usable } = after;
  await write
    .insertInto('personRole')
    .values({ organisationId: organisation.id, role, shown, usable })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'role']).doUpdateSet((update) => ({
        shown,
        usable,
        version: update('personRole.version', '+', 1),
      })),
    )
    .execute();
  await logChange(visit, {
    subject: say(labels.Subject_Role, { role: roleName(say, role) }),
    oldValue: inWords(visit, before),
    newValue: inWords(visit, after),
  });
}

function inWords({ say }: Visit, { shown, usable }: RoleMarks): string {
  return [shown, usable].map((mark) => say(mark ? generic.Label_Yes : generic.Label_No)).join(', ');
}

async function rolesPage(visit: ReadVisit, found: Problems): Promise<Answer> {
  const { say } = visit;
  const { marks, version } = await storedRoleMarks(visit.read, visit.organisation);
  return officePage(visit, {
    title: say(labels.Title_Roles),
    lead: say(labels.Text_Roles),
    current: 'roles',
    failed: Object.keys(found).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={found} />
        <InvisibleRoles visit={visit} marks={marks} />
        <Form action={path} formKey={newFormKey()} hidden={{ version }} panel warnUnsaved>
          <Table
            say={say}
            caption={say(labels.Title_Roles)}
            rows={marks}
            columns={[
              {
                label: say(labels.Label_Role),
                kind: 'header',
                cell: ({ role }) => roleName(say, role),
              },
              {
                label: say(labels.Label_Shown),
                cell: ({ role, shown }) => (
                  <RowTick
                    name="shown"
                    value={role}
                    id={`shown-${role}`}
                    label={say(labels.Label_ShownOf, { role: roleName(say, role) })}
                    checked={shown}
                  />
                ),
              },
              {
                label: say(labels.Label_Usable),
                cell: ({ role, usable }) => (
                  <RowTick
                    name="usable"
                    value={role}
                    id={`usable-${role}`}
                    label={say(labels.Label_UsableOf, { role: roleName(say, role) })}
                    checked={usable}
                  />
                ),
              },
            ]}
          />
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

/** Who was added with such a role would not be seen afterwards (ADM-101). */
function InvisibleRoles(props: { visit: Visit; marks: readonly RoleMarks[] }): Html | null {
  const { say } = props.visit;
  const roles = invisibleWhenAdded(props.marks).map((role) => roleName(say, role));
  if (roles.length === 0) return null;
  return (
    <Alert kind="warning" title={say(labels.Title_Invisible)}>
      {say(labels.Text_Invisible, { roles: roles.join(', ') })}
    </Alert>
  );
}
