import type { Html } from '#foundation/html/jsx-runtime.ts';
import { type Answer, notFound, type Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Select, Tick } from '#foundation/page/choice-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { iconNames } from '#foundation/page/icon.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { followTree, pathTo, type QuestionTree, type TreeOption } from '../rules/question-tree.ts';
import { faultsOf, mayPublish } from '../rules/tree-checks.ts';
import { treeLabels as labels } from './tree-labels.ts';
import { draftTree, endChoices, treeName } from './tree-queries.ts';

export const treesPath = '/kantoor/vraagbomen';

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

function textOf({ fields }: EditAgain, name: string): string {
  const sent = fields[name];
  return typeof sent === 'string' ? sent : '';
}
