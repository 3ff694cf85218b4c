import { normalizeEmail } from '#foundation/format/text.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { problems, redirect } from '#foundation/http/answer.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { generic } from '#foundation/labels/generic-labels.ts';
import { RadioGroup, Tick } from '#foundation/page/choice-field.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { EmailField, PasswordField, TextField } from '#foundation/page/text-field.tsx';
import { contactLabels, telephoneRefusal, tidyTelephone } from '#modules/customers/module.ts';
import { accountOfVisitor } from '#modules/profile/module.ts';
import type { RepairAt, RepairPage, RepairSent, RepairStep } from './answers.ts';
import { wizard as labels } from './labels.ts';
import { Beside } from './parts.tsx';

/** The questions of step 5, one a screen. */
type Question = 'contact' | 'telephone' | 'email' | 'access';

/** Step 5: contact data, for this request or for the household too, and how we come in (REP-96 to REP-104). */
export const contactStep: RepairStep = {
  key: 'contact',
  path: 'contact',
  title: labels.Step_Contact,
  asks: [
    'telephone',
    'email',
    'name',
    'telephoneFor',
    'emailFor',
    'keyAccess',
    'callFirst',
    'pets',
    'keyNotes',
  ],
  answered: (at) => openQuestion(at) === undefined,
  show: async (page) => <Beside page={page}>{await questions[questionOf(page)](page)}</Beside>,
  take: async (sent) => takes[takenQuestion(sent)](sent),
  summary: ({ say, answers }) => {
    const told = (value: string, whom: 'request' | 'household' | undefined) =>
      whom === 'household' ? say(labels.Text_ForHousehold, { value }) : value;
    return [
      ...(answers.name ? [{ label: say(labels.Question_Name), value: answers.name }] : []),
      {
        label: say(labels.Question_Telephone),
        value: told(answers.telephone ?? '', answers.telephoneFor),
      },
      { label: say(labels.Question_Email), value: told(answers.email ?? '', answers.emailFor) },
      {
        label: say(labels.Label_Access),
        value: [
          say(labels[`Option_${answers.keyAccess ?? 'at_home'}`]),
          answers.callFirst && say(labels.Label_CallFirst),
          answers.pets,
          answers.keyNotes,
        ]
          .filter(Boolean)
          .join(' · '),
      },
    ];
  },
};

/** The first question that is open; undefined when none is. */
export function openQuestion({ answers, known }: RepairAt): Question | undefined {
  const { telephone, email, telephoneFor, emailFor, keyAccess } = answers;
  if (telephone === undefined || email === undefined) return 'contact';
  if (!known.isAnonymous) {
    if (telephone !== known.contact.telephone && telephoneFor === undefined) return 'telephone';
    if (isOtherEmail(email, known.contact.email) && emailFor === undefined) return 'email';
  }
  return keyAccess === undefined ? 'access' : undefined;
}

function isOtherEmail(one: string, other: string): boolean {
  return normalizeEmail(one)?.key !== normalizeEmail(other)?.key;
}

/** Which question is shown: the open one, else the first, so that all can be seen again. */
function questionOf(page: RepairPage): Question {
  const asked = textIn(page.fields.vraag);
  if (isQuestion(asked)) return asked;
  return openQuestion(page) ?? 'contact';
}

function isQuestion(text: string): text is Question {
  return ['contact', 'telephone', 'email', 'access'].includes(text);
}

function takenQuestion({ fields }: RepairSent): Question {
  const asked = textIn(fields.vraag);
  return isQuestion(asked) ? asked : 'contact';
}

const questions: Readonly<Record<Question, (page: RepairPage) => Promise<Html> | Html>> = {
  contact: (page) => <ContactQuestion page={page} />,
  telephone: (page) => <WhomQuestion page={page} about="telephone" />,
  email: (page) => emailQuestion(page),
  access: (page) => <AccessQuestion page={page} />,
};

function ContactQuestion(props: { page: RepairPage }): Html {
  const { page } = props;
  const { say, known, problems: found } = page;
  return (
    <>
      <Paragraph>{say(labels.Text_Contact)}</Paragraph>
      <StepForm page={page}>
        <input type="hidden" name="vraag" value="contact" />
        {known.isAnonymous && (
          <TextField
            say={say}
            name="name"
            label={say(labels.Question_Name)}
            value={page.textOf('name')}
            error={found.name}
            autocomplete="name"
            maxlength={120}
          />
        )}
        <TextField
          say={say}
          name="telephone"
          label={say(labels.Question_Telephone)}
          type="tel"
          value={page.textOf('telephone') || (found.telephone ? '' : known.contact.telephone)}
          error={found.telephone}
          autocomplete="tel"
          maxlength={60}
        />
        <EmailField
          say={say}
          name="email"
          label={say(labels.Question_Email)}
          value={page.textOf('email') || (found.email ? '' : known.contact.email)}
          error={found.email}
          maxlength={254}
        />
      </StepForm>
    </>
  );
}

/** Only for this request, or for the household too (REP-97, REP-99). */
function WhomQuestion(props: { page: RepairPage; about: 'telephone' | 'email' }): Html {
  const { page, about } = props;
  const { say, answers, known } = page;
  const values = {
    new: answers[about] ?? '',
    known: known.contact[about] || say(labels.Text_NoneKnown),
  };
  const name = about === 'telephone' ? 'telephoneFor' : 'emailFor';
  return (
    <StepForm page={page}>
      <input type="hidden" name="vraag" value={about} />
      <RadioGroup
        say={say}
        name={name}
        label={say(
          about === 'telephone' ? labels.Question_TelephoneFor : labels.Question_EmailFor,
          values,
        )}
        value={page.textOf(name)}
        error={page.problems[name]}
        options={[
          { value: 'request', label: say(labels.Option_Request) },
          { value: 'household', label: say(labels.Option_Household) },
        ]}
      />
    </StepForm>
  );
}

