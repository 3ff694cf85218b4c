import { labelsOfPage } from '#foundation/labels/label.ts';

/** Signing in and out. */
export const login = labelsOfPage('Login', {
  Title_Welcome: ['Welkom bij {portalName}', 'Welcome to {portalName}'],
  Title_SignIn: ['Inloggen', 'Sign in'],
  Text_Welcome: [
    'Regel uw zaken zelf. Dag en nacht.',
    'Arrange your affairs yourself. Day and night.',
    'may be empty',
  ],
  Label_Username: ['Gebruikersnaam', 'User name'],
  Label_Password: ['Wachtwoord', 'Password'],
  Text_FillIn: ['Vul dit in om in te loggen:', 'Fill this in to sign in:'],
  Label_Remember: ['Ingelogd blijven', 'Stay signed in'],
  Help_Remember: [
    'Kies dit alleen op een apparaat van uzelf.',
    'Choose this only on a device of your own.',
    'may be empty',
  ],
  Button_SignIn: ['Inloggen', 'Sign in'],
  Label_Or: ['of', 'or'],
  Link_SignUp: ['Nieuw? Registreer nu!', 'New here? Register now!'],
  Text_SignUp: [
    'Maak een account met de gegevens uit onze brieven',
    'Create an account with the details from our letters',
    'may be empty',
  ],
  Link_Forgotten: ['Inloggegevens vergeten?', 'Forgotten your sign-in details?'],
  Text_Help: ['Lukt het niet? Wij helpen u graag. Bel', 'Need help? We are happy to assist. Call'],
  Error_WrongPassword: [
    'De gebruikersnaam of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw.',
    'The user name or the password is not right. Check both and try again.',
  ],
  Error_Locked: [
    'Er is vijf keer achter elkaar een verkeerd wachtwoord ingevuld. Voor de veiligheid is het account geblokkeerd. Na 15 minuten kunt u het opnieuw proberen. Wilt u eerder inloggen? Neem dan contact met ons op, dan activeren wij het account weer.',
    'A wrong password was entered five times in a row. For safety the account is locked. You can try again after 15 minutes. Do you want to sign in sooner? Please contact us and we will activate the account again.',
  ],
  Error_Blocked: [
    'Uw account is geblokkeerd. Neem contact met ons op.',
    'Your account is blocked. Please contact us.',
  ],
  Error_NetworkRange: [
    'U kunt vanaf deze plek niet inloggen. Log in vanaf het netwerk van de organisatie.',
    'You cannot sign in from this place. Sign in from the network of the organisation.',
  ],
  Error_Busy: [
    'Het is nu erg druk. Wacht een paar tellen en probeer het opnieuw.',
    'It is very busy now. Wait a few seconds and try again.',
  ],
  Title_Unconfirmed: ['Bevestig eerst uw account', 'Confirm your account first'],
  Text_Unconfirmed: [
    'Wij hebben u een e-mail gestuurd. Klik op de link in die e-mail. Daarna kunt u inloggen.',
    'We have sent you an e-mail. Click the link in that e-mail. After that you can sign in.',
  ],
  Text_NoMail: [
    'Geen e-mail gekregen? Kijk ook in de map met ongewenste e-mail. Staat hij daar niet? Laat hem dan opnieuw sturen.',
    'No e-mail received? Please look in the folder with unwanted e-mail too. Is it not there? Then have it sent again.',
  ],
  Button_SendAgain: ['Stuur de e-mail opnieuw', 'Send the e-mail again'],
  Notice_MailSentAgain: [
    'De e-mail is opnieuw verstuurd. Klik op de link in de nieuwste e-mail.',
    'The e-mail has been sent again. Click the link in the newest e-mail.',
  ],
  Error_TooManyMails: [
    'Wij hebben u al een paar keer een e-mail gestuurd. Probeer het over een uur opnieuw.',
    'We have sent you an e-mail several times already. Please try again in an hour.',
  ],
  Link_SignIn: ['Naar inloggen', 'Go to sign-in'],
  Title_SignOut: ['Uitloggen', 'Sign out'],
  Text_SignOut: ['Wilt u uitloggen?', 'Do you want to sign out?'],
  Button_SignOut: ['Uitloggen', 'Sign out'],
  Notice_SignedOut: ['U bent uitgelogd.', 'You are signed out.'],
});

