import { labelsOfPage } from '../labels/label.ts';

/** Words of the building blocks; what pages share besides stands in `generic-labels.ts`. */
export const blocks = labelsOfPage('Generic', {
  Link_SkipToContent: ['Direct naar de inhoud', 'Skip to content'],
  Text_Portal: [
    'Regel uw zaken met {organisationName} zelf, wanneer het u uitkomt.',
    'Arrange your affairs with {organisationName} yourself, whenever it suits you.',
  ],
  Button_Close: ['Sluiten', 'Close'],
  Label_Copyright: ['Copyright', 'Copyright'],
  Label_SearchIn: ['Zoeken in {portalName}', 'Search in {portalName}'],
  Label_SearchPlaceholder: ['Zoekopdracht', 'Search for'],
  Label_LogoToHome: [
    '{organisationName}, naar de beginpagina',
    '{organisationName}, to the start page',
  ],
  Title_WithError: ['Fout: {title}', 'Error: {title}'],
  Label_Breadcrumb: ['Kruimelpad', 'Breadcrumb'],
  Label_Optional: ['(niet verplicht)', '(optional)'],
  Label_Explanation: ['Uitleg bij {subject}', 'Explanation of {subject}'],
  Label_MakeAChoice: ['Maak een keuze', 'Make a choice'],
  Button_ShowPassword: ['Wachtwoord tonen', 'Show password'],
  Label_Day: ['Dag', 'Day'],
  Label_Month: ['Maand', 'Month'],
  Label_Year: ['Jaar', 'Year'],
  Title_OneError: ['Er is 1 ding niet goed ingevuld', '1 thing was not filled in correctly'],
  Title_Errors: [
    'Er zijn {count} dingen niet goed ingevuld',
    '{count} things were not filled in correctly',
  ],
  Text_Errors: [
    'Uw gegevens zijn nog niet opgeslagen. Pas dit aan:',
    'Your details have not been saved yet. Please change this:',
  ],
  Label_Details: ['Details', 'Details'],
  Label_DetailsOf: ['Details van {subject}', 'Details of {subject}'],
  Label_Pages: ['Pagina’s', 'Pages'],
  Link_First: ['Eerste', 'First'],
  Link_Previous: ['Vorige', 'Previous'],
  Link_Next: ['Volgende', 'Next'],
  Link_Last: ['Laatste', 'Last'],
  Label_Page: ['Pagina {page}', 'Page {page}'],
  Label_RangeOfTotal: ['{from} tot en met {to} van {total}', '{from} to {to} of {total}'],
  Label_Progress: ['Voortgang', 'Progress'],
  Label_StepOf: ['Stap {step} van {steps}', 'Step {step} of {steps}'],
  Label_StepDone: ['klaar', 'done'],
  Label_YourChoices: ['Uw keuzes tot nu toe', 'Your choices so far'],
  Label_ChangeThisChoice: ['wijzig deze keuze', 'change this choice'],
  Text_Reference: [
    'Noem dit nummer als u ons belt: {reference}',
    'Mention this number if you call us: {reference}',
  ],
  Link_TryAgain: ['Opnieuw proberen', 'Try again'],
  Label_Free: ['Vrij', 'Free'],
  Label_NotFree: ['Niet vrij', 'Not free'],
  Label_YourChoice: ['Uw keuze', 'Your choice'],
  Link_PreviousMonth: ['Vorige maand', 'Previous month'],
  Link_NextMonth: ['Volgende maand', 'Next month'],
  Title_SessionEnds: ['Bent u er nog?', 'Are you still there?'],
  Text_SessionEnds: [
    'U bent een tijd niet actief. Over {duration} loggen wij u uit. Wat u hebt ingevuld, slaan wij dan niet op.',
    'You have not been active for a while. We will sign you out in {duration}. What you filled in will then not be saved.',
  ],
  Button_StaySignedIn: ['Aangemeld blijven', 'Stay signed in'],
  Title_SessionEnded: ['U bent uitgelogd', 'You have been signed out'],
  Text_SessionEnded: [
    'U was een tijd niet actief. Wat u hebt ingevuld staat nog op deze pagina. Log in op een nieuw tabblad en sla het daarna hier op.',
    'You were not active for a while. What you filled in is still on this page. Sign in on a new tab and then save it here.',
  ],
  Link_SignInOnNewTab: ['Inloggen op een nieuw tabblad', 'Sign in on a new tab'],
  Button_BackToPage: ['Terug naar de pagina', 'Back to the page'],
  Label_NewTab: ['opent in een nieuw tabblad', 'opens in a new tab'],
  Label_ShowMore: ['Meer tonen', 'Show more'],
  Label_ShowLess: ['Minder tonen', 'Show less'],
  Link_OpenDocument: ['Document openen', 'Open the document'],
});

/** Words of the menu and of the bar at the thumb. */
export const menu = labelsOfPage('Menu', {
  Label_MainMenu: ['Hoofdmenu', 'Main menu'],
  Label_QuickMenu: ['Snel naar', 'Go to'],
  Label_Menu: ['Menu', 'Menu'],
  Label_CountOpen: ['open', 'open'],
  Label_SomethingOpen: ['hier staat iets voor u klaar', 'something is waiting for you here'],
});

/** Words of the balloon with ways to reach the organisation (GEN-27). */
export const contact = labelsOfPage('Contact', {
  Label_Contact: ['Contact', 'Contact'],
  Title_WeHelpYou: ['Wij helpen u graag', 'We are happy to help you'],
  Link_Message: ['Stuur ons een bericht', 'Send us a message'],
  Text_OpenUntil: ['Nu open, tot {time} uur', 'Open now, until {time}'],
  Text_OpensAt: ['Nu gesloten, open {day} om {time} uur', 'Closed now, open {day} at {time}'],
  Label_Today: ['vandaag', 'today'],
  Label_Tomorrow: ['morgen', 'tomorrow'],
});

/** Lengths of time in words. */
export const duration = labelsOfPage('Duration', {
  Label_OneMinute: ['1 minuut', '1 minute'],
  Label_Minutes: ['{count} minuten', '{count} minutes'],
});
