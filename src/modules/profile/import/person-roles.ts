import { oneOf } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { personRoles } from '#modules/customers/module.ts';
import { importTitles } from './labels.ts';
import { storedPersonRoles } from './stored.ts';

/** Imports `person-roles.csv`: which roles customers see, and which they use themselves (ADM-95). */
export const personRolesImporter: Importer = {
  file: 'person-roles.csv',
  title: importTitles.Title_Roles,
  columns: [
    oneOf('role', personRoles),
    oneOf('shown', ['yes', 'no']),
    oneOf('usable', ['yes', 'no']),
  ],
  key: ['role'],
  stored: storedPersonRoles,
  load: (target, rows) =>
    upsert(target, {
      table: 'personRole',
      sameBy: ['role'],
      records: rows.map((row) => ({
        role: row.text('role'),
        shown: row.text('shown') === 'yes',
        usable: row.text('usable') === 'yes',
      })),
      versioned: true,
    }),
};
