import { storedRows } from '#foundation/import/stored-rows.ts';

/** Which roles customers see and use, as rows of `person-roles.csv`. */
export const storedPersonRoles = storedRows(
  'person-roles',
  `select role, case when shown then 'yes' else 'no' end as shown,
     case when usable then 'yes' else 'no' end as usable
   from person_role where organisation_id = $1 order by role`,
);
