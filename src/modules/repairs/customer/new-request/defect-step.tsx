import type { Html } from '#foundation/html/jsx-runtime.ts';
import { problems, redirect } from '#foundation/http/answer.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Choices } from '#foundation/page/choices.tsx';
import { FoldOut, FoldOuts } from '#foundation/page/fold-out.tsx';
import { InlineForm } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel, Stack } from '#foundation/page/panel.tsx';
import { ChoicePath } from '#foundation/page/steps.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { WrittenText } from '#foundation/page/written-text.tsx';
import { outcomeText } from '../../outcome-text.ts';
import { repairsPath } from '../../paths.ts';
import { repairCauses } from '../../queries/templates.ts';
import { maySubmit } from '../../rules/path-outcome.ts';
import { submitSolvedByTip } from '../../submit-repair.ts';
import type { RepairPage, RepairSent, RepairStep } from './answers.ts';
import { choose, type DefectView, defectView } from './defect-view.ts';
import { isDefectKnown } from './known.ts';
import { wizard as labels } from './labels.ts';
import { Beside, CannotReport, KnownFaults, telephoneOf, WithTelephone } from './parts.tsx';

/** Step 2: the question tree, then tips and cause (REP-40 to REP-61). One short question a screen. */
export const defectStep: RepairStep = {
  key: 'defect',
  path: 'defect',
  title: labels.Step_Defect,
  asks: ['treeVersion', 'options', 'term', 'solved', 'causeId'],
  answered: ({ answers, known }) => isDefectKnown(known, answers),
  show: async (page) => (
    <Beside page={page} dangerFirst>
      <KnownFaults visit={page.visit} faults={page.known.faults} />
      {await question(page)}
    </Beside>
  ),
  take: takeDefect,
  summary: ({ say, known }) => {
    const chosen = known.path?.chosen ?? [];
    const levels = [
      labels.Level_space,
      labels.Level_element,
      labels.Level_component,
      labels.Level_defect,
      labels.Level_specification,
    ];
    return [
      ...levels.map((label, index) => ({
        label: say(label),
        value: chosen[index]?.description ?? say(labels.Text_None),
      })),
      ...(known.judgement?.cause
        ? [{ label: say(labels.Question_Cause), value: known.judgement.cause.description }]
        : []),
      {
        label: say(labels.Title_Found),
        value: known.judgement?.template?.externalDescription ?? '',
      },
    ];
  },
};

/** The next question: a level of the tree, what follows from the path, a tip that helped, the cause. */
async function question(page: RepairPage): Promise<Html> {
  const { known, answers, fields } = page;
  if (!known.tree) return <LevelMissing page={page} />;
  const view = defectView(known.tree, {
    options: answers.options ?? [],
    term: answers.term ?? '',
    fields,
  });
  const isStored = view.isComplete && sameOptions(view, answers.options ?? []);
  if (!isStored || !known.judgement) return <LevelQuestion page={page} view={view} />;
  const { outcome, template, needsCause } = known.judgement;
  if (!maySubmit(outcome)) {
    return (
      <>
        <PathSoFar page={page} view={view} />
        <CannotReport visit={page.visit}>
          <WrittenText visit={page.visit} text={outcomeText(page.visit, outcome) ?? ''} />
        </CannotReport>
        <ButtonGroup>
          <ButtonLink href={`${page.href}?niveau=${view.chosen.length}`} icon="arrow-left">
            {page.say(labels.Link_ChooseOther)}
          </ButtonLink>
        </ButtonGroup>
      </>
    );
  }
  const tips = template?.tips ?? [];
  if (tips.length > 0 && (answers.solved !== 'no' || textIn(fields.vraag) === 'tips')) {
    return <TipsQuestion page={page} view={view} />;
  }
  if (needsCause || known.judgement.cause) return causeQuestion(page, view);
  return <Found page={page} view={view} />;
}

/** The tree was taken away while the customer was on his way (REP-B14). */
function LevelMissing(props: { page: RepairPage }): Html {
  const { visit, say } = props.page;
  const telephone = telephoneOf(visit);
  return (
    <CannotReport visit={visit}>
      <WithTelephone text={say(labels.Text_NoTree, { telephone })} telephone={telephone} />
    </CannotReport>
  );
}

function sameOptions(view: DefectView, options: readonly string[]): boolean {
  return (
    view.chosen.length === options.length && view.chosen.every(({ id }, at) => id === options[at])
  );
}

