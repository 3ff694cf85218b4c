import { sayComparison } from '#foundation/facts/comparison-value.ts';
import { type Fact, factsOf, findFact } from '#foundation/facts/fact.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePaths } from '../paths.ts';
import type { KeptCondition, KeptTemplate } from '../templates.ts';
import { conditionLabels as labels } from './labels.ts';

/** The conditions of a template, on its card (FIN-93, FIN-94). */
export function ConditionPanel({
  visit,
  template,
}: {
  visit: Visit;
  template: KeptTemplate;
}): Html {
  const { say } = visit;
  const path = `${officePaths.templates}/${template.id}/condities`;
  return (
    <PlainPanel id="sjablooncondities" title={say(labels.Title_Conditions)}>
      <Paragraph>{say(labels.Text_Conditions)}</Paragraph>
      {template.conditions.length === 0 ? (
        <EmptyState icon="list-filter" title={say(labels.Title_NoConditions)} />
      ) : (
        <Conditions visit={visit} template={template} path={path} />
      )}
      <ButtonGroup>
        <ButtonLink href={`${path}/nieuw`} icon="plus">
          {say(labels.Button_AddCondition)}
        </ButtonLink>
      </ButtonGroup>
    </PlainPanel>
  );
}

function Conditions(props: { visit: Visit; template: KeptTemplate; path: string }): Html {
  const { visit, template, path } = props;
  const { say, house, organisation } = visit;
  const facts = factsOf(house, organisation.sector);
  return (
    <Table
      say={say}
      caption={say(labels.Title_Conditions)}
      dense
      rows={template.conditions}
      columns={[
        {
          label: say(labels.Column_Fact),
          kind: 'header',
          cell: (condition) => (
            <TextLink href={`${path}/${condition.id}`}>{nameOf(say, facts, condition)}</TextLink>
          ),
        },
        {
          label: say(labels.Column_Source),
          cell: ({ about }) => say(labels[`Subject_${about}`]),
        },
        { label: say(labels.Column_Operator), cell: ({ operator }) => operator },
        { label: say(labels.Column_Kind), cell: ({ comparisonKind }) => comparisonKind },
        {
          label: say(labels.Column_Value),
          cell: (condition) => {
            const fact = findFact(facts, condition);
            const { comparisonValue } = condition;
            return fact ? sayComparison(fact, comparisonValue, say) : comparisonValue;
          },
        },
      ]}
    />
  );
}

/** What a condition is about; a fact that no module offers any more is called by its key. */
function nameOf(say: Say, facts: readonly Fact[], condition: KeptCondition): string {
  const fact = findFact(facts, condition);
  return fact ? say(fact.label) : say(labels.Text_UnknownFact, { fact: condition.fact });
}
