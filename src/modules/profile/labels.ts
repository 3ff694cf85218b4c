import { labelsOfPage } from '#foundation/labels/label.ts';

/** The page Gegevens and its panels (PRF). */
export const profileLabels = labelsOfPage('MyDetails', {
  Menu_Profile: ['Gegevens', 'Your details'],
  Action_Profile: ['Gegevens wijzigen', 'Change your details'],
  Title_Profile: ['Gegevens', 'Your details'],
  Text_Lead: [
    'Bekijk en wijzig wat wij van u weten',
    'See and change what we know about you',
    'may be empty',
  ],
  Panel_Household: ['Mijn huishouden', 'My household'],
  Text_Household: [
    'De volgende personen staan op uw huurcontract.',
    'The following people are on your lease.',
    'may be empty',
  ],
  Text_NobodyShown: ['Er zijn geen personen om te laten zien.', 'There are no people to show.'],
  Link_Why: ['Waarom hebben wij deze gegevens nodig?', 'Why do we need these details?'],
  Title_Why: ['Waarom wij deze gegevens nodig hebben', 'Why we need these details'],
  Text_Why: [
    'Wij moeten weten wie er in een woning wonen. Zo weten wij met wie wij afspraken maken, en of de woning past. Bij een noodgeval weten wij wie wij kunnen bellen. Wij gebruiken deze gegevens nergens anders voor.',
    'We must know who live in a dwelling. That is how we know with whom we make agreements, and whether the dwelling fits. In an emergency we know whom we can call. We use these details for nothing else.',
  ],
  Label_ContractHolder: ['{name} (Contractant)', '{name} (Contract holder)'],
  Button_ChangePerson: ['Wijzigen', 'Change'],
  Button_RemovePerson: ['Verwijderen', 'Remove'],
  Link_AddPerson: ['Persoon toevoegen', 'Add a person'],
  Panel_Contact: ['Gegevens', 'Details'],
  Label_CustomerNumber: ['Huurdernummer', 'Tenant number'],
  Label_Unknown: ['Niet bekend', 'Not known'],
  Panel_Email: ['Mijn e-mailadres', 'My e-mail address'],
  Label_Email: ['E-mailadres', 'E-mail address'],
  Title_EmailWaits: [
    'Uw nieuwe e-mailadres wacht op bevestiging',
    'Your new e-mail address waits for confirmation',
  ],
  Text_EmailWaits: [
    'Wij stuurden een e-mail naar {email}. Klik op de link in die e-mail. Tot die tijd blijft uw oude e-mailadres geldig.',
    'We sent an e-mail to {email}. Click the link in that e-mail. Until then your old e-mail address stays valid.',
  ],
  Button_SendAgain: ['Stuur de e-mail opnieuw', 'Send the e-mail again'],
  Button_CancelChange: ['Wijziging annuleren', 'Cancel the change'],
  Panel_Address: ['Correspondentieadres', 'Correspondence address'],
  Label_Address: ['Adres', 'Address'],
  Label_PostcodeTown: ['Postcode, plaats', 'Postcode, town'],
  Label_Country: ['Land', 'Country'],
  Panel_Password: ['Wachtwoord veranderen', 'Change your password'],
  Title_More: ['Meer', 'More'],
  Link_Sessions: ['Veilig inloggen', 'Safe sign-in'],
  Text_Sessions: [
    'Zie waar u bent ingelogd en maak uw account extra veilig',
    'See where you are signed in and make your account extra safe',
    'may be empty',
  ],
  Link_Notifications: ['Meldingen', 'Notifications'],
  Text_Notifications: [
    'Kies waarover wij u een e-mail sturen, en hoe vaak.',
    'Choose what we e-mail you about, and how often.',
  ],
  Link_MyData: ['Al mijn gegevens bekijken', 'See all my data'],
  Text_MyData: [
    'Bekijk en bewaar alles wat wij over uw huishouden vastleggen',
    'See and keep everything that we record about your household',
    'may be empty',
  ],
  Notice_Unchanged: ['Er is niets gewijzigd.', 'Nothing was changed.'],
});