/** What was chosen, as pills that lead back to their level (REP-44). */
function PathSoFar(props: { page: RepairPage; view: DefectView }): Html | null {
  const { page, view } = props;
  if (view.chosen.length === 0) return null;
  return (
    <ChoicePath
      say={page.say}
      choices={view.chosen.map(({ description }, index) => ({
        title: description,
        href: `${page.href}?niveau=${index + 1}`,
      }))}
    />
  );
}

const levelTitles = [
  labels.Level_1,
  labels.Level_2,
  labels.Level_3,
  labels.Level_4,
  labels.Level_5,
] as const;

function LevelQuestion(props: { page: RepairPage; view: DefectView }): Html {
  const { page, view } = props;
  const { say } = page;
  const title = levelTitles[view.chosen.length] ?? labels.Level_5;
  const danger = view.chosen.some(({ isEmergency }) => isEmergency);
  return (
    <>
      <Stack>
        <PathSoFar page={page} view={view} />
        {danger && <Danger page={page} />}
        {view.isComplete ? (
          <h2 class="utrecht-heading-2">{say(labels.Title_Found)}</h2>
        ) : (
          <>
            <h2 class="utrecht-heading-2" id="keuze">
              {say(title)}
            </h2>
            <Paragraph>{say(labels.Text_ChooseBest)}</Paragraph>
          </>
        )}
        {view.term !== '' && <SearchState page={page} view={view} />}
      </Stack>
      <StepForm page={page} {...(!view.isComplete && { button: false })}>
        <input type="hidden" name="pad" value={view.chosen.map(({ id }) => id).join(',')} />
        <input type="hidden" name="boom" value={page.known.tree?.versionId} />
        <input type="hidden" name="zoekterm" value={view.term} />
        {view.isComplete ? (
          <Paragraph>{view.chosen.map(({ description }) => description).join(' – ')}</Paragraph>
        ) : (
          <Choices
            name="keuze"
            choices={view.options.map(({ id, description, icon }) => ({
              value: id,
              title: description,
              ...(icon !== '' && { icon }),
            }))}
          />
        )}
      </StepForm>
      <InlineForm action={page.href} label={say(labels.Label_SearchChoices)}>
        <TextField
          say={say}
          name="zoek"
          label={say(labels.Label_Search)}
          value={view.term}
          type="search"
          maxlength={100}
        />
        <Button icon="search">{say(generic.Button_Search)}</Button>
      </InlineForm>
    </>
  );
}

function SearchState(props: { page: RepairPage; view: DefectView }): Html {
  const { page, view } = props;
  const { say } = page;
  const { term } = view;
  const text =
    view.nothingFound || (view.options.length === 0 && !view.isComplete)
      ? say(labels.Text_NothingFound, { term })
      : say(labels.Text_SearchedFor, { term });
  return (
    <Alert kind="info" role="status">
      <p class="utrecht-paragraph">
        {text}{' '}
        <a class="utrecht-link utrecht-link--html-a" href={`${page.href}?zoek=`}>
          {say(labels.Link_ClearSearch)}
        </a>
      </p>
    </Alert>
  );
}

function Danger(props: { page: RepairPage }): Html {
  const { visit, say } = props.page;
  const telephone = telephoneOf(visit);
  return (
    <Alert kind="error" title={say(labels.Title_Dangerous)} role="alert">
      <WithTelephone text={say(labels.Text_Dangerous, { telephone })} telephone={telephone} />
    </Alert>
  );
}

