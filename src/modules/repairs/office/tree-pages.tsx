import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { type Answer, notFound, type Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Select, Tick } from '#foundation/page/choice-field.tsx';
import { ErrorSummary, Form, InlineForm } from '#foundation/page/form.tsx';
import { iconNames } from '#foundation/page/icon.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { treeVersion } from '../queries/trees.ts';
import { followTree, pathTo, type QuestionTree, type TreeOption } from '../rules/question-tree.ts';
import { faultsOf, mayPublish } from '../rules/tree-checks.ts';
import { treeLabels as labels } from './tree-labels.ts';
import { draftTree, endChoices, type TreeVersion, treeName, versionsOf } from './tree-queries.ts';

export const treesPath = '/kantoor/vraagbomen';

/** The versions of a tree with what can be done, below the form of its kind. */
export async function versionsPanel(visit: ReadVisit, treeId: string): Promise<Html> {
  const { say, read, organisation } = visit;
  const versions = await versionsOf(read, organisation.id, treeId);
  const hasDraft = versions.some(({ state }) => state === 'draft');
  const path = `${treesPath}/${treeId}`;
  return (
    <PlainPanel id="versies" title={say(labels.Title_Versions)}>
      <Paragraph>{say(labels.Text_Versions)}</Paragraph>
      {versions.length > 0 && <VersionTable visit={visit} path={path} versions={versions} />}
      <Form action={`${path}/concept`} formKey={newFormKey()}>
        <ButtonGroup>
          {hasDraft ? (
            <ButtonLink href={`${path}/bewerken`} kind="primary" icon="pencil">
              {say(labels.Button_Edit)}
            </ButtonLink>
          ) : (
            <Button icon="plus">{say(labels.Button_Begin)}</Button>
          )}
        </ButtonGroup>
      </Form>
      <Paragraph kind="small">{say(labels.Text_Exchange)}</Paragraph>
    </PlainPanel>
  );
}

