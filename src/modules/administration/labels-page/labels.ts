import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Flexibele labels (ADM.14). */
export const labels = labelsOfPage('FlexibleLabels', {
  Title_Labels: ['Flexibele labels', 'Flexible labels'],
  Lead_Labels: [
    'Pas elke tekst van het portaal aan. Klanten zien de nieuwe tekst zodra zij een pagina openen.',
    'Change any text of the portal. Customers see the new text as soon as they open a page.',
  ],
  Label_Search: ['Labels zoeken', 'Search labels'],
  Label_PageName: ['Paginanaam', 'Page name'],
  Label_LabelName: ['Labelnaam', 'Label name'],
  Label_Value: ['Labelwaarde', 'Label value'],
  Label_Contains: ['Labelwaarde bevat', 'Label value contains'],
  Label_Language: ['Taal', 'Language'],
  Option_AllPages: ['Alle pagina’s', 'All pages'],
  Option_Dutch: ['Nederlands', 'Dutch'],
  Option_English: ['Engels', 'English'],
  Title_Results: [
    'Flexibele labels – {from} t/m {to} van {total}',
    'Flexible labels – {from} to {to} of {total}',
  ],
  Title_NoResults: ['Flexibele labels – 0 van 0', 'Flexible labels – 0 of 0'],
  Title_Narrowed: ['U zoekt alleen op de pagina {pageName}', 'You search the page {pageName} only'],
  Text_Narrowed: [
    'Staat de tekst misschien op een andere pagina? Kies dan Alle pagina’s.',
    'Could the text be on another page? Then choose All pages.',
  ],
  Title_NothingFound: ['Geen label gevonden', 'No label found'],
  Text_NothingFound: [
    'Kopieer een stukje van de tekst zoals die op het portaal staat, en laat Paginanaam leeg.',
    'Copy a piece of the text as it stands on the portal, and leave the page name empty.',
  ],
  Badge_Own: ['Eigen tekst', 'Own text'],
  Label_Pick: ['Kies {label}', 'Choose {label}'],
  Title_PickOne: ['Kies één label', 'Choose one label'],
  Text_PickOne: [
    'Zet een vinkje bij het label dat u wilt wijzigen en druk dan op Wijzigen.',
    'Tick the label that you want to change and then press Change.',
  ],
  Title_Edit: ['Label wijzigen', 'Change a label'],
  Label_Standard: ['Standaardtekst', 'Standard text'],
  Label_Placeholders: ['Vaste invulplekken', 'Fixed placeholders'],
  Help_Placeholders: [
    'Op deze plekken vult het portaal zelf iets in. Laat ze staan zoals ze zijn.',
    'The portal fills in something at these places. Leave them as they are.',
    'may be empty',
  ],
  Help_MayBeEmpty: [
    'Maakt u deze tekst leeg, dan staat er niets.',
    'If you empty this text, nothing is shown.',
    'may be empty',
  ],
  Button_SaveAndClose: ['Opslaan en sluiten', 'Save and close'],
  Button_Restore: ['Standaardtekst terugzetten', 'Restore the standard text'],
  Notice_Saved: [
    'Opgeslagen. De nieuwe tekst staat nu op het portaal.',
    'Saved. The new text is now on the portal.',
  ],
  Notice_Restored: [
    'De standaardtekst staat weer op het portaal.',
    'The standard text is on the portal again.',
  ],
  Error_Empty: [
    'Vul een tekst in. Deze tekst mag niet leeg zijn.',
    'Enter a text. This text may not be empty.',
  ],
  Error_TooLong: ['Gebruik hoogstens 4000 tekens.', 'Use at most 4000 characters.'],
  Error_ChangedMeanwhile: [
    'Iemand anders heeft dit label gewijzigd. Uw tekst is nog niet opgeslagen.',
    'Somebody else changed this label. Your text has not been saved yet.',
  ],
  Title_ChangedMeanwhile: ['Deze tekst staat er nu', 'This is the text now'],
  Title_CheckPlaceholders: [
    'Controleer de invulplekken. Uw tekst is nog niet opgeslagen.',
    'Check the placeholders. Your text has not been saved yet.',
  ],
  Text_Missing: [
    'Weggehaald: {placeholders}. Wat het portaal daar invult, staat dan niet meer in de tekst.',
    'Removed: {placeholders}. What the portal fills in there will no longer be in the text.',
  ],
  Text_Unknown: [
    'Onbekend: {placeholders}. Klanten zien dit letterlijk staan.',
    'Unknown: {placeholders}. Customers will see this literally.',
  ],
  Text_SaveAnyway: [
    'Klopt het zo? Druk dan nog een keer op Opslaan en sluiten.',
    'Is this right? Then press Save and close once more.',
  ],
  Subject_Label: ['Label {label} ({language})', 'Label {label} ({language})'],
});
