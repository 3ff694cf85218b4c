import { z } from 'zod';
import { formatDate, formatTime, formatWeekdayDate } from '#foundation/format/dates.ts';
import { normalizeEmail } from '#foundation/format/text.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmailField, TextArea, TextField } from '#foundation/page/text-field.tsx';
import { features } from '#foundation/switches/features.ts';
import { CustomerAsked } from '#foundation/view-along/customer-asked.tsx';
import { readPreferences, type Slot, type SlotDay } from '#modules/appointments/module.ts';
import { contactLabels, telephoneRefusal, tidyTelephone } from '#modules/customers/module.ts';
import { changeRepair } from '../change-repair.ts';
import { photosPath, repairPath, repairsPath, visitPath } from '../paths.ts';
import type { OwnPart, SeenRepair } from '../queries/own-requests.ts';
import { descriptionRequired } from '../settings.ts';
import { plannableVisit, preferenceTerm } from '../visit-planning.ts';
import { visitText } from '../visit-text.ts';
import { editRepairLabels, repairsLabels as labels } from './labels.ts';
import { ownRepairPage } from './own-repair-page.tsx';
import { findSeenRepair } from './repair-page.tsx';
import { ownRequest } from './repair-routes.ts';
import { mayPlan } from './visit-page.tsx';

const shared = {
  path: `${repairsPath}/:id/wijzigen`,
  audience: ['customer'],
  feature: features.repairOverview,
} as const;
const text = z.string().trim().max(2000).default('');

/** What stands in the form. */
type Texts = Readonly<Record<'omschrijving' | 'telefoon' | 'email' | 'dag' | 'tijdvak', string>>;

/** Changing a request: description, contact data, preferred date and time (REP-19 to REP-23). */
export const changeRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({ id: z.uuid() }),
    log: 'none',
    async show(visit, { id }) {
      const repair = await findSeenRepair(visit, id);
      if (!repair?.own || !repair.isOpen) return notFound;
      return changePage(visit, repair, repair.own, storedTexts(repair.own), {});
    },
  }),
  form({
    ...shared,
    limit: 'form',
    input: z.object({
      id: z.uuid(),
      omschrijving: text,
      telefoon: z.string().trim().max(100).default(''),
      email: z.string().trim().max(300).default(''),
      dag: z.string().max(20).default(''),
      tijdvak: z.string().max(20).default(''),
    }),
    log: 'repairChanged',
    lookingAlong: 'asked',
    async settle(visit, input) {
      const own = ownRequest(visit, input.id);
      const repair = own && (await findSeenRepair(visit, input.id));
      if (!own || !repair?.own) return notFound;
      const contact = readContact(visit, input);
      const preference = readPreference(visit, repair.own, await offeredDays(visit), input);
      const wrong = { ...contact.problems, ...preference.problems };
      if (Object.keys(wrong).length > 0) return problems(wrong);
      const outcome = await changeRepair(visit, own, {
        additionalDescription: input.omschrijving,
        telephone: contact.telephone,
        email: contact.email,
        ...(preference.chosen && { preference: preference.chosen }),
      });
      const { say } = visit;
      switch (outcome) {
        case 'changed':
          return redirect(repairPath(input.id), { notice: editRepairLabels.Notice_Changed });
        case 'unchanged':
          return redirect(repairPath(input.id), { notice: editRepairLabels.Notice_Unchanged });
        case 'tooLate':
          return problems({ form: say(editRepairLabels.Error_TooLate) });
        case 'notOffered':
          return problems({ dag: preferredDayRefusal(visit) });
        case 'descriptionMissing':
          return problems({ omschrijving: say(generic.Error_Required) });
        case 'notThere':
          return notFound;
      }
    },
    async again(visit, { fields }, found) {
      const repair = await findSeenRepair(visit, z.uuid().catch('').parse(fields.id));
      if (!repair?.own || !repair.isOpen) return notFound;
      return changePage(visit, repair, repair.own, typedTexts(fields), found);
    },
  }),
];

