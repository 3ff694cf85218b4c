import { createHash } from 'node:crypto';
import type { ChangesHere } from '#foundation/import/changes-here.ts';
import { date, oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { personRoles } from '../person-roles.ts';
import { type Gender, genders } from '../rules/person-details.ts';
import { importTitles } from './labels.ts';
import { storedPersons } from './stored.ts';

const changesHere: ChangesHere = { table: 'person', key: 'externalId' };

/** Imports `persons.csv`; a person is known by the code of the system he comes from. */
export const personsImporter: Importer = {
  file: 'persons.csv',
  title: importTitles.Title_Persons,
  columns: [
    text('code', 60),
    reference('customerNumber', 'customers.csv'),
    oneOf('role', personRoles),
    optional(text('salutation', 40)),
    text('initials', 30),
    optional(text('infix', 30)),
    text('surname'),
    optional(date('dateOfBirth')),
    optional(oneOf('gender', genders)),
    optional(date('endedOn')),
  ],
  key: ['code'],
  stored: storedPersons,
  changesHere,
  load: (target, rows) =>
    upsert(target, {
      table: 'person',
      changesHere,
      sameBy: ['id'],
      records: rows.map((row) => ({
        id: idOf(target.organisationId, row.text('code')),
        customerId: row.link('customerNumber').id,
        role: row.text('role'),
        salutation: row.text('salutation'),
        initials: row.text('initials'),
        infix: row.text('infix'),
        surname: row.text('surname'),
        dateOfBirth: row.dateOrNull('dateOfBirth'),
        gender: row.text('gender') || genderOf(row.text('salutation')),
        endedOn: row.dateOrNull('endedOn'),
        externalId: row.text('code'),
      })),
      versioned: true,
    }),
};

/** What the salutation tells, where the file does not say the gender. */
function genderOf(salutation: string): Gender | '' {
  if (salutation === 'mevrouw') return 'female';
  return salutation === 'de heer' ? 'male' : '';
}

/** Persons have no number of their own that is unique: their id follows from their code, so that it stays. */
function idOf(organisationId: string, code: string): string {
  const hash = createHash('sha256').update(`person ${organisationId} ${code}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
