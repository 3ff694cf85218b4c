import { type Answer, notFound } from '#foundation/http/answer.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { InlineForm } from '#foundation/page/form.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { treeVersion } from '../queries/trees.ts';
import { followTree, type TreeOption } from '../rules/question-tree.ts';
import { treesPath } from './tree-editor.tsx';
import { treeLabels as labels } from './tree-labels.ts';
import { endChoices, treeName, versionsOf } from './tree-queries.ts';
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
