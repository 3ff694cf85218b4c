import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { isIconName } from '#foundation/page/icon.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { codeField, textField } from '#foundation/records/fields.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import {
  addOption,
  beginDraft,
  changeOption,
  copyBranch,
  type Draft,
  holdDraft,
  publishDraft,
  removeOption,
} from '../trees/work-on-draft.ts';
import { editPage, treesPath } from './tree-editor.tsx';
import { treeLabels as labels } from './tree-labels.ts';
import { endChoices, treeName } from './tree-queries.ts';
import { tryPage } from './tree-trial.tsx';
import { versionsPanel } from './tree-versions.tsx';

const shared = { audience: ['employee'], feature: 'none' } as const;
const path = `${treesPath}/:id`;
const id = z.uuid();
const words = z.string().trim().min(1).max(200);
const tick = z.literal('on').optional();
const choice = z.union([z.literal(''), z.uuid()]).default('');
const fields = { code: codeField(labels.Label_Code), naam: textField(labels.Label_Name) };

/** The kinds of question tree, their versions, and the editor of a draft. */
export const treeRoutes: readonly Route[] = [
  ...recordList({
    path: treesPath,
    menu: 'question-trees',
    icon: 'network',
    title: labels.Title_Trees,
    nothing: labels.Title_None,
    searchHint: labels.Label_SearchHint,
    filters: {},
    query: (read, { organisationId, search, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('questionTree')
          .select(['id', 'code', 'name'])
          .where('organisationId', '=', organisationId)
          .where(({ ref }) => everyWord(search, [ref('code'), ref('name')]))
          .orderBy('code'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Name,
        kind: 'header',
        cell: ({ id: treeId, name }) => <TextLink href={`${treesPath}/${treeId}`}>{name}</TextLink>,
      },
      { label: labels.Label_Code, cell: ({ code }) => code },
    ],
    actions: ({ say }) => (
      <ButtonLink href={`${treesPath}/nieuw`} kind="primary" icon="plus">
        {say(recordForms.Button_Add)}
      </ButtonLink>
    ),
  }),
  ...recordRoutes({
    path: treesPath,
    menu: 'question-trees',
    title: labels.Title_Trees,
    kind: labels.Label_Tree,
    fields,
    async find(read, organisationId, treeId) {
      const found = await read
        .selectFrom('questionTree')
        .select(['id', 'version', 'code', 'name'])
        .where('organisationId', '=', organisationId)
        .where('id', '=', treeId)
        .executeTakeFirst();
      return found && { ...found, values: { code: found.code, naam: found.name } };
    },
    async add({ write, organisation, say }, { code, naam: name }) {
      const added = { organisationId: organisation.id, id: randomUUID(), code, name };
      const stored = await write
        .insertInto('questionTree')
        .values(added)
        .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
        .executeTakeFirst();
      return stored.numInsertedOrUpdatedRows === 1n
        ? { id: added.id }
        : { problems: { code: say(recordForms.Error_CodeTaken) } };
    },
    async change({ write, organisation, say }, { id: treeId, version }, { code, naam: name }) {
      const other = await write
        .selectFrom('questionTree')
        .select('id')
        .where('organisationId', '=', organisation.id)
        .where('code', '=', code)
        .where('id', '!=', treeId)
        .executeTakeFirst();
      if (other) return { problems: { code: say(recordForms.Error_CodeTaken) } };
      const changed = await write
        .updateTable('questionTree')
        .set({ code, name, version: version + 1 })
        .where('organisationId', '=', organisation.id)
        .where('id', '=', treeId)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: {
      table: 'questionTree',
      words: { unit_upkeep: labels.Label_Units, question_tree_version: labels.Title_Versions },
    },
    below: (visit, { id: treeId }) => versionsPanel(visit, treeId),
  }),
  page({
    ...shared,
    path: `${path}/bewerken`,
    limit: 'page',
    input: z.object({ id, optie: z.uuid().optional() }),
    log: 'none',
    show: (visit, { id: treeId, optie }) => editPage(visit, treeId, optie),
  }),
  page({
    ...shared,
    path: `${path}/proef`,
    limit: 'page',
    input: z.object({
      id,
      versie: z.uuid(),
      gekozen: z.string().max(400).default(''),
      zoek: z.string().max(100).default(''),
    }),
    log: 'none',
    show: (visit, { id: treeId, versie: versionId, gekozen, zoek: term }) =>
      tryPage(visit, treeId, { versionId, chosen: gekozen.split(',').filter(Boolean), term }),
  }),
  form({
    ...shared,
    path: `${path}/concept`,
    limit: 'form',
    input: z.object({ id }),
    log: 'treeDraftBegun',
    async settle(visit, { id: treeId }) {
      const name = await treeName(visit.read, visit.organisation.id, treeId);
      if (name === undefined) return notFound;
      await beginDraft(visit, treeId);
      await note(visit, treeId, labels.Button_Begin);
      return redirect(`${treesPath}/${treeId}/bewerken`);
    },
    again: (visit, { fields: sent }, errors) => again(visit, sent, errors),
  }),
  form({
    ...shared,
    path: `${path}/publiceren`,
    limit: 'form',
    input: z.object({ id }),
    log: 'treePublished',
    async settle(visit, { id: treeId }) {
      const outcome = await publishDraft(visit, treeId);
      if (outcome === 'notThere') return notFound;
      if (outcome === 'faulty') return problems({ form: visit.say(labels.Error_Faulty) });
      await note(visit, treeId, labels.Button_Publish);
      return redirect(`${treesPath}/${treeId}`, { notice: labels.Notice_Published });
    },
    again: (visit, { fields: sent }, errors) => again(visit, sent, errors),
  }),
  form({
    ...shared,
    path: `${path}/bewerken/toevoegen`,
    limit: 'form',
    input: z.object({ id, optie: choice, nieuw: words }),
    log: 'treeOptionAdded',
    settle: (visit, { id: treeId, optie, nieuw: description }) =>
      inDraft(visit, treeId, async (draft) => {
        const parentId = optie || null;
        const added = await addOption(visit, draft, { parentId, description });
        if (!added) return problems({ nieuw: visit.say(labels.Error_Deep) });
        await note(visit, treeId, labels.Button_Add, description);
        return saved(treeId, optie);
      }),
    again: (visit, { fields: sent }, errors) => again(visit, sent, errors),
  }),
  form({
    ...shared,
    path: `${path}/bewerken/keuze`,
    limit: 'form',
    input: z.object({
      id,
      optie: z.uuid(),
      omschrijving: words,
      code: z.string().trim().min(1).max(80).regex(/^\S+$/),
      icoon: z
        .string()
        .refine((name) => name === '' || isIconName(name))
        .default(''),
      gemeenschappelijk: tick,
      spoed: tick,
      sjabloon: choice,
      actie: choice,
      oorzaak: tick,
      afspraak: tick,
      informatie: tick,
    }),
    log: 'treeOptionChanged',
    settle: (visit, input) =>
      inDraft(visit, input.id, async (draft) => {
        const { templates, actions } = await endChoices(visit.read, visit.organisation.id);
        const isKnown = (known: typeof templates, value: string) =>
          value === '' || known.some((one) => one.value === value);
        if (!isKnown(templates, input.sjabloon))
          return problems({ sjabloon: visit.say(labels.Error_NoTemplate) });
        if (!isKnown(actions, input.actie))
          return problems({ actie: visit.say(generic.Error_Invalid) });
        const level = draft.tree.nodes[draft.tree.indexOf.get(input.optie) ?? -1]?.option.level;
        if (level === undefined) return notFound;
        const isEnd = level >= 4;
        await changeOption(visit, draft, input.optie, {
          description: input.omschrijving,
          code: input.code,
          icon: input.icoon,
          isCommonArea: level === 1 && input.gemeenschappelijk === 'on',
          isEmergency: input.spoed === 'on',
          templateId: isEnd ? input.sjabloon || null : null,
          actionCodeId: isEnd ? input.actie || null : null,
          askCause: isEnd && input.oorzaak === 'on',
          appointmentRequired: isEnd && input.afspraak === 'on',
          moreInformation: isEnd && input.informatie === 'on',
        });
        await note(visit, input.id, generic.Button_Save, input.omschrijving);
        return saved(input.id, input.optie);
      }),
    again: (visit, { fields: sent }, errors) => again(visit, sent, errors),
  }),
  form({
    ...shared,
    path: `${path}/bewerken/weg`,
    limit: 'form',
    input: z.object({ id, optie: z.uuid() }),
    log: 'treeOptionRemoved',
    settle: (visit, { id: treeId, optie }) =>
      inDraft(visit, treeId, async (draft) => {
        const option = draft.tree.nodes[draft.tree.indexOf.get(optie) ?? -1]?.option;
        if (!option || !(await removeOption(visit, draft, optie))) return notFound;
        await note(visit, treeId, labels.Button_Remove, option.description);
        return saved(treeId, option.parentId ?? '');
      }),
    again: (visit, { fields: sent }, errors) => again(visit, sent, errors),
  }),
  form({
    ...shared,
    path: `${path}/bewerken/kopie`,
    limit: 'form',
    input: z.object({ id, optie: z.uuid(), kopienaam: words }),
    log: 'treeBranchCopied',
    settle: (visit, { id: treeId, optie, kopienaam }) =>
      inDraft(visit, treeId, async (draft) => {
        const copy = await copyBranch(visit, draft, optie, kopienaam);
        if (!copy) return notFound;
        await note(visit, treeId, labels.Button_Copy, kopienaam);
        return saved(treeId, copy);
      }),
    again: (visit, { fields: sent }, errors) => again(visit, sent, errors),
  }),
];

async function inDraft(
  visit: WriteVisit,
  treeId: string,
  work: (draft: Draft) => Promise<Answer>,
): Promise<Answer> {
  const draft = await holdDraft(visit, treeId);
  return draft ? work(draft) : notFound;
}

function saved(treeId: string, optionId: string): Answer {
  const at = optionId === '' ? '' : `?optie=${optionId}`;
  return redirect(`${treesPath}/${treeId}/bewerken${at}`, { notice: generic.Notice_Saved });
}

async function note(visit: WriteVisit, treeId: string, what: Label, value = ''): Promise<void> {
  const name = await treeName(visit.read, visit.organisation.id, treeId);
  await logChange(visit, {
    subject: `${visit.say(labels.Label_Tree)} ${name ?? ''}`,
    newValue: [visit.say(what), value].filter(Boolean).join(' '),
  });
}

function again(visit: ReadVisit, sent: Sent['fields'], errors: Problems): Promise<Answer> {
  const treeId = id.catch('').parse(sent.id);
  const optionId = z.uuid().optional().catch(undefined).parse(sent.optie);
  return editPage(visit, treeId, optionId, { errors, fields: sent });
}
