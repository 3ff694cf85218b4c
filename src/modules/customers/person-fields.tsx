import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { Label, Say } from '#foundation/labels/label.ts';
import { RadioGroup, Select, Tick } from '#foundation/page/choice-field.tsx';
import { DateField } from '#foundation/page/date-field.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { personLabels as labels } from './labels.ts';
import { type PersonRole, roleName } from './person-roles.ts';
import type { StoredPerson } from './persons.ts';
import { genders, type PersonRefusals, type TypedPerson } from './rules/person-details.ts';

const typed = z.string().max(1000).trim().default('');

/** The fields of a person as a form sends them; `checkPerson` judges them. */
export const personInput = {
  gender: typed,
  initials: typed,
  infix: typed,
  surname: typed,
  dateOfBirthDay: typed,
  dateOfBirthMonth: typed,
  dateOfBirthYear: typed,
  role: typed,
  /** Ticked: the customer says that this is not the person who is there already (PRF-B6). */
  duplicate: z.string().optional(),
} as const;

const typedPerson = z.object(personInput);

/** What was sent of a person, for showing it again. */
export function typedPersonIn({ fields }: Sent): TypedPerson {
  return typedPerson.catch(typedPerson.parse({})).parse(fields);
}

/** A stored person as a form shows him. */
export function asTyped(person: StoredPerson): TypedPerson {
  const { gender, initials, infix, surname, dateOfBirth, role } = person;
  return {
    gender,
    initials,
    infix,
    surname,
    dateOfBirthDay: dateOfBirth ? String(dateOfBirth.day) : '',
    dateOfBirthMonth: dateOfBirth ? String(dateOfBirth.month) : '',
    dateOfBirthYear: dateOfBirth ? String(dateOfBirth.year) : '',
    role,
  };
}

/** Refusals in the visitor's language, by field. */
export function personProblems(say: Say, refused: PersonRefusals): Problems {
  const entries = Object.entries<Label>(refused);
  return Object.fromEntries(entries.map(([field, label]) => [field, say(label)]));
}

/** The fields of a person, in the order of PRF-9, for a form that adds or changes one. */
export function PersonFields(props: {
  say: Say;
  value: Partial<TypedPerson>;
  problems: Problems;
  roles: readonly PersonRole[];
}): Html {
  const { say, value, problems, roles } = props;
  return (
    <>
      {problems.duplicate && (
        <Tick
          say={say}
          name="duplicate"
          label={say(labels.Label_Duplicate)}
          error={problems.duplicate}
        />
      )}
      <RadioGroup
        say={say}
        name="gender"
        label={say(labels.Label_Gender)}
        options={genders.map((gender) => ({
          value: gender,
          label: say(labels[`Gender_${gender}`]),
        }))}
        value={value.gender}
        error={problems.gender}
      />
      <TextField
        say={say}
        name="initials"
        label={say(labels.Label_Initials)}
        description={say(labels.Help_Initials)}
        value={value.initials}
        error={problems.initials}
        autocomplete="off"
      />
      <TextField
        say={say}
        name="infix"
        label={say(labels.Label_Infix)}
        value={value.infix}
        error={problems.infix}
        autocomplete="off"
        optional
      />
      <TextField
        say={say}
        name="surname"
        label={say(labels.Label_Surname)}
        value={value.surname}
        error={problems.surname}
        autocomplete="off"
      />
      <DateField
        say={say}
        name="dateOfBirth"
        label={say(labels.Label_DateOfBirth)}
        description={say(labels.Help_DateOfBirth)}
        value={{
          day: value.dateOfBirthDay,
          month: value.dateOfBirthMonth,
          year: value.dateOfBirthYear,
        }}
        error={problems.dateOfBirth}
      />
      <Select
        say={say}
        name="role"
        label={say(labels.Label_Role)}
        options={roles.map((role) => ({ value: role, label: roleName(say, role) }))}
        value={value.role}
        error={problems.role}
      />
    </>
  );
}
