import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Question } from '#foundation/http/route.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { inHouseholdOrder } from '#modules/customers/module.ts';
import { isShown, mayChange, type RoleMarks, roleMarks, usableRoles } from './rules/role-marks.ts';

/** What the page Gegevens shows of the household itself. What is not recorded is null. */
const householdRow = z.object({
  customer_number: z.string(),
  telephone: z.string().nullable(),
  street: z.string().nullable(),
  house_number: z.string().nullable(),
  house_number_addition: z.string().nullable(),
  postcode: z.string().nullable(),
  town: z.string().nullable(),
  /** Empty is the Netherlands. */
  country: z.string(),
  email: z.string().nullable(),
  has_password: z.boolean().nullable(),
  pending_email: z.string().nullable(),
});

const personRows = z.array(
  z.object({
    id: z.string(),
    role: z.string(),
    gender: z.string(),
    initials: z.string(),
    infix: z.string(),
    surname: z.string(),
    date_of_birth: jsonDate.nullable(),
  }),
);
export type PersonLine = z.output<typeof personRows>[number] & { readonly changeable: boolean };

const roleRows = z.array(z.object({ role: z.string(), shown: z.boolean(), usable: z.boolean() }));

/** Everything on the page Gegevens. */
export interface OwnDetails {
  readonly household: z.output<typeof householdRow>;
  /** Those whose role is shown, in order (PRF-6, PRF-7). */
  readonly people: readonly PersonLine[];
  readonly mayAdd: boolean;
}

/** Asks for the details of the household that comes in. Read with `ownDetailsIn`. */
export function ownDetails(now: Temporal.Instant, today: Temporal.PlainDate): readonly Question[] {
  return [
    {
      statement: {
        name: 'own-household',
        text: `select c.customer_number, c.telephone, c.street, c.house_number, c.house_number_addition, c.postcode,
            c.town, c.country, a.email, a.password_hash is not null as has_password,
            (select t.payload ->> 'email' from token t
              where t.organisation_id = a.organisation_id and t.account_id = a.id and t.purpose = 'changeEmail'
                and t.used_at is null and t.expires_at > $1 limit 1) as pending_email
          from customer c
          left join account a on a.organisation_id = c.organisation_id and a.id = portal.account()
          where c.organisation_id = portal.organisation() and c.id = portal.customer()`,
      },
      values: [now],
    },
    {
      statement: {
        name: 'own-people',
        text: `select id, role, gender, initials, infix, surname, date_of_birth from person
          where organisation_id = portal.organisation() and customer_id = portal.customer()
            and (ended_on is null or ended_on > $1)`,
      },
      values: [today],
    },
    {
      statement: {
        name: 'own-role-marks',
        text: `select role, shown, usable from person_role where organisation_id = portal.organisation()`,
      },
      values: [],
    },
  ];
}

/** The details that `ownDetails` answered; undefined when the customer is gone. */
export function ownDetailsIn(
  { sector }: Pick<Profile, 'sector'>,
  [households, people, roles]: readonly (readonly unknown[])[],
): OwnDetails | undefined {
  const household = householdRow.optional().parse(households?.[0]);
  const marks = roleMarks(sector, roleRows.parse(roles));
  const shown = personRows.parse(people).filter(({ role }) => isShown(marks, role));
  return (
    household && {
      household,
      people: inHouseholdOrder(shown).map((person) => ({
        ...person,
        changeable: mayChange(marks, person.role),
      })),
      mayAdd: usableRoles(marks).length > 0,
    }
  );
}

/** The marks of the roles of an organisation, with how often they were changed. */
export async function storedRoleMarks(
  read: Read,
  { id, sector }: Pick<Profile, 'id' | 'sector'>,
): Promise<{ readonly marks: readonly RoleMarks[]; readonly version: number }> {
  const rows = await read
    .selectFrom('personRole')
    .select(['role', 'shown', 'usable', 'version'])
    .where('organisationId', '=', id)
    .execute();
  return {
    marks: roleMarks(sector, rows),
    version: rows.reduce((sum, row) => sum + row.version, 0),
  };
}