/** The tips of the template, and whether one of them helped (REP-54 to REP-59). */
function TipsQuestion(props: { page: RepairPage; view: DefectView }): Html {
  const { page, view } = props;
  const { say, fields, problems: found } = page;
  const tips = page.known.judgement?.template?.tips ?? [];
  const isSolved = textIn(fields.opgelost) === 'ja';
  return (
    <>
      <PathSoFar page={page} view={view} />
      <PlainPanel id="tips" title={say(labels.Title_Tips)}>
        <FoldOuts>
          {tips.map(({ title, text }) => (
            <FoldOut title={title}>
              <WrittenText visit={page.visit} text={text} />
            </FoldOut>
          ))}
        </FoldOuts>
      </PlainPanel>
      {isSolved ? (
        <StepForm page={page} button={say(labels.Button_Solved)}>
          <input type="hidden" name="opgelost" value="ja" />
          <Paragraph>{say(labels.Text_Thanks)}</Paragraph>
          <Select
            say={say}
            name="tip"
            label={say(labels.Question_Tip)}
            error={found.tip}
            options={tips.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </StepForm>
      ) : (
        <>
          <h2 class="utrecht-heading-2" id="opgelost">
            {say(labels.Question_Solved)}
          </h2>
          <StepForm page={page} button={false}>
            <ButtonGroup>
              <ButtonLink href={`${page.href}?vraag=tips&opgelost=ja`}>
                {say(generic.Label_Yes)}
              </ButtonLink>
              <Button kind="primary" name="opgelost" value="nee">
                {say(generic.Label_No)}
              </Button>
            </ButtonGroup>
          </StepForm>
        </>
      )}
    </>
  );
}

/** What broke it, where that decides who pays (REP-60, REP-61). */
async function causeQuestion(page: RepairPage, view: DefectView): Promise<Html> {
  const { say, visit } = page;
  const causes = await repairCauses(visit.read, visit.organisation.id);
  return (
    <>
      <PathSoFar page={page} view={view} />
      <StepForm page={page}>
        <Select
          say={say}
          name="causeId"
          label={say(labels.Question_Cause)}
          info={say(labels.Help_Cause)}
          value={page.textOf('causeId')}
          error={page.problems.causeId}
          options={causes.map(({ id, description }) => ({ value: id, label: description }))}
        />
      </StepForm>
    </>
  );
}

/** The path is complete: the description of the request, and on (REP-51). */
function Found(props: { page: RepairPage; view: DefectView }): Html {
  const { page, view } = props;
  const { say, visit, known } = page;
  const { judgement } = known;
  const text =
    judgement?.outcome.kind === 'costs'
      ? undefined
      : judgement && outcomeText(visit, judgement.outcome);
  return (
    <>
      <PathSoFar page={page} view={view} />
      {view.chosen.some(({ isEmergency }) => isEmergency) && <Danger page={page} />}
      <h2 class="utrecht-heading-2">{say(labels.Title_Found)}</h2>
      <Paragraph>{judgement?.template?.externalDescription ?? ''}</Paragraph>
      {text !== undefined && <Alert kind="info">{text}</Alert>}
      <StepForm page={page}>
        <input type="hidden" name="pad" value={view.chosen.map(({ id }) => id).join(',')} />
        <input type="hidden" name="boom" value={known.tree?.versionId} />
        <input type="hidden" name="zoekterm" value={view.term} />
      </StepForm>
    </>
  );
}

/** Takes a choice, the answer about the tips, or the cause; the next question is shown until the step is complete. */
async function takeDefect(sent: RepairSent) {
  const { fields, known, visit, answers } = sent;
  const { say } = visit;
  if (!known.tree || !known.subject) return problems({ form: say(labels.Error_NotOffered) });
  if (fields.opgelost !== undefined) return takeSolved(sent);
  if (fields.causeId !== undefined) {
    const causes = await repairCauses(visit.read, visit.organisation.id);
    const cause = causes.find(({ id }) => id === textIn(fields.causeId));
    return cause
      ? { keep: { causeId: cause.id } }
      : problems({ causeId: say(generic.Error_Required) });
  }
  const shown = textIn(fields.pad)
    .split(',')
    .filter((id) => id !== '');
  const choice = textIn(fields.keuze);
  if (choice === '' && shown.length === 0) return problems({ form: say(labels.Error_Choose) });
  const term = textIn(fields.zoekterm).slice(0, 100);
  // Who looks at another version than the one he began with chooses from what he began with.
  const options = choose(known.tree, shown, choice, term);
  if (!options) return problems({ form: say(labels.Error_NotOffered) });
  const isSame = options.join() === (answers.options ?? []).join();
  return {
    keep: {
      treeVersion: known.tree.versionId,
      options: [...options],
      term,
      ...(isSame && { solved: answers.solved, causeId: answers.causeId }),
    },
  };
}

/** *Nee*: on. *Ja*: the request is stored as handled with the tip that helped, and the wizard closes (REP-57 to REP-59). */
async function takeSolved({ fields, visit, known, answers }: RepairSent) {
  const { say } = visit;
  if (textIn(fields.opgelost) !== 'ja') return { keep: { solved: 'no' as const } };
  const tips = known.judgement?.template?.tips ?? [];
  const tip = tips.find(({ id }) => id === textIn(fields.tip));
  if (!tip) return problems({ tip: say(generic.Error_Required) });
  const optionId = answers.options?.at(-1);
  const { subject } = known;
  if (!subject || !optionId || !answers.treeVersion)
    return problems({ form: say(labels.Error_NotOffered) });
  const stored = await submitSolvedByTip(visit, {
    customerId: visit.visitor.kind === 'customer' ? visit.visitor.customerId : null,
    subject,
    versionId: answers.treeVersion,
    optionId,
    tipId: tip.id,
  });
  if (!stored) return problems({ form: say(labels.Error_NotOffered) });
  return {
    finish: redirect(known.isAnonymous ? '/repairment' : repairsPath, {
      notice: labels.Notice_Solved,
    }),
  };
}