function VersionTable(props: {
  visit: Visit;
  path: string;
  versions: readonly TreeVersion[];
}): Html {
  const { say } = props.visit;
  return (
    <Table
      say={say}
      caption={say(labels.Title_Versions)}
      rows={props.versions}
      dense
      columns={[
        {
          label: say(labels.Column_Number),
          kind: 'header',
          cell: ({ number }) => String(number),
        },
        { label: say(labels.Column_State), cell: ({ state }) => say(labels[`State_${state}`]) },
        { label: say(labels.Column_Paths), kind: 'number', cell: ({ paths }) => String(paths) },
        {
          label: say(labels.Column_Published),
          cell: ({ publishedAt, publishedBy }) =>
            publishedAt ? `${formatDate(dateAt(publishedAt))} ${publishedBy}` : '',
        },
        {
          label: say(labels.Button_Try),
          kind: 'action',
          hideLabel: true,
          cell: ({ id }) => (
            <ButtonLink href={`${props.path}/proef?versie=${id}`} kind="subtle" icon="play">
              {say(labels.Button_Try)}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}

/** What was sent with a form of the editor, when it is shown again. */
export interface EditAgain {
  readonly errors: Problems;
  readonly fields: Sent['fields'];
}

/** The editor of a draft at one of its options, or at the top. */
export async function editPage(
  visit: ReadVisit,
  treeId: string,
  optionId: string | undefined,
  again: EditAgain = { errors: {}, fields: {} },
): Promise<Answer> {
  const { say, read, organisation } = visit;
  const name = await treeName(read, organisation.id, treeId);
  const tree = name === undefined ? undefined : await draftTree(read, organisation.id, treeId);
  if (name === undefined || !tree) return notFound;
  const path = optionId === undefined ? [] : pathTo(tree, optionId);
  const option = path.at(-1);
  if (optionId !== undefined && !option) return notFound;
  const address = `${treesPath}/${treeId}/bewerken`;
  const below = followTree(
    tree,
    path.map(({ id }) => id),
    { forward: false },
  ).options;
  return officePage(visit, {
    title: say(labels.Title_Edit, { tree: name }),
    current: 'question-trees',
    failed: Object.keys(again.errors).length > 0,
    breadcrumb: [
      { href: treesPath, title: say(labels.Title_Trees) },
      { href: `${treesPath}/${treeId}`, title: name },
      ...(option ? [{ href: address, title: say(labels.Title_Top) }] : []),
      ...path.slice(0, -1).map(({ id, description }) => ({
        href: `${address}?optie=${id}`,
        title: description,
      })),
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={again.errors} />
        <Panels>
          {option && (
            <OptionPanel
              {...{ visit, address, option, again }}
              choices={await endChoices(read, organisation.id)}
              isEnd={below.length === 0}
            />
          )}
          <PlainPanel
            id="eronder"
            title={
              option
                ? say(labels.Title_Below, { option: option.description })
                : say(labels.Title_Top)
            }
          >
            {below.length === 0 ? (
              <Paragraph>{say(labels.Text_NothingBelow)}</Paragraph>
            ) : (
              <LinkList
                links={below.map(({ id, description }) => ({
                  href: `${address}?optie=${id}`,
                  title: description,
                }))}
              />
            )}
            {(option?.level ?? 0) < 5 && (
              <Form
                action={`${address}/toevoegen`}
                formKey={newFormKey()}
                hidden={{ optie: option?.id ?? '' }}
              >
                <TextField
                  say={say}
                  name="nieuw"
                  label={say(labels.Label_NewDescription)}
                  value={textOf(again, 'nieuw')}
                  error={again.errors.nieuw}
                  autocomplete="off"
                  maxlength={200}
                />
                <ButtonGroup>
                  <Button icon="plus">{say(labels.Button_Add)}</Button>
                </ButtonGroup>
              </Form>
            )}
          </PlainPanel>
          {option && <CopyPanel {...{ visit, address, option, again }} />}
          {!option && <CheckPanel visit={visit} address={address} treeId={treeId} tree={tree} />}
        </Panels>
      </>
    ),
  });
}

interface OptionPart {
  readonly visit: Visit;
  readonly address: string;
  readonly option: TreeOption;
  readonly again: EditAgain;
}

function OptionPanel(
  props: OptionPart & {
    readonly choices: Awaited<ReturnType<typeof endChoices>>;
    readonly isEnd: boolean;
  },
): Html {
  const { visit, address, option, again, choices, isEnd } = props;
  const { say } = visit;
  const { fields, errors } = again;
  const wasSent = fields.omschrijving !== undefined;
  const text = (name: string, stored: string) => (wasSent ? textOf(again, name) : stored);
  const ticked = (name: string, stored: boolean) => (wasSent ? fields[name] === 'on' : stored);
  const tick = (name: string, label: string, stored: boolean) => (
    <Tick say={say} name={name} label={label} checked={ticked(name, stored)} />
  );
  return (
    <PlainPanel id="keuze" title={say(labels.Title_Option, { option: option.description })}>
      <Form action={`${address}/keuze`} formKey={newFormKey()} hidden={{ optie: option.id }}>
        <TextField
          say={say}
          name="omschrijving"
          label={say(labels.Label_Description)}
          value={text('omschrijving', option.description)}
          error={errors.omschrijving}
          autocomplete="off"
          maxlength={200}
        />
        <TextField
          say={say}
          name="code"
          label={say(labels.Label_OptionCode)}
          description={option.level === 2 ? say(labels.Help_OptionCode) : undefined}
          value={text('code', option.code)}
          error={errors.code}
          autocomplete="off"
          maxlength={80}
          code
        />
        <Select
          say={say}
          name="icoon"
          label={say(labels.Label_Icon)}
          empty={say(labels.Option_NoIcon)}
          options={iconNames.map((value) => ({ value, label: value }))}
          value={text('icoon', option.icon)}
          error={errors.icoon}
          optional
        />
        {option.level === 1 &&
          tick('gemeenschappelijk', say(labels.Label_CommonArea), option.isCommonArea)}
        {tick('spoed', say(labels.Label_Emergency), option.isEmergency)}
        {isEnd && option.level >= 4 && (
          <>
            <Select
              say={say}
              name="sjabloon"
              label={say(labels.Label_Template)}
              empty={say(labels.Option_NoTemplate)}
              options={choices.templates}
              value={text('sjabloon', option.templateId ?? '')}
              error={errors.sjabloon}
              optional
            />
            <Select
              say={say}
              name="actie"
              label={say(labels.Label_Action)}
              empty={say(labels.Option_NoAction)}
              options={choices.actions}
              value={text('actie', option.actionCodeId ?? '')}
              error={errors.actie}
              optional
            />
            {tick('oorzaak', say(labels.Label_AskCause), option.askCause)}
            {tick('afspraak', say(labels.Label_Appointment), option.appointmentRequired)}
            {tick('informatie', say(labels.Label_MoreInformation), option.moreInformation)}
          </>
        )}
        <ButtonGroup>
          <Button kind="primary">{say(generic.Button_Save)}</Button>
          <Button kind="danger" formaction={`${address}/weg`} formnovalidate>
            {say(labels.Button_Remove)}
          </Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function CopyPanel({ visit, address, option, again }: OptionPart): Html {
  const { say } = visit;
  return (
    <PlainPanel id="kopie" title={say(labels.Title_Copy)}>
      <Form action={`${address}/kopie`} formKey={newFormKey()} hidden={{ optie: option.id }}>
        <TextField
          say={say}
          name="kopienaam"
          label={say(labels.Label_CopyName)}
          value={textOf(again, 'kopienaam')}
          error={again.errors.kopienaam}
          autocomplete="off"
          maxlength={200}
        />
        <ButtonGroup>
          <Button icon="copy">{say(labels.Button_Copy)}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

const mostFaults = 30;

function CheckPanel(props: {
  visit: Visit;
  address: string;
  treeId: string;
  tree: QuestionTree;
}): Html {
  const { visit, address, treeId, tree } = props;
  const { say } = visit;
  const faults = faultsOf(tree);
  return (
    <PlainPanel id="controle" title={say(labels.Title_Check)}>
      {faults.length === 0 && <Paragraph>{say(labels.Text_AllRight)}</Paragraph>}
      {faults.length > 0 && (
        <LinkList
          links={faults.slice(0, mostFaults).map(({ kind, option }) => ({
            href: `${address}?optie=${option.id}`,
            title: pathTo(tree, option.id)
              .map(({ description }) => description)
              .join(' › '),
            text: say(labels[`Fault_${kind}`]),
          }))}
        />
      )}
      {faults.length > mostFaults && (
        <Paragraph>{say(labels.Text_MoreFaults, { count: faults.length - mostFaults })}</Paragraph>
      )}
      <Form action={`${treesPath}/${treeId}/publiceren`} formKey={newFormKey()}>
        <ButtonGroup>
          <ButtonLink href={`${treesPath}/${treeId}/proef?versie=${tree.versionId}`} icon="play">
            {say(labels.Button_Try)}
          </ButtonLink>
          {mayPublish(tree) && (
            <Button kind="primary" icon="check">
              {say(labels.Button_Publish)}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

/** A version of a tree as a customer goes through it, with what stands at the end. */
export async function tryPage(
  visit: ReadVisit,
  treeId: string,
  at: { readonly versionId: string; readonly chosen: readonly string[]; readonly term: string },
): Promise<Answer> {
  const { say, read, organisation } = visit;
  const name = await treeName(read, organisation.id, treeId);
  const versions = await versionsOf(read, organisation.id, treeId);
  const isOfTree = versions.some(({ id }) => id === at.versionId);
  const tree = isOfTree ? await treeVersion(read, organisation.id, at.versionId) : undefined;
  if (name === undefined || !tree) return notFound;
  const step = followTree(tree, at.chosen, { term: at.term, forward: true });
  const chosen = step.chosen.map(({ id }) => id);
  const address = `${treesPath}/${treeId}/proef`;
  const href = (ids: readonly string[]) =>
    `${address}?${new URLSearchParams({ versie: at.versionId, gekozen: ids.join(','), zoek: at.term })}`;
  const end = step.isComplete ? step.chosen.at(-1) : undefined;
  const choices = end && (await endChoices(read, organisation.id));
  return officePage(visit, {
    title: say(labels.Title_Try, { tree: name }),
    current: 'question-trees',
    breadcrumb: [
      { href: treesPath, title: say(labels.Title_Trees) },
      { href: `${treesPath}/${treeId}`, title: name },
    ],
    children: (
      <>
        <InlineForm action={address} label={say(labels.Label_Search)}>
          <input type="hidden" name="versie" value={at.versionId} />
          <TextField
            say={say}
            name="zoek"
            label={say(labels.Label_Search)}
            value={at.term}
            type="search"
            autocomplete="off"
            maxlength={100}
            optional
          />
          <Button icon="search">{say(labels.Button_Search)}</Button>
        </InlineForm>
        <Panels>
          <PlainPanel
            id="proef"
            title={end ? say(labels.Title_Outcome) : say(labels.Title_Choices)}
          >
            {step.chosen.length > 0 && (
              <Paragraph>
                {say(labels.Text_Chosen, {
                  path: step.chosen.map(({ description }) => description).join(' › '),
                })}
              </Paragraph>
            )}
            {step.nothingFound && <Paragraph>{say(labels.Text_NothingFound)}</Paragraph>}
            {step.options.length > 0 && (
              <LinkList
                links={step.options.map(({ id, description }) => ({
                  href: href([...chosen, id]),
                  title: description,
                }))}
              />
            )}
            {end && <Paragraph>{endText(visit, end, choices)}</Paragraph>}
            <ButtonGroup>
              <ButtonLink href={`${address}?versie=${at.versionId}`} icon="rotate-ccw">
                {say(labels.Link_Again)}
              </ButtonLink>
            </ButtonGroup>
          </PlainPanel>
        </Panels>
      </>
    ),
  });
}

function endText(
  { say }: Visit,
  end: TreeOption,
  choices: Awaited<ReturnType<typeof endChoices>> | undefined,
): string {
  const template = choices?.templates.find(({ value }) => value === end.templateId);
  if (template) return say(labels.Text_Template, { template: template.label });
  const action = choices?.actions.find(({ value }) => value === end.actionCodeId);
  return action ? say(labels.Text_Action, { code: action.label }) : say(labels.Text_NoEnd);
}

function textOf({ fields }: EditAgain, name: string): string {
  const sent = fields[name];
  return typeof sent === 'string' ? sent : '';
}