/** Adding, changing and removing people of the household (PRF-12 to PRF-17). */
export const personFormLabels = labelsOfPage('HouseholdPerson', {
  Title_Add: ['Persoon toevoegen', 'Add a person'],
  Title_Change: ['Gegevens van {name} wijzigen', 'Change the details of {name}'],
  Title_Remove: ['Persoon verwijderen', 'Remove a person'],
  Question_Remove: ['Wilt u {name} verwijderen?', 'Do you want to remove {name}?'],
  Text_Remove: [
    'Vanaf vandaag hoort deze persoon niet meer bij uw huishouden.',
    'From today this person no longer belongs to your household.',
  ],
  Button_Add: ['Toevoegen', 'Add'],
  Notice_Added: ['De persoon is toegevoegd.', 'The person was added.'],
  Notice_Changed: ['De gegevens zijn opgeslagen.', 'The details were saved.'],
  Notice_Removed: ['De persoon is verwijderd.', 'The person was removed.'],
  Warning_ChangedMeanwhile: [
    'De gegevens van deze persoon zijn intussen veranderd. Uw wijziging is niet opgeslagen. Hieronder staat wat wij nu weten.',
    'The details of this person have changed in the meantime. Your change was not saved. Below is what we know now.',
  ],
  Interaction_Added: ['Persoon toegevoegd aan huishouden', 'Person added to household'],
  Interaction_Changed: ['Persoon in huishouden gewijzigd', 'Person in household changed'],
  Interaction_Removed: ['Persoon verwijderd uit huishouden', 'Person removed from household'],
});

/** Changing telephone number, e-mail address, correspondence address and password. */
export const changeLabels = labelsOfPage('ChangeMyDetails', {
  Title_Telephone: ['Telefoonnummer wijzigen', 'Change telephone number'],
  Help_Telephone: [
    'Gebruik 10 tot 12 cijfers, bijvoorbeeld (030) 691 23 45.',
    'Use 10 to 12 digits, for example (030) 691 23 45.',
  ],
  Text_WrongWhileTyping: ['Dit nummer is nog niet goed.', 'This number is not right yet.'],
  Notice_Telephone: [
    'Uw telefoonnummer is gewijzigd. Wij sturen u een e-mail ter bevestiging.',
    'Your telephone number was changed. We will send you an e-mail to confirm.',
  ],
  Warning_TelephoneNoMail: [
    'Uw telefoonnummer is gewijzigd. Wij konden geen e-mail sturen, want wij weten uw e-mailadres niet.',
    'Your telephone number was changed. We could not send an e-mail, because we do not know your e-mail address.',
  ],
  Interaction_Telephone: ['Telefoonnummer gewijzigd', 'Telephone number changed'],
  Title_Email: ['E-mailadres wijzigen', 'Change e-mail address'],
  Text_Email: [
    'Vul uw nieuwe e-mailadres in en bevestig dat u het bent met uw wachtwoord. Wij sturen een e-mail met een activeringslink naar het nieuwe adres. Klikt u op die link? Dan is het nieuwe adres bij ons actief.',
    'Fill in your new e-mail address and confirm with your password that it is you. We will send an e-mail with an activation link to the new address. When you click that link, the new address is active with us.',
  ],
  Text_EmailFresh: [
    'Vul uw nieuwe e-mailadres in. Wij sturen een e-mail met een activeringslink naar het nieuwe adres. Klikt u op die link? Dan is het nieuwe adres bij ons actief.',
    'Fill in your new e-mail address. We will send an e-mail with an activation link to the new address. When you click that link, the new address is active with us.',
  ],
  Label_NewEmail: ['Nieuw e-mailadres', 'New e-mail address'],
  Label_Password: ['Wachtwoord', 'Password'],
  Button_Send: ['Versturen', 'Send'],
  Error_SameEmail: ['Dit is al uw e-mailadres.', 'This is your e-mail address already.'],
  Notice_EmailAsked: [
    'Wij hebben een e-mail gestuurd naar uw nieuwe adres. Klik op de link in die e-mail.',
    'We have sent an e-mail to your new address. Click the link in that e-mail.',
  ],
  Notice_EmailCancelled: [
    'De wijziging is geannuleerd. Uw e-mailadres blijft zoals het was.',
    'The change was cancelled. Your e-mail address stays as it was.',
  ],
  Warning_TooManyMails: [
    'Wij hebben u al een paar keer een e-mail gestuurd. Probeer het over een uur opnieuw.',
    'We have sent you an e-mail several times already. Please try again in an hour.',
  ],
  Title_Address: ['Correspondentieadres wijzigen', 'Change correspondence address'],
  Text_Address: [
    'Vul de postcode en het huisnummer in. Straat en plaats zoeken wij erbij.',
    'Fill in the postcode and the house number. We will look up the street and town.',
  ],
  Error_UnknownAddress: [
    'Deze combinatie van postcode en huisnummer kennen wij niet. Controleer beide. Uw oude adres blijft staan.',
    'We do not know this combination of postcode and house number. Check both. Your old address stays.',
  ],
  Error_LookUp: [
    'Wij kunnen het adres nu niet opzoeken. Er is niets opgeslagen. Vul zelf de straat en de plaats in, of probeer het later opnieuw.',
    'We cannot look up the address now. Nothing was saved. Fill in the street and town yourself, or try again later.',
  ],
  Notice_Address: [
    'Uw correspondentieadres is gewijzigd. Wij sturen u een e-mail ter bevestiging.',
    'Your correspondence address was changed. We will send you an e-mail to confirm.',
  ],
  Warning_AddressNoMail: [
    'Uw correspondentieadres is gewijzigd. Wij konden geen e-mail sturen, want wij weten uw e-mailadres niet.',
    'Your correspondence address was changed. We could not send an e-mail, because we do not know your e-mail address.',
  ],
  Interaction_Address: ['Correspondentieadres gewijzigd', 'Correspondence address changed'],
  Label_CurrentPassword: ['Huidig wachtwoord', 'Current password'],
  Label_NewPassword: ['Nieuw wachtwoord', 'New password'],
  Label_NewPasswordAgain: ['Herhaal het nieuwe wachtwoord', 'Repeat the new password'],
  Button_SavePassword: ['Opslaan wachtwoord', 'Save password'],
  Notice_Password: [
    'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
    'Your password was changed. You are signed out on other devices.',
  ],
});