function storedTexts(own: OwnPart): Texts {
  const { preference } = own;
  return {
    omschrijving: own.additionalDescription,
    telefoon: own.telephone,
    email: own.email,
    dag: preference?.on.toString() ?? '',
    tijdvak: preference ? `${preference.from}-${preference.until}` : '',
  };
}

function typedTexts(fields: Sent['fields']): Texts {
  const typed = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return {
    omschrijving: typed('omschrijving'),
    telefoon: typed('telefoon'),
    email: typed('email'),
    dag: typed('dag'),
    tijdvak: typed('tijdvak'),
  };
}

/** Contact data in their one spelling; one of the two must be there (REP-B18). */
function readContact(
  { say }: Visit,
  { telefoon, email }: { readonly telefoon: string; readonly email: string },
): { readonly telephone: string; readonly email: string; readonly problems: Problems } {
  const telephone = tidyTelephone(telefoon);
  const refusal = telephone === '' ? undefined : telephoneRefusal(telephone);
  const address = email === '' ? undefined : normalizeEmail(email);
  return {
    telephone,
    email: address?.address ?? '',
    problems: {
      ...(refusal && { telefoon: say(refusal) }),
      ...(telephone === '' && email === '' && { telefoon: say(generic.Error_Required) }),
      ...(email !== '' && !address && { email: say(generic.Error_Invalid) }),
    },
  };
}

/** A preference that differs from the one that is stored, by its beginning. */
function readPreference(
  visit: Visit,
  own: OwnPart,
  offered: Offered,
  { dag, tijdvak }: { readonly dag: string; readonly tijdvak: string },
) {
  const { say } = visit;
  const stored = storedTexts(own);
  if (dag === '' || (dag === stored.dag && tijdvak === stored.tijdvak)) return { problems: {} };
  const day = offered.find(({ date }) => date.toString() === dag);
  if (!day) return { problems: { dag: preferredDayRefusal(visit) } };
  const slot = day.slots.find((one) => blockText(one) === tijdvak);
  if (!slot) return { problems: { tijdvak: say(editRepairLabels.Error_PreferredBlock) } };
  return { problems: {}, chosen: slot.startsAt };
}

/** The days that a preference may name, with their blocks. */
type Offered = readonly SlotDay[];

async function offeredDays(visit: ReadVisit | WriteVisit): Promise<Offered> {
  const term = preferenceTerm(visit);
  const { days } = await readPreferences(visit, term, term);
  return days.filter(({ slots }) => slots.length > 0);
}

/** `08:00-10:00` */
function blockText({ startsAt, endsAt }: Slot): string {
  return `${formatTime(startsAt)}-${formatTime(endsAt)}`;
}

function preferredDayRefusal(visit: Visit): string {
  return visit.say(editRepairLabels.Error_PreferredDay, {
    date: formatDate(preferenceTerm(visit).from),
  });
}

async function changePage(
  visit: ReadVisit,
  repair: SeenRepair,
  own: OwnPart,
  texts: Texts,
  errors: Problems,
): Promise<Answer> {
  const { say, organisation } = visit;
  const path = repairPath(repair.id);
  const offered = await offeredDays(visit);
  const canPlan = mayPlan(repair) && (await isPlannable(visit, repair.id));
  return ownRepairPage(visit, repair, {
    title: say(editRepairLabels.Title_Change),
    errors,
    children: (
      <>
        <Form action={`${path}/wijzigen`} formKey={newFormKey()} panel warnUnsaved>
          <TextArea
            say={say}
            name="omschrijving"
            label={say(labels.Label_Additional)}
            description={say(editRepairLabels.Help_Additional)}
            value={texts.omschrijving}
            error={errors.omschrijving}
            maxlength={2000}
            optional={!organisation.setting(descriptionRequired)}
          />
          <TextField
            say={say}
            name="telefoon"
            label={say(contactLabels.Label_Telephone)}
            type="tel"
            value={texts.telefoon}
            error={errors.telefoon}
            autocomplete="tel"
            maxlength={40}
          />
          <EmailField
            say={say}
            name="email"
            label={say(labels.Label_Email)}
            value={texts.email}
            error={errors.email}
            autocomplete="email"
            maxlength={254}
            optional
          />
          <Paragraph>
            <TextLink href={photosPath(repair.id)}>{say(labels.Link_Photos)}</TextLink>
          </Paragraph>
          {!canPlan && (
            <PreferenceFields
              visit={visit}
              repair={repair}
              own={own}
              offered={offered.slice(0, 30)}
              texts={texts}
              errors={errors}
            />
          )}
          <CustomerAsked visit={visit} errors={errors} />
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={path}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
        {canPlan && <VisitPanel visit={visit} repair={repair} own={own} />}
      </>
    ),
  });
}