/** Making an account: identification, details, confirmation. */
export const signUp = labelsOfPage('CreateAccount', {
  Title_SignUp: ['Account aanmaken', 'Create an account'],
  Step_Identify: ['Uw codes', 'Your codes'],
  Step_Details: ['Uw accountgegevens', 'Your account details'],
  Step_Confirm: ['Bevestigen', 'Confirm'],
  Text_Identify: [
    'Vul het huurdernummer en de activeercode in die u van ons hebt gekregen. Kies daarna Volgende.',
    'Fill in the tenant number and the activation code that you received from us. Then choose Next.',
  ],
  Label_CustomerNumber: ['Huurdernummer (zie brief)', 'Tenant number (see letter)'],
  Label_ActivationCode: ['Activeercode (zie brief)', 'Activation code (see letter)'],
  Link_LetterLost: [
    'Bent u de brief met de activeercode kwijt?',
    'Have you lost the letter with the activation code?',
  ],
  Error_NotVerified: [
    'Wij konden uw gegevens niet controleren. Kijk of het huurdernummer en de activeercode goed zijn.',
    'We could not verify your details. Check whether the tenant number and the activation code are right.',
  ],
  Error_Refused: [
    'Er zijn te vaak verkeerde gegevens ingevuld. Wacht 15 minuten en probeer het dan opnieuw.',
    'Wrong details were entered too often. Wait 15 minutes and then try again.',
  ],
  Error_HasAccount: [
    'U hebt al een account. Log in met uw gebruikersnaam en wachtwoord. Weet u die niet meer? Kies dan Inloggegevens vergeten.',
    'You already have an account. Sign in with your user name and password. Forgotten them? Then choose Forgotten your sign-in details.',
  ],
  Text_Details: [
    'Kies een gebruikersnaam en een wachtwoord. Controleer het e-mailadres dat wij van u kennen, of vul een ander geldig e-mailadres in. U krijgt daarna een e-mail waarin staat hoe u verdergaat.',
    'Choose a user name and a password. Check the e-mail address that we know, or fill in another valid one. You will then receive an e-mail that says how to continue.',
  ],
  Label_Username: ['Gebruikersnaam (vrij te kiezen)', 'User name (free to choose)'],
  Label_Password: ['Wachtwoord', 'Password'],
  Label_PasswordAgain: ['Herhaal wachtwoord', 'Repeat password'],
  Label_Email: ['E-mailadres', 'E-mail address'],
  Label_EmailAgain: ['Bevestig e-mailadres', 'Confirm e-mail address'],
  Button_Create: ['Aanmaken', 'Create'],
  Error_Username: [
    'Kies een gebruikersnaam van 3 tot en met 60 zichtbare tekens.',
    'Choose a user name of 3 to 60 visible characters.',
  ],
  Error_UsernameTaken: [
    'Deze gebruikersnaam is al bezet. Kies een andere.',
    'This user name is taken. Choose another one.',
  ],
  Error_Email: [
    'Dit is geen geldig e-mailadres. Een voorbeeld: naam@voorbeeld.nl.',
    'This is not a valid e-mail address. An example: name@example.com.',
  ],
  Error_EmailsDiffer: [
    'De twee e-mailadressen zijn niet gelijk.',
    'The two e-mail addresses are not the same.',
  ],
  Notice_StartAgain: [
    'U was te lang bezig. Vul uw codes nog een keer in.',
    'It took too long. Please fill in your codes once more.',
  ],
  Title_Done: ['Uw account is aangemaakt', 'Your account has been created'],
  Text_Done: [
    'Wij hebben u een e-mail gestuurd. Volg de uitleg in die e-mail om uw account te bevestigen. Daarna kunt u inloggen.',
    'We have sent you an e-mail. Follow the instructions in that e-mail to confirm your account. After that you can sign in.',
  ],
  Title_Confirm: ['Account bevestigen', 'Confirm your account'],
  Text_Confirm: [
    'Klik op de knop om uw account te bevestigen.',
    'Click the button to confirm your account.',
  ],
  Button_Confirm: ['Account bevestigen', 'Confirm account'],
  Title_Confirmed: ['Uw account is bevestigd', 'Your account is confirmed'],
  Text_Confirmed: ['U kunt nu inloggen.', 'You can sign in now.'],
  Link_SignIn: ['Klik hier om in te loggen.', 'Click here to sign in.'],
  Title_AlreadyConfirmed: ['Deze link is al gebruikt', 'This link was used already'],
  Text_AlreadyConfirmed: [
    'Uw account is al bevestigd. U kunt inloggen.',
    'Your account is confirmed already. You can sign in.',
  ],
  Title_LinkExpired: ['Deze link werkt niet meer', 'This link no longer works'],
  Text_LinkExpired: [
    'De link is te oud, of u hebt een nieuwere e-mail gekregen. Wij kunnen u een nieuwe link sturen.',
    'The link is too old, or you received a newer e-mail. We can send you a new link.',
  ],
  Title_LinkUnknown: ['Deze link klopt niet', 'This link is not right'],
  Text_LinkUnknown: [
    'Misschien is de link niet helemaal overgenomen. Klik op de link in de e-mail. Lukt dat niet? Log in met uw gebruikersnaam en wachtwoord. Dan kunt u een nieuwe link vragen.',
    'Perhaps the link was not copied completely. Click the link in the e-mail. Does that not work? Sign in with your user name and password. Then you can ask for a new link.',
  ],
  Button_NewLink: ['Stuur een nieuwe link', 'Send a new link'],
  Interaction_Confirmed: ['Account op het portaal bevestigd', 'Portal account confirmed'],
  Interaction_EmailChanged: [
    'E-mailadres gewijzigd bij bevestigen van account',
    'E-mail address changed on confirming the account',
  ],
});