/** Everything that is kept about a household (AVG). */
export const myDataLabels = labelsOfPage('MyData', {
  Title_MyData: ['Al mijn gegevens', 'All my data'],
  Text_MyData: [
    'Dit is alles wat in het portaal over uw huishouden is vastgelegd. Wachtwoorden en andere geheimen staan er niet bij; die kunnen ook wij niet lezen.',
    'This is everything that the portal keeps about your household. Passwords and other secrets are not shown; we cannot read those either.',
  ],
  Button_Download: ['Gegevens downloaden', 'Download the data'],
  Help_Download: [
    'Het bestand is te lezen door andere programma’s (JSON).',
    'Other programs can read the file (JSON).',
    'may be empty',
  ],
  Title_Nothing: ['Hierover is niets vastgelegd', 'Nothing is recorded about this'],
  Label_Record: ['Nummer {number}', 'Number {number}'],
});

/** Staff say which roles customers see and use (ADM-95 to ADM-101). */
export const rolesLabels = labelsOfPage('HouseholdRoles', {
  Menu_Roles: ['Rollen', 'Roles'],
  Title_Roles: ['Rollen', 'Roles'],
  Text_Roles: [
    'Kies per rol of klanten de personen met die rol zien, en of zij die personen zelf mogen toevoegen, wijzigen en verwijderen.',
    'Choose for each role whether customers see the people who have it, and whether they may add, change and remove those people themselves.',
  ],
  Label_Role: ['Rol', 'Role'],
  Label_Shown: ['Toon in klantportaal', 'Show in customer portal'],
  Label_Usable: ['Gebruik in klantportaal', 'Use in customer portal'],
  Label_ShownOf: ['{role}: toon in klantportaal', '{role}: show in customer portal'],
  Label_UsableOf: ['{role}: gebruik in klantportaal', '{role}: use in customer portal'],
  Title_Invisible: ['Let op', 'Please note'],
  Text_Invisible: [
    'Klanten mogen personen toevoegen met de rol {roles}, maar zien deze daarna niet. Zet ook Toon in klantportaal aan.',
    'Customers may add people with the role {roles}, but do not see them afterwards. Tick Show in customer portal too.',
  ],
  Subject_Role: ['Rol {role}: tonen, gebruiken', 'Role {role}: show, use'],
});