/** Day and time where the customer plans himself: what stands now, and the one way to another moment (REP-20). */
function VisitPanel(props: { visit: Visit; repair: SeenRepair; own: OwnPart }): Html {
  const { visit, repair, own } = props;
  const { say } = visit;
  const planned = repair.orders.flatMap(({ planned: when }) => (when ? [when] : []));
  const [first] = planned;
  const { preference } = own;
  const now = first
    ? say(editRepairLabels.Text_PlannedMoment, { moment: visitText(say, first) })
    : preference
      ? say(editRepairLabels.Text_PreferredMoment, {
          date: formatWeekdayDate(preference.on, say),
          from: preference.from,
          until: preference.until,
        })
      : say(editRepairLabels.Text_NoMoment);
  return (
    <PlainPanel id="afspraak" title={say(editRepairLabels.Title_Moment)}>
      <Paragraph>{now}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={visitPath(repair.id)} icon="calendar">
          {say(editRepairLabels.Link_Visit)}
        </ButtonLink>
      </ButtonGroup>
    </PlainPanel>
  );
}

/** True when the customer may choose from the agendas himself (REP-20). */
async function isPlannable(visit: ReadVisit, requestId: string): Promise<boolean> {
  const own = ownRequest(visit, requestId);
  return own !== undefined && (await plannableVisit(visit, own)) !== undefined;
}

/** Date and time, as long as they may be changed; there where an appointment belongs to the request (OP-REP-7). */
function PreferenceFields(props: {
  visit: Visit;
  repair: SeenRepair;
  own: OwnPart;
  offered: Offered;
  texts: Texts;
  errors: Problems;
}): Html | null {
  const { visit, repair, own, offered, texts, errors } = props;
  const { say } = visit;
  if (!own.mayChangeDate) return <Alert kind="info">{say(editRepairLabels.Text_DateLocked)}</Alert>;
  const isPlanned = repair.orders.some(({ planned }) => planned !== undefined);
  if (!own.appointmentRequired && !own.preference && !isPlanned) return null;
  const days = offered.map(({ date }) => date);
  const blocks = [...new Set(offered.flatMap(({ slots }) => slots.map(blockText)))];
  const { preference } = own;
  const others =
    preference && !days.some((day) => day.equals(preference.on)) ? [preference.on] : [];
  return (
    <>
      <Select
        say={say}
        name="dag"
        label={say(editRepairLabels.Label_PreferredDay)}
        description={say(editRepairLabels.Help_PreferredDay, {
          date: formatDate(preferenceTerm(visit).from),
        })}
        empty={say(editRepairLabels.Option_NoPreference)}
        options={[...others, ...days].map((day) => ({
          value: day.toString(),
          label: formatWeekdayDate(day, say),
        }))}
        value={texts.dag}
        error={errors.dag}
        optional
      />
      <Select
        say={say}
        name="tijdvak"
        label={say(editRepairLabels.Label_PreferredBlock)}
        options={blocks.map((block) => ({ value: block, label: block.replace('-', ' - ') }))}
        value={texts.tijdvak}
        error={errors.tijdvak}
        optional
      />
    </>
  );
}