/** Choosing a password, wherever that happens. */
export const passwordLabels = labelsOfPage('ChangePassword', {
  Help_Rules: [
    'Minstens 8 tekens, met een hoofdletter, een kleine letter, een cijfer en een speciaal teken zoals ! of ?.',
    'At least 8 characters, with a capital, a small letter, a digit and a special character such as ! or ?.',
  ],
  Error_LongEnough: ['Gebruik minstens 8 tekens.', 'Use at least 8 characters.'],
  Error_NotTooLong: ['Gebruik niet meer dan 200 tekens.', 'Use no more than 200 characters.'],
  Error_Capital: ['Gebruik minstens 1 hoofdletter.', 'Use at least 1 capital.'],
  Error_SmallLetter: ['Gebruik minstens 1 kleine letter.', 'Use at least 1 small letter.'],
  Error_Digit: ['Gebruik minstens 1 cijfer.', 'Use at least 1 digit.'],
  Error_SpecialCharacter: [
    'Gebruik minstens 1 speciaal teken, zoals ! of ?.',
    'Use at least 1 special character, such as ! or ?.',
  ],
  Error_NotTheUsername: [
    'Het wachtwoord mag niet gelijk zijn aan de gebruikersnaam.',
    'The password may not be the same as the user name.',
  ],
  Error_NotThePrevious: [
    'Kies een ander wachtwoord dan uw oude wachtwoord.',
    'Choose a password that differs from your old one.',
  ],
  Error_PasswordsDiffer: [
    'De twee wachtwoorden zijn niet gelijk.',
    'The two passwords are not the same.',
  ],
});

