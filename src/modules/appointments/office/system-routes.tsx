import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Panel, Panels, Paragraph } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import { officePaths } from '../paths.ts';
import {
  type AgendaServices,
  agendaSystemSecret,
  findSystems,
  isSystemKind,
  type StoredSystem,
  type SystemKind,
  systemKinds,
} from '../ports/agenda-systems.ts';
import { agendaLabels, systemLabels as labels } from './labels.ts';

const shared = { audience: ['administrator'], feature: 'none' } as const;
const path = officePaths.systems;

const kindNames: Readonly<Record<SystemKind, (typeof agendaLabels)[`Kind_${SystemKind}`]>> = {
  graph: agendaLabels.Kind_graph,
  caldav: agendaLabels.Kind_caldav,
  planner: agendaLabels.Kind_planner,
};

const address = z
  .string()
  .trim()
  .max(300)
  .refine((text) => URL.canParse(text), refusal(labels.Error_Endpoint));
const input = z.object({
  soort: z.string().transform((text, context) => {
    if (isSystemKind(text)) return text;
    context.addIssue('There is no such system.');
    return z.NEVER;
  }),
  adres: address,
  uitgever: z.union([z.literal(''), address]).default(''),
  gebruiker: z.string().trim().min(1, refusal(generic.Error_Required)).max(200),
  geheim: z.string().max(500).default(''),
  versie: z.coerce.number().int().min(0),
});
type Input = z.output<typeof input>;

/** Where an administrator sets which systems keep agendas outside the portal. */
export function systemRoutes(services: AgendaServices): readonly Route[] {
  return [
    page({
      ...shared,
      path,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => systemsPage(visit, undefined, {}, {}),
    }),
    form({
      ...shared,
      path: `${path}/:soort`,
      limit: 'secret',
      input,
      log: 'agendaSystemSaved',
      settle: (visit, typed) => save(visit, typed, services),
      again: (visit, { fields }, errors) => {
        const kind = String(fields.soort);
        const { geheim: _, ...typed } = fields;
        return systemsPage(visit, isSystemKind(kind) ? kind : undefined, typed, errors);
      },
    }),
  ];
}

async function save(visit: WriteVisit, typed: Input, { secrets }: AgendaServices): Promise<Answer> {
  const { write, organisation, say } = visit;
  const { soort: kind } = typed;
  const before = (await findSystems(write, organisation.id)).find((one) => one.kind === kind);
  if ((before?.version ?? 0) !== typed.versie) return problems({ form: say(labels.Error_Changed) });
  // The demo's stand-in stays one only at its own address.
  const standIn =
    before?.standIn === true &&
    before.endpoint === typed.adres &&
    (before.issuer ?? '') === typed.uitgever;
  const issuer = kind === 'graph' ? typed.uitgever : null;
  const addresses = [
    ['adres', typed.adres],
    ['uitgever', issuer ?? typed.adres],
  ] as const;
  for (const [field, text] of addresses) {
    if (!standIn && !text.startsWith('https://')) {
      return problems({ [field]: say(labels.Error_Endpoint) });
    }
  }
  // A secret is never sent to another address than the one it was given for.
  const keeps = before && before.endpoint === typed.adres && before.issuer === issuer;
  if (typed.geheim === '' && !keeps) return problems({ geheim: say(labels.Error_Secret) });
  const values = {
    endpoint: typed.adres,
    issuer,
    userName: typed.gebruiker,
    standIn,
    version: typed.versie + 1,
  };
  const secretSealed =
    typed.geheim === '' && before
      ? before.secretSealed
      : secrets.seal(typed.geheim, agendaSystemSecret);
  const stored = await write
    .insertInto('agendaSystem')
    .values({ organisationId: organisation.id, kind, ...values, secretSealed })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'kind'])
        .doUpdateSet({ ...values, secretSealed })
        .where('agendaSystem.version', '=', typed.versie),
    )
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows !== 1n) return problems({ form: say(labels.Error_Changed) });
  await logChange(visit, {
    subject: `${labels.Title_Systems.nl}: ${kindNames[kind].nl}`,
    oldValue: before ? `${before.endpoint}, ${before.userName}` : null,
    newValue: `${typed.adres}, ${typed.gebruiker}`,
  });
  return redirect(path, { notice: generic.Notice_Saved });
}

async function systemsPage(
  visit: ReadVisit,
  shown: SystemKind | undefined,
  typed: Readonly<Record<string, unknown>>,
  errors: Problems,
): Promise<Answer> {
  const { say, read, organisation } = visit;
  const stored = await findSystems(read, organisation.id);
  return administrationPage(visit, {
    title: say(labels.Title_Systems),
    lead: say(labels.Text_Lead),
    current: 'agenda-systems',
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Panels>
          {systemKinds.map((kind) => (
            <SystemPanel
              visit={visit}
              kind={kind}
              stored={stored.find((one) => one.kind === kind)}
              typed={kind === shown ? typed : {}}
              errors={kind === shown ? errors : {}}
              open={kind === shown}
            />
          ))}
        </Panels>
      </>
    ),
  });
}

function SystemPanel(props: {
  visit: ReadVisit;
  kind: SystemKind;
  stored: StoredSystem | undefined;
  typed: Readonly<Record<string, unknown>>;
  errors: Problems;
  open: boolean;
}): Html {
  const { kind, stored, typed, errors } = props;
  const { say } = props.visit;
  const text = (name: string, value: string | null | undefined) =>
    typeof typed[name] === 'string' ? typed[name] : (value ?? '');
  const field = (name: string, label: string, value: string | null | undefined, help?: string) => (
    <TextField
      say={say}
      name={name}
      id={props.open ? name : `${kind}-${name}`}
      label={label}
      description={help}
      value={text(name, value)}
      error={errors[name]}
      autocomplete="off"
      code
    />
  );
  return (
    <Panel
      title={say(kindNames[kind])}
      fact={stored ? undefined : say(labels.Label_NotSet)}
      open={props.open || stored !== undefined}
      id={kind}
    >
      {stored?.standIn && (
        <Alert kind="info">
          <Paragraph>{say(labels.Text_StandIn)}</Paragraph>
        </Alert>
      )}
      <Form
        action={`${path}/${kind}`}
        formKey={newFormKey()}
        hidden={{ versie: stored?.version ?? 0 }}
        warnUnsaved
      >
        {field('adres', say(labels.Label_Endpoint), stored?.endpoint ?? standardEndpoint[kind])}
        {kind === 'graph' &&
          field('uitgever', say(labels.Label_Issuer), stored?.issuer, say(labels.Help_Issuer))}
        {field('gebruiker', say(labels.Label_UserName), stored?.userName)}
        <TextField
          say={say}
          name="geheim"
          id={props.open ? 'geheim' : `${kind}-geheim`}
          label={say(labels.Label_Secret)}
          description={stored ? say(labels.Help_Secret) : undefined}
          error={errors.geheim}
          autocomplete="off"
          optional={stored !== undefined}
          code
        />
        <ButtonGroup>
          <Button kind="primary">{say(generic.Button_Save)}</Button>
        </ButtonGroup>
      </Form>
    </Panel>
  );
}

const standardEndpoint: Readonly<Record<SystemKind, string>> = {
  graph: 'https://graph.microsoft.com/v1.0',
  caldav: '',
  planner: '',
};
