import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of exporting and importing records as CSV. */
export const exchangeLabels = labelsOfPage('RecordExchange', {
  Menu_Exchange: ['Import en export', 'Import and export'],
  Title_Exchange: ['Import en export', 'Import and export'],
  Text_Exchange: [
    'Haal gegevens op als CSV-bestand, of lees een CSV-bestand in. Een bestand dat u hier ophaalt, kunt u hier weer inlezen.',
    'Get records as a CSV file, or read a CSV file in. A file that you get here can be read in again here.',
  ],
  Label_File: ['Gegevens', 'Records'],
  Label_Name: ['Bestandsnaam', 'File name'],
  Label_Actions: ['Ophalen en inlezen', 'Get and read in'],
  Button_Export: ['Exporteren', 'Export'],
  Button_Import: ['Importeren', 'Import'],
  Text_OnlyByCommand: [
    'Alleen door de systeembeheerder, met de opdracht “import”.',
    'Only by the system administrator, with the command “import”.',
  ],
  Title_Import: ['{title} importeren', 'Import {title}'],
  Title_Format: ['Wat er in het bestand staat', 'What the file holds'],
  Text_Format: [
    'Eén regel per gegeven, met op de eerste regel de namen van de kolommen. Met komma’s of puntkomma’s, opgeslagen als UTF-8, hoogstens {megabytes} MB. Gegevens die er al zijn, herkent het portaal aan: {key}. Er wordt nooit iets verwijderd.',
    'One line for each record, with the names of the columns on the first line. With commas or semicolons, saved as UTF-8, at most {megabytes} MB. Records that are there already are recognised by: {key}. Nothing is ever removed.',
  ],
  Label_Column: ['Kolom', 'Column'],
  Label_Required: ['Verplicht', 'Required'],
  Label_RefersTo: ['Verwijst naar', 'Refers to'],
  Label_Csv: ['CSV-bestand', 'CSV file'],
  Help_Csv: [
    'Het portaal controleert eerst elke regel. Is er iets mis, dan verandert er niets.',
    'The portal checks every line first. If anything is wrong, nothing changes.',
  ],
  Error_NoFile: ['Kies een CSV-bestand.', 'Choose a CSV file.'],
  Error_TooLarge: [
    'Dit bestand is te groot. Het mag hoogstens {megabytes} MB zijn. Splits het, of vraag de systeembeheerder.',
    'This file is too large. It may be at most {megabytes} MB. Split it, or ask the system administrator.',
  ],
  Error_NoRows: ['Er staan geen gegevens in dit bestand.', 'There are no records in this file.'],
  Title_OneFault: [
    'Er is 1 fout gevonden. Er is niets veranderd.',
    '1 fault was found. Nothing was changed.',
  ],
  Title_Faults: [
    'Er zijn {count} fouten gevonden. Er is niets veranderd.',
    '{count} faults were found. Nothing was changed.',
  ],
  Text_FirstFaults: ['U ziet de eerste {count}.', 'You see the first {count}.'],
  Label_Line: ['Regel', 'Line'],
  Label_Field: ['Kolom', 'Column'],
  Label_Why: ['Wat er mis is', 'What is wrong'],
  Label_WholeFile: ['hele bestand', 'whole file'],
  Text_Imported: [
    'Regels gelezen: {rows}. Nieuw: {added}. Gewijzigd: {changed}. De andere waren al zo.',
    'Lines read: {rows}. New: {added}. Changed: {changed}. The others were the same already.',
  ],
  Title_Kept: ['Hier gewijzigd, anders in het bestand', 'Changed here, different in the file'],
  Text_Kept: [
    'Deze gegevens zijn op het portaal gewijzigd. Het laatste bestand had nog iets anders. Wij laten ze staan, tot een bestand hetzelfde brengt. Klopt het bestand toch? Wijzig het gegeven dan hier.',
    'These values were changed on the portal. The last file still had something else. We leave them as they are, until a file brings the same. Is the file right after all? Then change the value here.',
  ],
  Text_FirstKept: ['U ziet de eerste {most} van {count}.', 'You see the first {most} of {count}.'],
  Label_Key: ['Gegeven', 'Record'],
  Label_Here: ['Op het portaal', 'On the portal'],
  Label_InFile: ['In het bestand', 'In the file'],
  Title_TooMany: ['Te veel om op te halen', 'Too many to get'],
  Text_TooMany: [
    'Er zijn meer dan {most} regels. Vraag de systeembeheerder om een kopie van de database.',
    'There are more than {most} lines. Ask the system administrator for a copy of the database.',
  ],
  Subject_Import: ['Import van {file}', 'Import of {file}'],
  Value_Import: [
    '{rows} regels, {added} nieuw, {changed} gewijzigd, {kept} hier gewijzigd en gebleven',
    '{rows} lines, {added} new, {changed} changed, {kept} changed here and kept',
  ],
});
