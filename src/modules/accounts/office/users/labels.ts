import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Gebruikersbeheer and what lies behind it (ADM.8, ADM.9). */
export const labels = labelsOfPage('AccountManagement', {
  Menu_Accounts: ['Gebruikersbeheer', 'User accounts'],
  Title_Accounts: ['Gebruikersbeheer', 'User accounts'],
  Title_Search: ['Zoekcriteria', 'Search criteria'],
  Label_SearchText: [
    'Huurdernummer, e-mailadres of gebruikersnaam',
    'Tenant number, e-mail address or user name',
  ],
  Label_OnlyIn: ['Zoek alleen in', 'Search only in'],
  Option_Unconfirmed: ['Niet bevestigd', 'Not confirmed'],
  Option_Locked: ['Automatisch geblokkeerd', 'Locked automatically'],
  Option_Blocked: ['Handmatig geblokkeerd', 'Blocked by hand'],
  Title_Found: ['Accounts – {from} t/m {to} van {total}', 'Accounts – {from} to {to} of {total}'],
  Title_NoneFound: ['Accounts – 0 van 0', 'Accounts – 0 of 0'],
  Title_Nothing: ['Niets gevonden', 'Nothing found'],
  Text_NoneFound: [
    'Geen enkel account past bij uw zoekcriteria. Pas ze aan en zoek opnieuw.',
    'No account matches your search criteria. Change them and search again.',
  ],
  Label_Select: ['Kies {username}', 'Select {username}'],
  Label_Selection: ['Keuze', 'Selection'],
  Label_CustomerNumber: ['Huurdernummer', 'Tenant number'],
  Label_Email: ['E-mailadres', 'E-mail address'],
  Label_Username: ['Gebruikersnaam', 'User name'],
  Label_Confirmed: ['Bevestigd', 'Confirmed'],
  Label_NotBlocked: ['Niet geblokkeerd', 'Not blocked'],
  Button_New: ['Nieuwe account', 'New account'],
  Error_SelectOne: ['Kies eerst één account in de lijst.', 'First select one account in the list.'],
  Error_SelectSome: [
    'Kies eerst een of meer accounts in de lijst.',
    'First select one or more accounts in the list.',
  ],

  Title_New: ['Nieuwe account', 'New account'],
  Text_NewIsForAdministrators: [
    'Maak hier accounts voor beheerders. Klanten maken hun account zelf: dan weet u zeker dat hun e-mailadres klopt.',
    'Create accounts for administrators here. Customers create their own: then you know that their e-mail address is right.',
  ],
  Title_Details: ['Accountdetails', 'Account details'],
  Help_Username: ['Vul de gebruikersnaam in.', 'Enter the user name.', 'may be empty'],
  Help_Email: ['Vul het e-mailadres in.', 'Enter the e-mail address.', 'may be empty'],
  Label_Password: ['Wachtwoord', 'Password'],
  Help_Password: ['Vul het wachtwoord in.', 'Enter the password.', 'may be empty'],
  Label_RepeatPassword: ['Herhaal nieuw wachtwoord', 'Repeat new password'],
  Help_RepeatPassword: [
    'Vul het wachtwoord nog een keer in.',
    'Enter the password once more.',
    'may be empty',
  ],
  Info_Password: [
    'Minstens 8 tekens, met minstens 1 hoofdletter, 1 kleine letter, 1 cijfer en 1 speciaal teken. Niet gelijk aan de gebruikersnaam.',
    'At least 8 characters, with at least 1 capital, 1 small letter, 1 digit and 1 special character. Not equal to the user name.',
  ],
  Label_Role: ['Rol', 'Role'],
  Help_Role: ['Kies wat deze persoon mag.', 'Choose what this person may do.', 'may be empty'],
  Option_Administrator: ['Beheerder', 'Administrator'],
  Option_User: ['Gebruiker', 'User'],
  Help_CustomerNumber: [
    'Verplicht voor de rol Gebruiker. Laat leeg voor een beheerder.',
    'Required for the role User. Leave empty for an administrator.',
    'may be empty',
  ],
  Error_Username: [
    'Kies een gebruikersnaam van 3 tot en met 60 zichtbare tekens.',
    'Choose a user name of 3 to 60 visible characters.',
  ],
  Error_UsernameTaken: [
    'Deze gebruikersnaam is al in gebruik.',
    'This user name is already in use.',
  ],
  Error_Email: [
    'Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl.',
    'Enter a valid e-mail address, such as name@example.com.',
  ],
  Error_PasswordsDiffer: [
    'De twee wachtwoorden zijn niet gelijk.',
    'The two passwords are not the same.',
  ],
  Error_Busy: [
    'Het is nu druk. Probeer het over een minuut opnieuw.',
    'It is busy now. Please try again in a minute.',
  ],
  Error_Role: ['Kies een rol.', 'Choose a role.'],
  Error_RoleNotYours: ['U mag deze rol niet geven.', 'You may not give this role.'],
  Error_NumberRequired: [
    'Een gebruiker heeft een huurdernummer nodig.',
    'A user needs a tenant number.',
  ],
  Error_NumberNotForAdministrator: [
    'Een beheerder heeft geen huurdernummer. Laat dit veld leeg.',
    'An administrator has no tenant number. Leave this field empty.',
  ],
  Error_NumberUnknown: ['Dit huurdernummer bestaat niet.', 'This tenant number does not exist.'],
  Error_NumberHasAccount: [
    'Dit huurdernummer heeft al een account.',
    'This tenant number already has an account.',
  ],
  Notice_Created: ['Het account is gemaakt.', 'The account was created.'],

  Title_Change: ['Account {username}', 'Account {username}'],
  Title_General: ['Algemeen', 'General'],
  Text_EmailAdvice: [
    'Wijzig het e-mailadres liever bij de klantgegevens. Wat u hier invult, geldt alleen voor het portaal. Bij de volgende keer inloggen komt het adres uit de klantgegevens er weer voor in de plaats.',
    'It is better to change the e-mail address in the customer record. What you enter here is for the portal only. At the next sign-in the address of the customer record replaces it.',
  ],
  Label_InvalidEmail: ['Ongeldige e-mailspecificatie', 'Invalid e-mail address'],
  Label_CustomerNumberOfAccount: ['Klantnummer', 'Customer number'],
  Title_Status: ['Accountstatus', 'Account status'],
  Text_UnknownDate: ['Onbekende datum', 'Unknown date'],
  Label_Locked: ['Automatisch geblokkeerd', 'Locked automatically'],
  Text_LockedUntil: ['Ja, tot {moment}', 'Yes, until {moment}'],
  Label_Blocked: ['Handmatig geblokkeerd', 'Blocked by hand'],
  Label_BlockReason: ['Reden van handmatige blokkeren', 'Reason of the block'],
  Title_SignIn: ['Inloginformatie', 'Sign-in information'],
  Label_FailedAttempts: [
    'Mislukte inlogpogingen achter elkaar',
    'Failed sign-in attempts in a row',
  ],
  Label_LastSignIn: ['Laatste keer ingelogd', 'Last successful sign-in'],
  Text_OnlySeeing: [
    'Dit is het account van een beheerder. U kunt het bekijken, maar niet wijzigen.',
    'This is the account of an administrator. You can view it, but not change it.',
  ],
  Button_Block: ['Blokkeren', 'Block'],
  Button_Unblock: ['De-blokkeren', 'Unblock'],
  Button_Activate: ['Activeren', 'Activate'],
  Error_ChangedMeanwhile: [
    'Iemand anders heeft dit account net gewijzigd. U ziet nu de nieuwe gegevens. Er is niets van u opgeslagen.',
    'Somebody else has just changed this account. You now see the new details. Nothing of yours was saved.',
  ],
  Error_AdministratorsOnly: [
    'Alleen een beheerder mag het account van een beheerder wijzigen.',
    'Only an administrator may change the account of an administrator.',
  ],
  Error_Oneself: [
    'U kunt uw eigen account niet blokkeren, verwijderen of een andere rol geven.',
    'You cannot block or delete your own account, or give it another role.',
  ],
  Error_LastAdministrator: [
    'Dit is de laatste beheerder. Maak eerst een andere beheerder.',
    'This is the last administrator. First create another one.',
  ],

  Title_Block: ['Account {username} blokkeren', 'Block account {username}'],
  Text_Block: [
    'De klant kan dan niet meer inloggen en wordt direct uitgelogd. De reden ziet de klant niet.',
    'The customer can then no longer sign in and is signed out at once. The customer does not see the reason.',
  ],
  Label_Reason: ['Reden', 'Reason'],
  Error_Reason: [
    'Vul een reden in. Het account is niet geblokkeerd.',
    'Enter a reason. The account was not blocked.',
  ],
  Notice_Blocked: ['Het account is geblokkeerd.', 'The account was blocked.'],
  Notice_Unblocked: ['Het account is weer toegankelijk.', 'The account is accessible again.'],
  Notice_Activated: [
    'Het account is geactiveerd. De klant kan direct inloggen.',
    'The account was activated. The customer can sign in at once.',
  ],
  Notice_NotLocked: [
    'Dit account is niet meer automatisch geblokkeerd.',
    'This account is no longer locked automatically.',
  ],

  Title_Delete: ['Accounts verwijderen', 'Delete accounts'],
  Text_Delete: [
    'U verwijdert {usernames}. De gegevens van de klant blijven bestaan. De klant kan opnieuw een account maken.',
    'You are deleting {usernames}. The customer’s data stay. The customer can create an account again.',
  ],
  Subject_Account: ['Account {username}', 'Account {username}'],
  Value_Account: [
    'gebruikersnaam: {username}; e-mailadres: {email}; rol: {role}; nummer: {number}',
    'user name: {username}; e-mail address: {email}; role: {role}; number: {number}',
  ],
  Value_Blocked: ['handmatig geblokkeerd: {reason}', 'blocked by hand: {reason}'],
  Value_Unblocked: ['niet handmatig geblokkeerd', 'not blocked by hand'],
  Value_Locked: ['automatisch geblokkeerd', 'locked automatically'],
  Value_Activated: ['geactiveerd', 'activated'],
});
