import { labelsOfPage } from '#foundation/labels/label.ts';

/** The page of notifications, and the one where customers choose them. */
export const notificationLabels = labelsOfPage('Notifications', {
  Title_Notifications: ['Meldingen', 'Notifications'],
  Title_None: ['U hebt geen meldingen', 'You have no notifications'],
  Text_None: [
    'Is er iets nieuws voor u, zoals een antwoord of een brief? Dan ziet u het hier.',
    'Is there something new for you, such as an answer or a letter? Then you see it here.',
  ],
  Label_New: ['Nieuw', 'New'],
  Link_Choose: ['Meldingen kiezen', 'Choose notifications'],
  Title_Choose: ['Meldingen kiezen', 'Choose notifications'],
  Text_Choose: [
    'Alle meldingen vindt u altijd hier op de site. Kies waarover wij u ook een e-mail sturen.',
    'You always find all notifications here on the site. Choose what we also e-mail you about.',
    'may be empty',
  ],
  Way_direct: ['Meteen een e-mail', 'An e-mail at once'],
  Way_daily: ['Eén e-mail per dag', 'One e-mail a day'],
  Way_none: ['Geen e-mail', 'No e-mail'],
  Notice_Chosen: ['Uw keuze is opgeslagen.', 'Your choice has been saved.'],
});

/** Tables of this module in what a customer gets when he asks for everything. */
export const notificationsDataLabels = labelsOfPage('MyDataNotifications', {
  Title_Notifications: ['Meldingen', 'Notifications'],
  Title_Choices: ['Keuzes voor meldingen', 'Choices for notifications'],
});