/** Forgotten credentials, and setting a new password. */
export const forgotten = labelsOfPage('ForgotPassword', {
  Title_Forgotten: ['Inloggegevens vergeten', 'Forgotten your sign-in details'],
  Text_Forgotten: [
    'Vul uw e-mailadres of uw gebruikersnaam in. U krijgt een e-mail met uw gebruikersnaam en een knop om een nieuw wachtwoord te kiezen.',
    'Fill in your e-mail address or your user name. You will receive an e-mail with your user name and a button to choose a new password.',
  ],
  Label_EmailOrUsername: ['E-mailadres of gebruikersnaam', 'E-mail address or user name'],
  Button_Send: ['Versturen', 'Send'],
  Title_Sent: ['Kijk in uw e-mail', 'Look in your e-mail'],
  Text_Sent: [
    'Kennen wij dit e-mailadres of deze gebruikersnaam? Dan krijgt u binnen een paar minuten een e-mail. Kijk ook in de map met ongewenste e-mail.',
    'Do we know this e-mail address or user name? Then you will receive an e-mail within a few minutes. Please look in the folder with unwanted e-mail too.',
  ],
  Title_NewPassword: ['Nieuw wachtwoord kiezen', 'Choose a new password'],
  Text_NewPassword: [
    'Kies een nieuw wachtwoord voor uw account. Daarna logt u ermee in.',
    'Choose a new password for your account. After that you sign in with it.',
  ],
  Label_NewPassword: ['Nieuw wachtwoord', 'New password'],
  Label_NewPasswordAgain: ['Herhaal het nieuwe wachtwoord', 'Repeat the new password'],
  Button_SetPassword: ['Wachtwoord opslaan', 'Save password'],
  Notice_PasswordSet: [
    'Uw nieuwe wachtwoord is opgeslagen. U kunt er nu mee inloggen.',
    'Your new password has been saved. You can sign in with it now.',
  ],
  Title_LinkDead: ['Deze link werkt niet meer', 'This link no longer works'],
  Text_LinkDead: [
    'De link is al gebruikt, is te oud of is niet helemaal overgenomen. Uw account is niet veranderd. Vraag een nieuwe link aan.',
    'The link was used already, is too old or was not copied completely. Your account has not changed. Please ask for a new link.',
  ],
  Link_AskNew: ['Vraag een nieuwe link aan', 'Ask for a new link'],
});

/** Asking for a new activation code by letter. */
export const newCode = labelsOfPage('ForgotVerificationCode', {
  Title_NewCode: ['Activeercode aanvragen', 'Ask for an activation code'],
  Text_NewCode: [
    'Wij sturen een nieuwe activeercode per brief naar het correspondentieadres dat wij van u kennen.',
    'We will send a new activation code by letter to the correspondence address that we know.',
  ],
  Label_CustomerNumber: ['Huurdernummer (zie brief)', 'Tenant number (see letter)'],
  Title_Asked: ['Uw aanvraag is ontvangen', 'Your request was received'],
  Text_Asked: [
    'Is het nummer bij ons bekend? Dan krijgt u een brief met een nieuwe activeercode.',
    'Is the number known to us? Then you will receive a letter with a new activation code.',
  ],
  Interaction_Asked: ['Verificatiecode aangevraagd', 'Verification code requested'],
});

/** The password of who is signed in, asked once more. */
export const ownPasswordLabels = labelsOfPage('OwnPassword', {
  Error_WrongPassword: [
    'Dit wachtwoord klopt niet. Controleer het en probeer het opnieuw.',
    'This password is not right. Check it and try again.',
  ],
});

/** The link that makes a new e-mail address active (PRF-33, PRF-B11). */
export const emailChangeLabels = labelsOfPage('EmailChangeConfirmation', {
  Title_Confirm: ['Nieuw e-mailadres bevestigen', 'Confirm your new e-mail address'],
  Text_Confirm: [
    'Klik op de knop. Daarna gebruiken wij dit e-mailadres voor u.',
    'Click the button. After that we use this e-mail address for you.',
  ],
  Button_Confirm: ['E-mailadres bevestigen', 'Confirm e-mail address'],
  Title_Confirmed: ['Uw nieuwe e-mailadres is actief', 'Your new e-mail address is active'],
  Text_Confirmed: [
    'Wij sturen uw e-mail vanaf nu naar het nieuwe adres.',
    'From now on we send your e-mail to the new address.',
  ],
  Title_Done: ['Dit is al gedaan', 'This is done already'],
  Text_Done: [
    'Uw nieuwe e-mailadres was al bevestigd. U hoeft niets meer te doen.',
    'Your new e-mail address was confirmed already. You need not do anything.',
  ],
  Title_LinkDead: ['Deze link werkt niet meer', 'This link no longer works'],
  Text_LinkDead: [
    'De link is te oud, is vervangen door een nieuwere of is niet helemaal overgenomen. Uw e-mailadres is niet veranderd. Kijk bij uw gegevens, daar kunt u het opnieuw wijzigen.',
    'The link is too old, was replaced by a newer one or was not copied completely. Your e-mail address has not changed. Look at your details, there you can change it again.',
  ],
  Link_Profile: ['Naar uw gegevens', 'To your details'],
  Interaction_Changed: ['E-mailadres gewijzigd', 'E-mail address changed'],
});
