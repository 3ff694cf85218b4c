import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Wijzigingen (ADM-5). */
export const labels = labelsOfPage('ChangeLog', {
  Title_Changes: ['Wijzigingen', 'Changes'],
  Lead_Changes: [
    'Alles wat in het beheer is gewijzigd, met het nieuwste bovenaan.',
    'Everything that was changed in administration, the newest first.',
  ],
  Label_Search: ['Wijzigingen zoeken', 'Search changes'],
  Label_Subject: ['Wat', 'What'],
  Label_When: ['Wanneer', 'When'],
  Label_Who: ['Wie', 'Who'],
  Label_OldValue: ['Oude waarde', 'Old value'],
  Label_NewValue: ['Nieuwe waarde', 'New value'],
  Title_Count: ['{count} wijzigingen', '{count} changes'],
  Title_One: ['1 wijziging', '1 change'],
  Title_None: ['Geen wijzigingen gevonden', 'No changes found'],
  Text_None: [
    'Zoek op een ander woord, of maak het zoekveld leeg om alles te zien.',
    'Search for another word, or empty the search field to see everything.',
  ],
  Text_NoneYet: [
    'Zodra iemand in het beheer iets wijzigt, staat het hier.',
    'As soon as somebody changes something in administration, it stands here.',
  ],
});
