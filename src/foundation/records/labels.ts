import { labelsOfPage } from '../labels/label.ts';

/** Words that every list of records shares. */
export const recordLabels = labelsOfPage('Records', {
  Label_Search: ['Zoeken', 'Search'],
  Option_All: ['Alle', 'All'],
  Title_All: ['{count} in totaal', '{count} in total'],
  Title_Found: ['{count} gevonden', '{count} found'],
  Title_NothingFound: ['Niets gevonden', 'Nothing found'],
  Text_NothingFound: [
    'Pas uw zoekopdracht aan en zoek opnieuw.',
    'Change your search and try again.',
  ],
  Link_ShowAll: ['Alles tonen', 'Show all'],
  Label_Selection: ['Keuze', 'Selection'],
  Button_Export: ['Exporteren', 'Export'],
  Title_TooMany: ['Te veel om te exporteren', 'Too many to export'],
  Text_TooMany: [
    'U vroeg {count} regels. In één bestand passen er {most}. Zoek eerst op wat u nodig hebt en exporteer daarna opnieuw.',
    'You asked for {count} lines. One file holds {most}. Search for what you need first and then export again.',
  ],
  Link_Back: ['Terug naar de lijst', 'Back to the list'],
  Error_ChangedMeanwhile: [
    'Iemand anders heeft dit intussen gewijzigd. U ziet nu wat er is opgeslagen. Controleer het en vul uw wijziging opnieuw in.',
    'Somebody else changed this in the meantime. You now see what is stored. Check it and enter your change again.',
  ],
});

/** Words of pages that add, change and remove one record. */
export const recordForms = labelsOfPage('RecordForm', {
  Button_Add: ['Toevoegen', 'Add'],
  Title_Add: ['{kind} toevoegen', 'Add {kind}'],
  Title_Remove: ['{name} verwijderen', 'Delete {name}'],
  Title_RemoveQuestion: ['Wilt u {name} verwijderen?', 'Do you want to delete {name}?'],
  Text_RemoveQuestion: ['U kunt dit niet ongedaan maken.', 'You cannot undo this.'],
  Text_NotRemoved: ['Er is niets verwijderd.', 'Nothing was deleted.'],
  Error_StillUsed: [
    'U kunt dit niet verwijderen. Er hoort nog iets bij: {what}. Verwijder dat eerst.',
    'You cannot delete this. Something still belongs to it: {what}. Delete that first.',
  ],
  Error_CodeTaken: ['Dit nummer is al in gebruik.', 'This number is in use already.'],
  Label_Empty: ['leeg', 'empty'],
  Value_Field: ['{field}: {value}', '{field}: {value}'],
  Value_Added: ['toegevoegd', 'added'],
  Value_Removed: ['verwijderd', 'deleted'],
});

/** What is wrong with the value of a field. */
export const fieldLabels = labelsOfPage('RecordField', {
  Error_TooLong: ['Deze tekst is te lang.', 'This text is too long.'],
  Error_Code: ['Gebruik geen spaties.', 'Do not use spaces.'],
  Error_Email: [
    'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    'Enter an e-mail address, such as name@example.com.',
  ],
  Error_Number: [
    'Vul een heel getal in dat hier kan.',
    'Enter a whole number that is possible here.',
  ],
  Error_Amount: [
    'Vul een getal in met een komma en hoogstens twee cijfers daarachter, zoals 1.234,50.',
    'Enter a number with a comma and at most two decimals, such as 1.234,50.',
  ],
  Error_Date: ['Vul een datum in, zoals 21-11-2026.', 'Enter a date, such as 21-11-2026.'],
  Help_Date: ['Dag, maand en jaar, zoals 21-11-2026.', 'Day, month and year, such as 21-11-2026.'],
});
