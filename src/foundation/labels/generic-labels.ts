import { labelsOfPage } from './label.ts';

/** Words that stand on many pages: form messages and buttons, faults, refusals. */
export const generic = labelsOfPage('Generic', {
  Error_Required: ['Dit is een verplicht veld.', 'This is a required field.'],
  Error_Invalid: [
    'Dit klopt niet. Controleer wat u hebt ingevuld.',
    'This is not right. Check what you entered.',
  ],
  Button_Save: ['Opslaan', 'Save'],
  Button_Cancel: ['Annuleren', 'Cancel'],
  Button_Next: ['Volgende', 'Next'],
  Button_Delete: ['Verwijderen', 'Delete'],
  Button_Change: ['Wijzigen', 'Change'],
  Button_Search: ['Zoeken', 'Search'],
  Label_Yes: ['Ja', 'Yes'],
  Label_No: ['Nee', 'No'],
  Notice_Saved: ['Opgeslagen.', 'Saved.'],
  Notice_Deleted: ['Verwijderd.', 'Deleted.'],
  Title_NotFound: ['Deze pagina bestaat niet', 'This page does not exist'],
  Text_NotFound: [
    'Misschien is het adres niet goed overgenomen, of bestaat de pagina niet meer.',
    'Perhaps the address was not copied well, or the page no longer exists.',
  ],
  Title_NotAvailable: ['Dit is nu niet beschikbaar', 'This is not available now'],
  Text_NotAvailable: [
    'Deze functie staat uit. Hebt u een vraag? Neem dan contact met ons op.',
    'This function is switched off. Do you have a question? Please contact us.',
  ],
  Title_NotAllowed: ['U mag deze pagina niet bekijken', 'You may not view this page'],
  Text_NotAllowed: [
    'Uw account geeft geen toegang tot deze pagina. Nodig is de rol: {roles}.',
    'Your account gives no access to this page. It needs the role: {roles}.',
  ],
  Title_Fault: ['Er ging iets mis', 'Something went wrong'],
  Text_Fault: [
    'Dat ligt aan ons. Wat al was opgeslagen, is bewaard. Probeer het straks nog eens. Blijft het misgaan? Geef dan dit nummer aan ons door: {reference}.',
    'This is our fault. What was saved before is still there. Please try again later. Does it keep going wrong? Then give us this number: {reference}.',
  ],
  Text_SendAgain: [
    'Wat u invulde, is nog hier. U kunt het straks opnieuw versturen. Een wachtwoord vult u daarna zelf weer in.',
    'What you entered is still here. You can send it again in a moment. A password you enter again after that.',
  ],
  Button_SendAgain: ['Opnieuw versturen', 'Send again'],
  Title_Busy: ['Het is nu erg druk', 'It is very busy now'],
  Text_Busy: [
    'U kunt het over {seconds} seconden opnieuw proberen. Er is niets opgeslagen.',
    'You can try again in {seconds} seconds. Nothing was saved.',
  ],
  Title_Elsewhere: [
    'Dit formulier kwam van een andere website',
    'This form came from another website',
  ],
  Text_Elsewhere: [
    'Voor uw veiligheid voeren wij dit niet uit. Open de pagina opnieuw en probeer het nog eens.',
    'For your safety we do not carry this out. Open the page again and try once more.',
  ],
  Title_BadRequest: ['Dit konden wij niet lezen', 'We could not read this'],
  Text_BadRequest: [
    'Uw browser stuurde iets wat wij niet begrijpen. Ga terug en probeer het opnieuw. Lukt het niet? Noem dan dit nummer: {reference}.',
    'Your browser sent something that we do not understand. Go back and try again. Does it not work? Then mention this number: {reference}.',
  ],
  Title_NoHouse: ['Hier is geen portaal', 'There is no portal here'],
  Text_NoHouse: [
    'Op dit adres is geen organisatie te vinden. Controleer het adres.',
    'No organisation is found at this address. Please check the address.',
  ],
  Link_Home: ['Naar de startpagina', 'To the home page'],
  Warning_NotSaved: [
    'U was te lang niet actief. Log opnieuw in. Wat u daarvoor invulde, is niet opgeslagen.',
    'You were inactive for too long. Please sign in again. What you entered before that was not saved.',
  ],
  Warning_OutsideNetwork: [
    'U bent uitgelogd. U werkt niet vanaf een toegestaan netwerk.',
    'You have been signed out. You are not working from a permitted network.',
  ],
});
