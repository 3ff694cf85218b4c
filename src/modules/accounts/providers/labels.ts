import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of signing in and signing up at another provider, such as Facebook. */
export const providerLabels = labelsOfPage('Providers', {
  Title_Leaving: ['U gaat naar een andere website', 'You are going to another website'],
  Text_Leaving: [
    'U logt daar in met uw eigen account. Daarna komt u vanzelf terug. Wij zien uw wachtwoord niet.',
    'You sign in there with your own account. After that you come back here. We do not see your password.',
  ],
  Link_Continue: ['Verder naar {provider}', 'Continue to {provider}'],
  Link_Back: ['Terug', 'Back'],
  Error_Unavailable: [
    '{provider} geeft nu geen antwoord. Probeer het later opnieuw, of log in met uw gebruikersnaam en wachtwoord.',
    '{provider} does not answer at the moment. Please try again later, or sign in with your user name and password.',
  ],
  Error_BrokenOff: [
    'U hebt het inloggen bij {provider} afgebroken. U bent niet ingelogd.',
    'You broke off signing in at {provider}. You are not signed in.',
  ],
  Error_Invalid: [
    'Het inloggen duurde te lang of begon in een andere browser. Probeer het opnieuw.',
    'Signing in took too long or began in another browser. Please try again.',
  ],
  Error_NotFresh: [
    '{provider} bevestigt niet dat u zojuist opnieuw bent ingelogd. Probeer het opnieuw.',
    '{provider} does not confirm that you have just signed in again. Please try again.',
  ],
  Error_OtherIdentity: [
    'U bent bij {provider} ingelogd met een ander account. Log daar in met het account dat bij u hoort.',
    'You are signed in at {provider} with another account. Sign in there with the account that belongs to you.',
  ],
  Error_CannotLink: [
    'Wij kunnen geen account voor u maken met deze aanmelding. Neem contact met ons op.',
    'We cannot create an account for you with this sign-in. Please contact us.',
  ],
  Step_Email: ['Uw e-mailadres', 'Your e-mail address'],
  Text_Email: [
    'Vul het e-mailadres in waarop wij u kunnen bereiken. Dat mag een ander adres zijn dan bij {provider}.',
    'Fill in the e-mail address on which we can reach you. It may differ from the address at {provider}.',
  ],
  Title_ConfirmEmail: ['E-mailadres bevestigen', 'Confirm your e-mail address'],
  Text_ConfirmEmail: [
    'Klik op de knop om uw e-mailadres te bevestigen. Daarna gebruiken wij het voor onze e-mail aan u.',
    'Click the button to confirm your e-mail address. After that we use it for our e-mail to you.',
  ],
  Button_ConfirmEmail: ['E-mailadres bevestigen', 'Confirm e-mail address'],
  Title_EmailConfirmed: ['Uw e-mailadres is bevestigd', 'Your e-mail address is confirmed'],
  Text_EmailConfirmed: [
    'Wij sturen onze e-mail voortaan naar dit adres.',
    'From now on we send our e-mail to this address.',
  ],
  Title_LinkDead: ['Deze link werkt niet meer', 'This link no longer works'],
  Text_LinkDead: [
    'De link is al gebruikt, is te oud of is niet helemaal overgenomen. Er is niets gewijzigd. Bij Veilig inloggen kunt u een nieuwe link vragen.',
    'The link was used already, is too old or was not copied completely. Nothing was changed. On the page Safe sign-in you can ask for a new link.',
  ],
  Link_Security: ['Naar Veilig inloggen', 'To Safe sign-in'],
  Link_Home: ['Naar de startpagina', 'To the home page'],
  Title_Unconfirmed: ['Bevestig uw e-mailadres', 'Confirm your e-mail address'],
  Text_Unconfirmed: [
    'Wij hebben een e-mail gestuurd naar {email}. Klik op de link in die e-mail. Pas daarna gebruiken wij het adres.',
    'We have sent an e-mail to {email}. Click the link in that e-mail. Only then do we use the address.',
  ],
  Button_SendAgain: ['Stuur de e-mail opnieuw', 'Send the e-mail again'],
  Notice_SentAgain: ['De e-mail is opnieuw verstuurd.', 'The e-mail was sent again.'],
  Warning_TooManyMails: [
    'Wij hebben u al een paar keer een e-mail gestuurd. Probeer het over een uur opnieuw.',
    'We have sent you an e-mail several times already. Please try again in an hour.',
  ],
  Title_Mail: ['E-mailadres bevestigen', 'Confirm e-mail address'],
});
