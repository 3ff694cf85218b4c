import { labelsOfPage } from '#foundation/labels/label.ts';

/** What the import files of this module hold, in words. */
export const importTitles = labelsOfPage('ImportProfile', {
  Title_Roles: ['Rollen van personen', 'Roles of persons'],
});
