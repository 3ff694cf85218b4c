import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Tick } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { paperAnswer, storedLogo } from '#modules/leases/module.ts';
import { confirmationReport } from '../confirmation-report.ts';
import { giveConsent } from '../consent/give-consent.ts';
import { findTermination, type StoredConsent, type Termination } from '../find-termination.ts';
import { inspectionCalendar } from '../inspection-calendar.ts';
import { terminationLabels as labels, shownLabels } from '../labels.ts';
import { leasesToEnd } from '../lease-to-end.ts';
import { isOpen } from '../rules/statuses.ts';
import { terminatePath, terminationPath } from './paths.ts';
import { factsOfTermination } from './termination-facts.tsx';

const path = '/woning/opzegging/:id';
const byId = z.object({ id: z.uuid() });
const common = {
  audience: ['customer'],
  feature: features.leaseDetails,
  input: byId,
} as const;

/** A termination that was handed in: how it stands, on paper, in one's own calendar, and agreeing to it. */
export const terminationRoutes: readonly Route[] = [
  page({
    ...common,
    path,
    limit: 'page',
    log: 'none',
    async show(visit, { id }) {
      const termination = await own(visit, id);
      return termination ? terminationPage(visit, termination, {}) : notFound;
    },
  }),
  page({
    ...common,
    path: `${path}/bevestiging.pdf`,
    limit: 'form',
    log: 'reportMade',
    async show(visit, { id }) {
      const termination = await own(visit, id);
      if (!termination) return notFound;
      const logo = await visit.read.ask(storedLogo.statement, storedLogo.values);
      return paperAnswer(visit, {
        report: () => confirmationReport(visit.say, visit.organisation.name, termination),
        logo,
        fileName: shownLabels.File_Confirmation,
        shown: false,
        otherwise: terminationPath(id),
      });
    },
  }),
  page({
    ...common,
    path: `${path}/opnames.ics`,
    limit: 'form',
    log: 'none',
    async show(visit, { id }) {
      const termination = await own(visit, id);
      if (!termination || termination.inspections.length === 0) return notFound;
      return {
        kind: 'file',
        content: inspectionCalendar(visit, termination),
        contentType: 'text/calendar; charset=utf-8',
        downloadAs: visit.say(shownLabels.File_Calendar),
        caching: 'never',
      };
    },
  }),
  form({
    ...common,
    path: `${path}/instemmen`,
    limit: 'form',
    log: 'terminationConsent',
    lookingAlong: 'customerOnly',
    input: byId.extend({ contractant: z.uuid(), akkoord: z.string().optional() }),
    async settle(visit, { id, contractant, akkoord }) {
      const termination = await own(visit, id);
      const consent =
        termination && consentsToTick(visit, termination).find((each) => each.id === contractant);
      if (!termination || !consent) return notFound;
      if (akkoord !== 'ja')
        return problems({ [tickName(consent)]: visit.say(shownLabels.Error_Agree) });
      const outcome = await giveConsent(visit, id, { id: consent.id, how: 'account' });
      return outcome === 'given'
        ? redirect(terminationPath(id), { notice: shownLabels.Notice_Agreed })
        : notFound;
    },
    async again(visit, { fields }, found) {
      const termination = await own(visit, z.uuid().catch('').parse(fields.id));
      return termination ? terminationPage(visit, termination, found) : notFound;
    },
  }),
];

async function own(
  { read, organisation, visitor }: ReadVisit,
  id: string,
): Promise<Termination | undefined> {
  if (visitor.kind !== 'customer' || id === '') return undefined;
  const { customerId } = visitor;
  return findTermination(read, { organisationId: organisation.id, id, customerId });
}

/** Who signed in with another account than the one that gave notice may tick for a contract holder (TRM-36). */
function consentsToTick({ visitor }: Visit, termination: Termination): StoredConsent[] {
  if (visitor.kind !== 'customer' || visitor.lookingAlong) return [];
  const { status, handedInAccountId } = termination;
  const isOther = handedInAccountId !== null && handedInAccountId !== visitor.accountId;
  if (status !== 'waiting_for_consent' || !isOther) return [];
  return termination.consents.filter(({ givenAt }) => givenAt === null);
}

const tickName = ({ id }: StoredConsent) => `akkoord-${id}`;

async function terminationPage(
  visit: ReadVisit,
  termination: Termination,
  errors: Problems,
): Promise<Answer> {
  const { say } = visit;
  const { id, status, inspections } = termination;
  const names = termination.consents
    .filter(({ givenAt }) => givenAt === null)
    .map(({ personName }) => personName)
    .join(', ');
  const next =
    status === 'waiting_for_consent'
      ? say(shownLabels.Text_Next_waiting_for_consent, { names })
      : say(shownLabels[`Text_Next_${status}`]);
  return customerPage(visit, {
    title: say(labels.Title_Termination),
    lead: next,
    current: 'leases',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: '/woning', title: say(labels.Link_Tenancy) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        {isOpen(status) && (await otherLeases(visit, termination))}
        {consentsToTick(visit, termination).map((consent) => (
          <TickConsent visit={visit} id={id} consent={consent} errors={errors} />
        ))}
        <PlainPanel id="opzegging" title={say(labels.Panel_Details)}>
          <DataList facts={factsOfTermination(say, termination)} />
          <ButtonGroup>
            <ButtonLink href={`${terminationPath(id)}/bevestiging.pdf`} icon="download">
              {say(shownLabels.Link_Pdf)}
            </ButtonLink>
            {inspections.length > 0 && (
              <ButtonLink href={`${terminationPath(id)}/opnames.ics`} icon="calendar">
                {say(shownLabels.Link_Calendar)}
              </ButtonLink>
            )}
          </ButtonGroup>
          {isOpen(status) && <p class="utrecht-paragraph">{say(shownLabels.Text_ChangeByPhone)}</p>}
        </PlainPanel>
      </>
    ),
  });
}

/** Who rents more may have to give notice for that too, such as a garage (TRM-39). */
async function otherLeases(
  { read, organisation, say, now }: ReadVisit,
  { customerId, leaseId }: Termination,
): Promise<Html | null> {
  const whose = { organisationId: organisation.id, customerId };
  const others = (await leasesToEnd(read, whose, dateAt(now))).filter(
    (lease) => lease.id !== leaseId && !lease.termination && lease.endsOn === null,
  );
  if (others.length === 0) return null;
  return (
    <Alert kind="warning" title={say(shownLabels.Title_OtherLeases)}>
      <p class="utrecht-paragraph">
        {say(shownLabels.Text_OtherLeases, {
          addresses: others.map(({ address }) => address).join('; '),
        })}
      </p>
      {organisation.isOn(features.terminateLease) && (
        <ButtonLink href={terminatePath}>{say(shownLabels.Link_OtherLeases)}</ButtonLink>
      )}
    </Alert>
  );
}

function TickConsent(props: {
  visit: Visit;
  id: string;
  consent: StoredConsent;
  errors: Problems;
}): Html {
  const { visit, id, consent, errors } = props;
  const { say } = visit;
  return (
    <Form
      action={`${terminationPath(id)}/instemmen`}
      formKey={newFormKey()}
      hidden={{ contractant: consent.id }}
      panel
    >
      <Tick
        say={say}
        name="akkoord"
        id={tickName(consent)}
        value="ja"
        label={say(shownLabels.Label_IAgree, { name: consent.personName })}
        error={errors[tickName(consent)]}
      />
      <ButtonGroup>
        <Button kind="primary">{say(shownLabels.Button_Agree)}</Button>
      </ButtonGroup>
    </Form>
  );
}
