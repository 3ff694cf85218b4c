import { dateAt } from '#foundation/clock.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import type { Choice } from '../find-choice.ts';
import { wizardLabels as labels } from '../labels.ts';
import { arrangementPaths } from '../paths.ts';
import type { Offer } from '../rules/eligibility.ts';
import type { TermPlan } from '../rules/term-plan.ts';
import { OfferProperties, PlanTable } from './offer-properties.tsx';
import { wizardFrame } from './wizard-frame.tsx';
import { type WizardInput, wizardHref } from './wizard-input.ts';

interface Props {
  readonly visit: Visit;
  readonly input: WizardInput;
  readonly choice: Choice;
  readonly offers: readonly Offer[];
  readonly errors: Problems;
}

/** Step 2: which type, and in how many terms (FIN-75 to FIN-80). */
export function chooseTermsPage(
  visit: Visit,
  input: WizardInput,
  choice: Choice,
  offers: readonly Offer[],
  errors: Problems = {},
): Answer {
  const { say } = visit;
  // What was lost is not sent again: the customer confirms what is left (FIN-B18).
  const left = { ...input, post: choice.chosen.map(({ code }) => code) };
  const props: Props = { visit, input: left, choice, offers, errors };
  return wizardFrame(visit, {
    step: 2,
    input: left,
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        {choice.lostSome && errors.form === undefined && (
          <Alert kind="warning">
            {say(labels.Text_Lost, { amount: formatMoney(choice.totalCents) })}
          </Alert>
        )}
        {offers.length === 0 ? <NoOffer {...props} /> : <TermsForm {...props} />}
      </>
    ),
  });
}

/** No template qualifies: other invoices, or the organisation itself (FIN-B14). */
function NoOffer({ visit, input }: Props): Html {
  const { say, organisation } = visit;
  const { telephone } = organisation.contact;
  return (
    <PlainPanel id="termijnen" title={say(labels.Step_Terms)}>
      <EmptyState
        icon="handshake"
        title={say(labels.Title_NoOffer)}
        action={
          <ButtonLink href={wizardHref(arrangementPaths.chooseInvoices, input)} icon="arrow-left">
            {say(labels.Button_Previous)}
          </ButtonLink>
        }
      >
        <Paragraph>{say(labels.Text_NoOffer)}</Paragraph>
        {telephone && (
          <Paragraph>
            <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
              {say(labels.Text_NoOfferCall, { telephone })}
            </TextLink>
          </Paragraph>
        )}
      </EmptyState>
    </PlainPanel>
  );
}

function TermsForm(props: Props): Html {
  const { visit, input, choice, offers, errors } = props;
  const { say } = visit;
  const offer = offerOf(input, offers);
  const plan = offer?.plans.find(({ count }) => count === input.aantal);
  return (
    <Form
      action={arrangementPaths.chooseTerms}
      formKey={newFormKey()}
      hidden={{ totaal: choice.totalCents }}
      panel
    >
      {input.post.map((code) => (
        <input type="hidden" name="post" value={code} />
      ))}
      <Paragraph>{say(labels.Text_Terms)}</Paragraph>
      <DataList facts={[{ key: say(labels.Label_Total), value: formatMoney(choice.totalCents) }]} />
      <Select
        say={say}
        name="type"
        label={say(labels.Label_Type)}
        options={offers.map(({ template }) => ({
          value: template.code,
          label: template.description,
        }))}
        value={offer?.template.code}
        error={errors.type}
      />
      {offer ? (
        <OfferProperties visit={visit} offer={offer} today={dateAt(visit.now)} />
      ) : (
        <Paragraph>{say(labels.Text_ChooseType)}</Paragraph>
      )}
      {offer && (
        <Select
          say={say}
          name="aantal"
          label={say(labels.Label_Count)}
          options={offer.plans.map((each) => ({
            value: String(each.count),
            label: countInWords(say, each),
          }))}
          value={plan && String(plan.count)}
          error={errors.aantal}
        />
      )}
      <Button
        formaction={arrangementPaths.change}
        name="doe"
        value="tonen"
        icon="refresh-cw"
        formnovalidate
      >
        {say(labels.Button_Show)}
      </Button>
      {offer && (
        <DataList
          facts={[
            {
              key: say(labels.Label_TermAmount),
              value: plan ? formatMoney(plan.termCents) : say(labels.Text_ChooseCount),
            },
          ]}
        />
      )}
      {offer && plan && <PlanTable say={say} offer={offer} plan={plan} today={dateAt(visit.now)} />}
      <ButtonGroup>
        <Button kind="primary" icon="send">
          {say(labels.Button_Send)}
        </Button>
        <Button
          formaction={arrangementPaths.change}
          name="doe"
          value="vorige"
          icon="arrow-left"
          formnovalidate
        >
          {say(labels.Button_Previous)}
        </Button>
        <ButtonLink href={arrangementPaths.panel} kind="subtle">
          {say(generic.Button_Cancel)}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** The type that was chosen; before that the standard one, or the only one (OP-FIN-11). */
function offerOf({ type }: WizardInput, offers: readonly Offer[]): Offer | undefined {
  const [only, ...others] = offers;
  const chosen = offers.find(({ template }) => template.code === type);
  const standard = offers.find(({ template }) => template.isStandard);
  return chosen ?? standard ?? (others.length === 0 ? only : undefined);
}

function countInWords(say: Say, { count, termCents }: TermPlan): string {
  const amount = formatMoney(termCents);
  return count === 1
    ? say(labels.Option_OneTerm, { amount })
    : say(labels.Option_Terms, { count, amount });
}