/** The same for the e-mail address; changing it for the household takes the password (REP-99, REP-100). */
async function emailQuestion(page: RepairPage): Promise<Html> {
  const { say, visit, answers, fields } = page;
  if (textIn(fields.voor) !== 'household') return <WhomQuestion page={page} about="email" />;
  const email = answers.email ?? '';
  const account = await accountOfVisitor(visit);
  const hasPassword = account !== undefined && account.passwordHash !== null;
  return (
    <StepForm
      page={page}
      action={hasPassword ? `${page.href}/wachtwoord` : page.href}
      button={hasPassword ? say(labels.Button_Send) : say(labels.Option_Request)}
    >
      <input type="hidden" name="vraag" value="email" />
      <input type="hidden" name="voor" value="household" />
      {!hasPassword && <input type="hidden" name="emailFor" value="request" />}
      <Paragraph>
        {say(hasPassword ? labels.Text_EmailPassword : labels.Text_NoPassword, { email })}
      </Paragraph>
      {hasPassword && (
        <PasswordField
          say={say}
          name="password"
          label={say(labels.Question_Password)}
          error={page.problems.password}
          autocomplete="current-password"
        />
      )}
      {hasPassword && (
        <a class="utrecht-link utrecht-link--html-a" href={`${page.href}?vraag=email`}>
          {say(generic.Button_Cancel)}
        </a>
      )}
    </StepForm>
  );
}

function AccessQuestion(props: { page: RepairPage }): Html {
  const { page } = props;
  const { say, problems: found } = page;
  return (
    <StepForm page={page}>
      <input type="hidden" name="vraag" value="access" />
      <RadioGroup
        say={say}
        name="keyAccess"
        label={say(labels.Question_KeyAccess)}
        value={page.textOf('keyAccess')}
        error={found.keyAccess}
        options={(['at_home', 'with_key', 'neighbour'] as const).map((value) => ({
          value,
          label: say(labels[`Option_${value}`]),
        }))}
      />
      <TextField
        say={say}
        name="keyNotes"
        label={say(labels.Question_KeyNotes)}
        value={page.textOf('keyNotes')}
        error={found.keyNotes}
        maxlength={200}
        optional
      />
      <TextField
        say={say}
        name="pets"
        label={say(labels.Question_Pets)}
        description={say(labels.Help_Pets)}
        value={page.textOf('pets')}
        error={found.pets}
        maxlength={200}
        optional
      />
      <Tick
        say={say}
        name="callFirst"
        label={say(labels.Label_CallFirst)}
        checked={page.textOf('callFirst') === 'on'}
      />
    </StepForm>
  );
}

const takes = {
  contact: takeContact,
  telephone: takeTelephoneFor,
  email: takeEmailFor,
  access: takeAccess,
} as const satisfies Readonly<Record<Question, unknown>>;

async function takeContact({ fields, visit, known }: RepairSent) {
  const { say } = visit;
  const telephone = tidyTelephone(textIn(fields.telephone));
  const email = normalizeEmail(textIn(fields.email).slice(0, 1000));
  const name = textIn(fields.name).trim();
  const refusal = telephone === '' ? generic.Error_Required : telephoneRefusal(telephone);
  const emailRefusal =
    textIn(fields.email).trim() === '' ? generic.Error_Required : contactLabels.Error_Email;
  const found = {
    ...(known.isAnonymous &&
      (name === '' || name.length > 120) && { name: say(generic.Error_Required) }),
    ...(refusal && { telephone: say(refusal) }),
    ...(!email && { email: say(emailRefusal) }),
  };
  if (!email || Object.keys(found).length > 0) return problems(found);
  return { keep: { telephone, email: email.address, ...(known.isAnonymous && { name }) } };
}

async function takeTelephoneFor({ fields, visit }: RepairSent) {
  const telephoneFor = whomIn(textIn(fields.telephoneFor));
  return telephoneFor
    ? { keep: { telephoneFor } }
    : problems({ telephoneFor: visit.say(generic.Error_Required) });
}

/** The household's address needs proof first: the page asks for the password, `password-route.ts` keeps the answer. */
async function takeEmailFor({ fields, visit }: RepairSent) {
  const emailFor = whomIn(textIn(fields.emailFor));
  if (emailFor === 'request') return { keep: { emailFor } };
  return emailFor === 'household'
    ? { ask: redirect(`${visit.request.path}?vraag=email&voor=household`) }
    : problems({ emailFor: visit.say(generic.Error_Required) });
}

function whomIn(text: string): 'request' | 'household' | undefined {
  return text === 'request' || text === 'household' ? text : undefined;
}

async function takeAccess({ fields, visit }: RepairSent) {
  const access = (['at_home', 'with_key', 'neighbour'] as const).find(
    (one) => one === textIn(fields.keyAccess),
  );
  const pets = textIn(fields.pets).trim();
  const keyNotes = textIn(fields.keyNotes).trim();
  const { say } = visit;
  const found = {
    ...(!access && { keyAccess: say(generic.Error_Required) }),
    ...(pets.length > 200 && { pets: say(generic.Error_Invalid) }),
    ...(keyNotes.length > 200 && { keyNotes: say(generic.Error_Invalid) }),
  };
  if (!access || Object.keys(found).length > 0) return problems(found);
  const callFirst = textIn(fields.callFirst) === 'on' ? ('on' as const) : undefined;
  return { keep: { keyAccess: access, pets, keyNotes, callFirst } };
}
