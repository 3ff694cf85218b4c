import { comparisonKinds, operators } from '#foundation/facts/condition.ts';
import { type Fact, factSubjects, factsOf } from '#foundation/facts/fact.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Panels, PlainPanel } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { officePaths } from '../paths.ts';
import type { KeptTemplate } from '../templates.ts';
import { conditionLabels as labels, templateLabels } from './labels.ts';

/** The picker: every fact about customers and units that can be compared (FIN-94). */
export function pickFactPage(visit: Visit, template: KeptTemplate): Answer {
  const { say, house, organisation } = visit;
  const facts = factsOf(house, organisation.sector);
  return officePage(visit, {
    title: say(labels.Title_Pick),
    current: 'arrangement-templates',
    breadcrumb: breadcrumbOf(visit, template),
    children: (
      <Panels>
        {factSubjects.map((about) => (
          <PlainPanel id={about} title={say(labels[`Subject_${about}`])}>
            <LinkList
              links={facts
                .filter((fact) => fact.about === about)
                .map((fact) => ({
                  href: `${conditionsPath(template)}/nieuw?feit=${about}.${fact.key}`,
                  title: say(fact.label),
                }))}
            />
          </PlainPanel>
        ))}
      </Panels>
    ),
  });
}

/** What stands in the form of a condition: stored, or as it was typed. */
export interface ConditionTexts {
  readonly operator: string;
  readonly soort: string;
  readonly waarde: string;
}

/** The form of one condition; a stored one has a version, and can be deleted. */
export function conditionPage(
  visit: Visit,
  shown: {
    readonly template: KeptTemplate;
    readonly fact: Fact;
    readonly stored?: { readonly id: string; readonly version: number } | undefined;
    readonly texts: ConditionTexts;
    readonly errors: Problems;
  },
): Answer {
  const { say } = visit;
  const { template, fact, stored, texts, errors } = shown;
  const path = `${conditionsPath(template)}/${stored?.id ?? 'nieuw'}`;
  const choices = Object.values(fact.choices ?? {}).map((label) => say(label));
  return officePage(visit, {
    title: say(labels.Title_Condition),
    current: 'arrangement-templates',
    failed: Object.keys(errors).length > 0,
    breadcrumb: breadcrumbOf(visit, template),
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form
          action={path}
          formKey={newFormKey()}
          hidden={{
            feit: stored ? undefined : `${fact.about}.${fact.key}`,
            versie: stored?.version,
          }}
          panel
        >
          <DataList
            facts={[
              { key: say(labels.Column_Source), value: say(labels[`Subject_${fact.about}`]) },
              { key: say(labels.Column_Fact), value: say(fact.label) },
            ]}
          />
          <Select
            say={say}
            name="operator"
            label={say(labels.Column_Operator)}
            options={operators.map((value) => ({ value, label: value }))}
            value={texts.operator}
            error={errors.operator}
          />
          <Select
            say={say}
            name="soort"
            label={say(labels.Column_Kind)}
            options={comparisonKinds.map((value) => ({
              value,
              label: say(labels[`Kind_${value}`]),
            }))}
            value={texts.soort}
            empty={false}
            error={errors.soort}
          />
          <TextField
            say={say}
            name="waarde"
            label={say(labels.Column_Value)}
            description={
              choices.length > 0
                ? say(labels.Help_Choices, { choices: choices.join(', ') })
                : undefined
            }
            value={texts.waarde}
            error={errors.waarde}
            autocomplete="off"
            maxlength={200}
          />
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={templatePath(template)}>{say(generic.Button_Cancel)}</ButtonLink>
            {stored && (
              <Button kind="subtle" icon="trash-2" formaction={`${path}/verwijderen`}>
                {say(generic.Button_Delete)}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

/** The card of a template, at its conditions. */
export function templatePath({ id }: Pick<KeptTemplate, 'id'>): string {
  return `${officePaths.templates}/${id}#sjablooncondities`;
}

function conditionsPath({ id }: KeptTemplate): string {
  return `${officePaths.templates}/${id}/condities`;
}

function breadcrumbOf({ say }: Visit, template: KeptTemplate) {
  return [
    { href: officePaths.templates, title: say(templateLabels.Title_Templates) },
    { href: templatePath(template), title: template.code },
  ];
}
