import { z } from 'zod';
import { redirect } from '../http/answer.ts';
import type { Audience } from '../http/visitor.ts';
import { labelsOfPage } from '../labels/label.ts';
import { RadioGroup } from '../page/choice-field.tsx';
import { Paragraph } from '../page/panel.tsx';
import { TextArea, TextField } from '../page/text-field.tsx';
import type { JourneyDeclaration, JourneyEvent } from './declaration.ts';
import { StepForm } from './step-page.tsx';

export const exampleLabels = labelsOfPage('ExampleJourney', {
  Title: ['Sleutel kwijt', 'Key lost'],
  Step_Kind: ['Soort', 'Kind'],
  Step_Pass: ['Pas', 'Pass'],
  Step_Story: ['Toelichting', 'Explanation'],
  Step_Check: ['Controle', 'Check'],
  Step_PickUp: ['Ophalen', 'Pick up'],
  Label_Kind: ['Wat bent u kwijt?', 'What did you lose?'],
  Label_Key: ['Een sleutel', 'A key'],
  Label_Pass: ['Een toegangspas', 'A pass'],
  Label_PassNumber: ['Nummer van de pas', 'Number of the pass'],
  Label_Story: ['Wat is er gebeurd?', 'What happened?'],
  Label_Where: ['Waar haalt u de nieuwe op?', 'Where do you pick up the new one?'],
});

const answers = z.object({
  kind: z.enum(['sleutel', 'pas']),
  passNumber: z.string().trim().min(1).max(20),
  story: z.string().trim().max(200).optional(),
  reported: z.literal('yes'),
  where: z.string().trim().min(1).max(60),
});
type Answers = z.output<typeof answers>;

/** Who lost a key or pass reports it, then says where the new one is picked up. */
export function exampleJourney(
  path: string,
  audience: readonly Audience[],
  heard: JourneyEvent[] = [],
): JourneyDeclaration<Answers, { readonly today: string }> {
  return {
    name: `example${path.replaceAll('/', '-').replaceAll(':', '')}`,
    path,
    title: exampleLabels.Title,
    audience,
    feature: 'none',
    answers,
    fallsWith: { passNumber: ['kind'] },
    know: async (visit, _answers, place) =>
      place.lease === 'vreemd' ? undefined : { today: visit.now.toString() },
    counted: async (_write, event) => void heard.push(event),
    start: ({ steps, begin }) => (
      <>
        <Paragraph>{steps.join(', ')}</Paragraph>
        {begin}
      </>
    ),
    steps: [
      {
        key: 'kind',
        path: 'soort',
        title: exampleLabels.Step_Kind,
        asks: ['kind'],
        show: (page) => (
          <StepForm page={page}>
            <RadioGroup
              say={page.say}
              name="kind"
              label={page.say(exampleLabels.Label_Kind)}
              value={page.textOf('kind')}
              error={page.problems.kind}
              options={[
                { value: 'sleutel', label: page.say(exampleLabels.Label_Key) },
                { value: 'pas', label: page.say(exampleLabels.Label_Pass) },
              ]}
            />
          </StepForm>
        ),
        summary: ({ say, textOf }) => [
          { label: say(exampleLabels.Label_Kind), value: textOf('kind') },
        ],
      },
      {
        key: 'pass',
        path: 'pas',
        title: exampleLabels.Step_Pass,
        asks: ['passNumber'],
        onlyWhen: { looksAt: ['kind'], holds: (at) => at.answers.kind === 'pas' },
        show: (page) => (
          <StepForm page={page}>
            <TextField
              say={page.say}
              name="passNumber"
              label={page.say(exampleLabels.Label_PassNumber)}
              value={page.textOf('passNumber')}
              error={page.problems.passNumber}
            />
          </StepForm>
        ),
        summary: ({ say, textOf }) => [
          { label: say(exampleLabels.Label_PassNumber), value: textOf('passNumber') },
        ],
      },
      {
        key: 'story',
        path: 'toelichting',
        title: exampleLabels.Step_Story,
        asks: ['story'],
        show: (page) => (
          <StepForm page={page}>
            <TextArea
              say={page.say}
              name="story"
              label={page.say(exampleLabels.Label_Story)}
              value={page.textOf('story')}
              error={page.problems.story}
              optional
            />
          </StepForm>
        ),
        summary: ({ say, textOf }) => [
          { label: say(exampleLabels.Label_Story), value: textOf('story') },
        ],
      },
      {
        key: 'check',
        path: 'controle',
        title: exampleLabels.Step_Check,
        asks: ['reported'],
        final: true,
        show: async (page) => <StepForm page={page}>{await page.summary()}</StepForm>,
        take: async () => ({ keep: { reported: 'yes' } }),
      },
      {
        key: 'pickUp',
        path: 'ophalen',
        title: exampleLabels.Step_PickUp,
        asks: ['where'],
        noWayBack: true,
        final: true,
        show: (page) => (
          <StepForm page={page}>
            <TextField
              say={page.say}
              name="where"
              label={page.say(exampleLabels.Label_Where)}
              value={page.textOf('where')}
              error={page.problems.where}
            />
          </StepForm>
        ),
        take: async ({ read }) => {
          const sent = read();
          return 'keep' in sent ? { finish: redirect('/klaar') } : sent;
        },
      },
    ],
  };
}
