import { z } from 'zod';
import { contactLines, contactPath, openNow } from '#foundation/contact/contact-lines.ts';
import { hasControlCharacters, normalizeEmail, typedLines } from '#foundation/format/text.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { ContactLines } from '#foundation/page/header.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmailField, TextArea, TextField } from '#foundation/page/text-field.tsx';
import { customerPage, doorPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { contactPageLabels as labels } from './labels.ts';
import { visitorMessage } from './message-mail.ts';

/** Characters of a message at most. */
const longest = 2000;

/** A customer wrote through Contact; somebody has to answer. */
export const messageSent: InteractionKind = {
  code: 'CP_CONTACT',
  group: 'CONTACT',
  template: 'CONTACT01',
  description: labels.Interaction_Message,
  icon: 'message-circle',
  shownToCustomer: true,
  createsTask: true,
  taskTeam: '',
};

interface Typed {
  readonly name: string;
  readonly email: string;
  readonly telephone: string;
  readonly message: string;
}

const line = z
  .string()
  .catch('')
  .transform((text) => text.trim().replace(/\s+/g, ' ').slice(0, 300));
const typedInput = z
  .object({
    naam: line,
    email: line,
    telefoon: line,
    bericht: z.string().catch('').transform(typedLines),
  })
  .transform(
    ({ naam, email, telefoon, bericht }): Typed => ({
      name: naam,
      email,
      telephone: telefoon,
      message: bericht,
    }),
  );

const nothing: Typed = { name: '', email: '', telephone: '', message: '' };
const shared = {
  path: contactPath,
  audience: ['anyone'],
  feature: features.contact,
  lookingAlong: 'free',
} as const;

/** Ways to reach the organisation, and a form: of a customer it becomes an entry with a task, of others a mail. */
export const contactRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: (visit) => contactPage(visit, nothing, {}),
  }),
  form({
    ...shared,
    limit: 'mail',
    input: typedInput,
    log: 'contactMessage',
    async settle(visit, typed) {
      const found = problemsOf(visit, typed);
      if (Object.keys(found).length > 0) return problems(found);
      await send(visit, typed);
      return redirect(contactPath, { notice: labels.Notice_Sent });
    },
    again: (visit, sent, errors) => contactPage(visit, typedInput.parse(sent.fields), errors),
  }),
];

function problemsOf({ say, visitor }: Visit, typed: Typed): Problems {
  const found: Record<string, string> = {};
  if (visitor.kind !== 'customer') {
    if (typed.name === '') found.naam = say(labels.Error_Name);
    else if (hasControlCharacters(typed.name)) found.naam = say(generic.Error_Invalid);
    if (!normalizeEmail(typed.email)) found.email = say(labels.Error_Email);
    if (!/^(\+?[\d\s()-]{6,25})?$/.test(typed.telephone))
      found.telefoon = say(labels.Error_Telephone);
  }
  if (typed.message === '') found.bericht = say(labels.Error_Message);
  else if ([...typed.message].length > longest)
    found.bericht = say(labels.Error_TooLong, { longest });
  else if (hasControlCharacters(typed.message, 'several'))
    found.bericht = say(generic.Error_Invalid);
  return found;
}

async function send(
  { write, organisation, visitor, now }: WriteVisit,
  typed: Typed,
): Promise<void> {
  if (visitor.kind === 'customer') {
    await logInteraction(write, {
      organisationId: organisation.id,
      customerId: visitor.customerId,
      kind: messageSent,
      actor: visitor,
      now,
      notes: typed.message,
      byHand: true,
    });
    return;
  }
  await queueMail(write, {
    organisation,
    template: visitorMessage,
    language: 'nl',
    recipient: organisation.contact.email ?? organisation.mailSenderAddress,
    values: {
      name: typed.name,
      email: normalizeEmail(typed.email)?.address ?? '',
      telephone: typed.telephone,
      message: typed.message,
    },
    now,
  });
}

function contactPage(visit: Visit, typed: Typed, errors: Problems): Answer {
  const { say, visitor } = visit;
  const own = {
    title: say(labels.Title_Contact),
    lead: say(labels.Text_Lead),
    failed: Object.keys(errors).length > 0,
    children: (
      <Panels>
        <ErrorSummary say={say} errors={errors} />
        <PlainPanel id="bereiken" title={say(labels.Panel_Ways)}>
          <ContactLines
            lines={contactLines(visit).filter(({ href }) => href !== contactPath)}
            now={openNow(visit)}
          />
        </PlainPanel>
        <PlainPanel id="bericht-sturen" title={say(labels.Panel_Message)}>
          <Paragraph>
            {say(visitor.kind === 'customer' ? labels.Text_Signed : labels.Text_Visitor)}
          </Paragraph>
          <MessageForm visit={visit} typed={typed} errors={errors} />
        </PlainPanel>
      </Panels>
    ),
  };
  return visitor.kind === 'customer' ? customerPage(visit, own) : doorPage(visit, own);
}

function MessageForm(props: { visit: Visit; typed: Typed; errors: Problems }): Html {
  const { typed, errors } = props;
  const { say, visitor } = props.visit;
  return (
    <Form action={contactPath} formKey={newFormKey()} warnUnsaved>
      {visitor.kind !== 'customer' && (
        <>
          <TextField
            say={say}
            name="naam"
            label={say(labels.Label_Name)}
            error={errors.naam}
            value={typed.name}
            autocomplete="name"
            maxlength={100}
          />
          <EmailField
            say={say}
            name="email"
            label={say(labels.Label_Email)}
            error={errors.email}
            value={typed.email}
            autocomplete="email"
            maxlength={254}
          />
          <TextField
            say={say}
            name="telefoon"
            label={say(labels.Label_Telephone)}
            error={errors.telefoon}
            value={typed.telephone}
            autocomplete="tel"
            type="tel"
            maxlength={25}
            optional
          />
        </>
      )}
      <TextArea
        say={say}
        name="bericht"
        label={say(labels.Label_Message)}
        error={errors.bericht}
        value={typed.message}
        rows={6}
      />
      <ButtonGroup>
        <Button kind="primary" icon="send">
          {say(labels.Button_Send)}
        </Button>
      </ButtonGroup>
    </Form>
  );
}
