import { labelsOfPage } from '../labels/label.ts';

/** What can be wrong with a file, a line or a cell of an import. */
export const importLabels = labelsOfPage('Import', {
  Reason_Empty: ['is leeg', 'is empty'],
  Reason_TooLong: ['is langer dan {longest} tekens', 'is longer than {longest} characters'],
  Reason_WholeNumber: [
    'moet een heel getal zijn van {least} tot en met {most}',
    'must be a whole number from {least} to {most}',
  ],
  Reason_Decimal: [
    'moet een bedrag zijn met een punt en twee decimalen, zoals 503.47',
    'must be an amount with a point and two decimals, such as 503.47',
  ],
  Reason_Date: [
    'moet een datum zijn, zoals 2026-11-21, today-11 of month+1',
    'must be a date such as 2026-11-21, today-11 or month+1',
  ],
  Reason_OneOf: ['moet een van deze zijn: {values}', 'must be one of {values}'],
  Reason_Email: ['is geen e-mailadres', 'is not an e-mail address'],
  Reason_Postcode: ['moet een postcode zijn, zoals 3704 AB', 'must be a postcode such as 3704 AB'],
  Reason_Here: ['{reason} (hier: {value})', '{reason} (here: {value})'],
  Reason_Twice: ['{key} staat al op regel {line}', '{key} stands on line {line} already'],
  Reason_Unknown: [
    '{value} staat niet in {file} en de organisatie heeft het niet',
    '{value} is not in {file} and the organisation does not have it',
  ],
  Reason_Cells: [
    'heeft {count} cellen; op de eerste regel staan er {expected}',
    'has {count} cells where the first line has {expected}',
  ],
  Reason_Broken: [
    'bevat een kapot teken: sla het bestand op als UTF-8',
    'holds a broken character: save the file as UTF-8',
  ],
  Reason_Control: ['bevat een besturingsteken', 'holds a control character'],
  Reason_Quote: [
    'heeft een aanhalingsteken dat niet om een hele cel staat, of dat geen einde heeft',
    'has a quote that does not stand around a whole cell, or does not end',
  ],
  Reason_ColumnMissing: ['deze kolom ontbreekt', 'this column is missing'],
  Reason_ColumnUnknown: [
    'deze kolom is niet bekend; bekend zijn {columns}',
    'this column is not known; known are {columns}',
  ],
  Reason_FileMissing: ['dit bestand ontbreekt', 'this file is missing'],
  Reason_FileUnknown: [
    'dit bestand is niet bekend; bekend zijn {files}',
    'this file is not known; known are {files}',
  ],
  Reason_HostTaken: [
    '{host} is van een andere organisatie',
    '{host} belongs to another organisation',
  ],
  Reason_NoLabel: ['er is geen label {key}', 'there is no label {key}'],
  Reason_NoPlace: ['{key} heeft geen waarde voor {places}', '{key} has no value for {places}'],
  Reason_SameRecord: [
    'gaat over hetzelfde als een regel daarboven',
    'is about the same record as a line above it',
  ],
  Reason_Rule: ['neemt de database niet aan: {rule}', 'is not taken by the database: {rule}'],
  Reason_ColumnTwice: ['deze kolom staat er twee keer', 'this column stands here twice'],
});
