import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { ConfirmQuestion } from '#foundation/page/confirm.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import {
  asTyped,
  PersonFields,
  type PersonRole,
  personInput,
  personName,
  type StoredPerson,
  type TypedPerson,
  typedPersonIn,
} from '#modules/customers/module.ts';
import { personFormLabels as labels, profileLabels } from '../labels.ts';
import { addOwnPerson, changeOwnPerson, findOwnPerson, removeOwnPerson } from '../own-people.ts';
import { storedRoleMarks } from '../queries.ts';
import { usableRoles } from '../rules/role-marks.ts';
import { ownFormPage, profilePath } from './form-page.tsx';
import { personPath } from './household-panel.tsx';

const newPath = `${personPath}/nieuw`;
const byId = z.object({ id: z.uuid() });
const version = z.coerce.number().int().min(0).max(2_147_483_647);

/** Adding, changing and removing people of one's own household (PRF-12 to PRF-17). */
export function personRoutes(): readonly Route[] {
  const common = { audience: ['customer'], feature: features.householdData } as const;
  return [
    page({
      ...common,
      path: newPath,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => addPage(visit, {}, {}),
    }),
    form({
      ...common,
      path: newPath,
      limit: 'form',
      input: z.object(personInput),
      log: 'personAdded',
      settle: async (visit, typed) =>
        answerOf(await addOwnPerson(visit, typed, typed.duplicate !== undefined)),
      again: (visit, sent, found) => addPage(visit, typedPersonIn(sent), found),
    }),
    page({
      ...common,
      path: `${personPath}/:id`,
      limit: 'page',
      input: byId,
      log: 'none',
      async show(visit, { id }) {
        const person = await ownPerson(visit, id);
        return person ? changePage(visit, person, asTyped(person), {}) : notFound;
      },
    }),
    form({
      ...common,
      path: `${personPath}/:id`,
      limit: 'form',
      input: byId.extend({ ...personInput, version }),
      log: 'personChanged',
      settle: async (visit, { id, version: shown, ...typed }) =>
        answerOf(
          await changeOwnPerson(
            visit,
            { id, version: shown },
            typed,
            typed.duplicate !== undefined,
          ),
        ),
      async again(visit, sent, found) {
        const person = await ownPerson(visit, z.uuid().catch('').parse(sent.fields.id));
        return person ? changePage(visit, person, typedPersonIn(sent), found) : notFound;
      },
    }),
    page({
      ...common,
      path: `${personPath}/:id/verwijderen`,
      limit: 'page',
      input: byId,
      log: 'none',
      async show(visit, { id }) {
        const person = await ownPerson(visit, id);
        return person ? removePage(visit, person) : notFound;
      },
    }),
    form({
      ...common,
      path: `${personPath}/:id/verwijderen`,
      limit: 'form',
      input: byId.extend({ version }),
      log: 'personRemoved',
      settle: async (visit, { id, version: shown }) =>
        answerOf(await removeOwnPerson(visit, { id, version: shown })),
      again: () => notFound,
    }),
  ];
}

async function ownPerson(visit: ReadVisit, id: string): Promise<StoredPerson | undefined> {
  const found = await findOwnPerson(visit, id);
  return found === 'gone' || found === 'notAllowed' ? undefined : found;
}

const notices = {
  added: labels.Notice_Added,
  changed: labels.Notice_Changed,
  removed: labels.Notice_Removed,
  unchanged: profileLabels.Notice_Unchanged,
  gone: labels.Warning_ChangedMeanwhile,
};

function answerOf(
  outcome: keyof typeof notices | 'notAllowed' | { readonly refused: Problems },
): Answer {
  if (typeof outcome === 'object') return problems(outcome.refused);
  if (outcome === 'notAllowed') return notFound;
  return redirect(profilePath, { notice: notices[outcome] });
}

async function addPage(
  visit: ReadVisit,
  value: Partial<TypedPerson>,
  found: Problems,
): Promise<Answer> {
  const roles = await offeredRoles(visit);
  if (roles.length === 0) return notFound;
  const [only, ...others] = roles;
  return ownFormPage(visit, {
    title: visit.say(labels.Title_Add),
    action: newPath,
    problems: found,
    button: visit.say(labels.Button_Add),
    children: (
      <PersonFields
        say={visit.say}
        value={{ ...(only && others.length === 0 && { role: only }), ...value }}
        problems={found}
        roles={roles}
      />
    ),
  });
}

async function changePage(
  visit: ReadVisit,
  person: StoredPerson,
  value: TypedPerson,
  found: Problems,
): Promise<Answer> {
  return ownFormPage(visit, {
    title: visit.say(labels.Title_Change, { name: personName(person) }),
    action: `${personPath}/${person.id}`,
    hidden: { version: person.version },
    problems: found,
    children: (
      <PersonFields
        say={visit.say}
        value={value}
        problems={found}
        roles={await offeredRoles(visit)}
      />
    ),
  });
}

async function offeredRoles({ read, organisation }: ReadVisit): Promise<readonly PersonRole[]> {
  return usableRoles((await storedRoleMarks(read, organisation)).marks);
}

function removePage(visit: ReadVisit, person: StoredPerson): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_Remove),
    current: 'profile',
    breadcrumb: [{ href: profilePath, title: say(profileLabels.Title_Profile) }],
    children: (
      <ConfirmQuestion
        say={say}
        title={say(labels.Question_Remove, { name: personName(person) })}
        action={`${personPath}/${person.id}/verwijderen`}
        formKey={newFormKey()}
        hidden={{ version: person.version }}
        confirm={say(generic.Button_Delete)}
        danger
        cancelHref={profilePath}
      >
        {say(labels.Text_Remove)}
      </ConfirmQuestion>
    ),
  });
}
