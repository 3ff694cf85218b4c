import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the door for staff. */
export const staffDoorLabels = labelsOfPage('StaffDoor', {
  Title_StaffDoor: ['Inloggen voor medewerkers', 'Sign in for staff'],
  Text_ForWhom: [
    'Deze pagina is voor medewerkers van {organisationName}. U logt in met uw eigen werkaccount. Het portaal vraagt nooit om het wachtwoord van een klant.',
    'This page is for staff of {organisationName}. You sign in with your own work account. The portal never asks for the password of a customer.',
  ],
  Text_ForCustomer: [
    'U komt vanaf een klantkaart. Controleer de gegevens en log in.',
    'You come from a customer card. Check the details and sign in.',
  ],
  Text_NoProvider: [
    'Er is nog geen aanmelddienst voor medewerkers ingesteld. Vraag dit aan uw beheerder.',
    'No sign-in service for staff has been set up yet. Please ask your administrator.',
  ],
  Label_CustomerNumber: ['Klantnummer', 'Customer number'],
  Label_Domain: ['Domeinnaam', 'Domain name'],
  Label_Username: ['Gebruikersnaam', 'User name'],
  Title_Leaving: ['Verder naar uw aanmelddienst', 'On to your sign-in service'],
  Text_Leaving: [
    'U logt in op de website van de aanmelddienst. Daarna komt u vanzelf hier terug.',
    'You sign in on the website of the sign-in service. After that you come back here.',
  ],
  Link_Leave: ['Verder naar inloggen', 'Continue to sign in'],
  Link_Again: ['Opnieuw inloggen', 'Sign in again'],
  Title_Refused: ['U bent niet ingelogd', 'You are not signed in'],
  Error_Unavailable: [
    'Medewerkers kunnen nu even niet inloggen: de aanmelddienst geeft geen antwoord. Probeer het later opnieuw. Klanten kunnen wel inloggen op de gewone pagina.',
    'Staff cannot sign in at the moment: the sign-in service does not answer. Please try again later. Customers can sign in on the normal page.',
  ],
  Error_BrokenOff: [
    'U hebt het inloggen afgebroken. Er is niets gewijzigd.',
    'You broke off signing in. Nothing was changed.',
  ],
  Error_Invalid: [
    'Dit inloggen is verlopen of begon in een andere browser. Log opnieuw in.',
    'This sign-in has expired or began in another browser. Please sign in again.',
  ],
  Error_MissingRole: [
    'U hebt geen toegang. Nodig is de rol: {roles}. Vraag uw beheerder om die rol in de aanmelddienst.',
    'You have no access. The role needed is: {roles}. Ask your administrator for that role in the sign-in service.',
  ],
  Error_OnlyWithCustomer: [
    'Met uw rol opent u een klant vanaf de klantkaart in uw eigen systeem. Zelf inloggen kan alleen met de rol: {roles}.',
    'With your role you open a customer from the customer card in your own system. Signing in by yourself needs the role: {roles}.',
  ],
  Error_OutsideNetwork: [
    'Vanaf deze plek mogen medewerkers niet inloggen. Uw adres is {address}. Vraag uw beheerder om hulp.',
    'Staff may not sign in from this place. Your address is {address}. Ask your administrator for help.',
  ],
  Error_UnknownCustomer: [
    'Er is geen klant met nummer {customerNumber}. Open de klant opnieuw vanaf de klantkaart.',
    'There is no customer with number {customerNumber}. Open the customer again from the customer card.',
  ],
  Error_LinkNotSetUp: [
    'De link op de klantkaart is nog niet helemaal ingesteld: de variabele {variable} is niet ingevuld. Geef dit door aan uw beheerder.',
    'The link on the customer card has not been set up completely: the variable {variable} was not filled in. Please tell your administrator.',
  ],
  Title_Customer: ['Ingelogd voor een klant', 'Signed in for a customer'],
  Text_Customer: [
    'U bent ingelogd als {name}, voor klant {customerNumber}: {customerName}.',
    'You are signed in as {name}, for customer {customerNumber}: {customerName}.',
  ],
  Link_ToCustomer: ['Verder naar de klant', 'On to the customer'],
  Text_NoCustomer: [
    'Deze aanmelding hoort niet bij een klant. Open de klant vanaf de klantkaart.',
    'This sign-in does not belong to a customer. Open the customer from the customer card.',
  ],
  Text_OtherUsername: [
    'De link was gemaakt voor {username}. U bent ingelogd als {name}; dat telt.',
    'The link was made for {username}. You are signed in as {name}; that counts.',
  ],
  Button_SignOut: ['Uitloggen', 'Sign out'],
  Title_SignedOut: ['U bent uitgelogd', 'You are signed out'],
  Text_SignedOut: ['U kunt dit venster sluiten.', 'You can close this window.'],
  Text_NothingHere: ['Voor uw rol staat hier niets.', 'There is nothing here for your role.'],
  Title_Administration: ['Beheer', 'Administration'],
});
