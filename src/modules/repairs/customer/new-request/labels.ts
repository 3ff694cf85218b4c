import { labelsOfPage } from '#foundation/labels/label.ts';

/** The words of the wizard (REP-28 to REP-122, section 8.4). */
export const wizard = labelsOfPage('NewRepair', {
  Title_New: ['Nieuw reparatieverzoek', 'New repair request'],
  Title_AnonymousNew: ['Reparatieverzoek zonder inloggen', 'Repair request without signing in'],
  Step_Object: ['Object', 'Object'],
  Step_Defect: ['Defect', 'Defect'],
  Step_Costs: ['Kosten', 'Costs'],
  Step_Photos: ['Foto’s', 'Photos'],
  Step_Contact: ['Contact', 'Contact'],
  Step_Check: ['Controle', 'Check'],
  Step_Appointment: ['Afspraak', 'Appointment'],
  Title_Emergency: ['Gaslucht, brand of veel water?', 'Smell of gas, fire or a lot of water?'],
  Text_EmergencyCall: [
    'Wacht niet. Bel {telephone}. Ruikt u gas of is er brand? Ga naar buiten en bel eerst 112.',
    'Do not wait. Call {telephone}. Do you smell gas or is there a fire? Go outside and call 112 first.',
  ],
  Label_Help: ['Hulp', 'Help'],
  Text_Start: [
    'In hoogstens {steps} stappen meldt u wat er kapot is. U kiest wat er aan de hand is, u leest wat het kost en u zegt wanneer wij kunnen komen. Bel ons ook als het niet kan wachten.',
    'In at most {steps} steps you report what is broken. You choose what is the matter, read what it costs and say when we can come. Please also call us if it cannot wait.',
  ],
  Text_AnonymousStart: [
    'In hoogstens {steps} stappen meldt u wat er kapot is, zonder in te loggen. U krijgt een e-mail met wat u hebt gemeld. Wij bellen u voor een afspraak. Bel ons ook als het niet kan wachten.',
    'In at most {steps} steps you report what is broken, without signing in. You get an e-mail with what you reported. We will call you for an appointment. Please also call us if it cannot wait.',
  ],
  Title_Steps: ['Dit vragen wij u', 'This is what we ask you'],
  Part_Object: ['Selecteer object', 'Select the object'],
  Part_Defect: ['Selecteer defect', 'Select the defect'],
  Part_Costs: ['Beoordeel eventuele kosten', 'Assess possible costs'],
  Part_Photos: ['Upload foto’s en omschrijf defect', 'Upload photos and describe the defect'],
  Part_Contact: ['Controleer contactinformatie', 'Check contact information'],
  Part_Check: ['Controleer en verstuur', 'Check and submit'],
  Part_Appointment: ['Selecteer datum en tijdvak', 'Select date and time slot'],
  Title_KnownFault: ['Dit weten wij al', 'We already know about this'],
  // 1
  Question_Lease: ['Uw contract', 'Your lease'],
  Help_Lease: [
    'Kies het adres waar iets kapot is.',
    'Choose the address where something is broken.',
    'may be empty',
  ],
  Question_Area: ['Over welke ruimte gaat het verzoek?', 'Which space is it about?'],
  Help_Area: [
    'Een gemeenschappelijke ruimte deelt u met andere bewoners, zoals het trappenhuis.',
    'A common space is shared with other residents, such as the stairwell.',
    'may be empty',
  ],
  Option_Own: ['Eigen ruimte', 'Own space'],
  Option_Common: ['Gemeenschappelijke ruimte', 'Common space'],
  Question_AreaId: ['Welke gemeenschappelijke ruimte?', 'Which common space?'],
  Help_AreaId: [
    'Alleen als het over een gemeenschappelijke ruimte gaat.',
    'Only if it is about a common space.',
    'may be empty',
  ],
  Label_ShowAll: ['Toon alle gemeenschappelijke ruimten', 'Show all common spaces'],
  Error_AreaId: ['Kies een gemeenschappelijke ruimte.', 'Choose a common space.'],
  Error_NotYours: ['Kies een adres uit de lijst.', 'Choose an address from the list.'],
  Title_CannotReport: ['U kunt dit niet hier melden', 'You cannot report this here'],
  Text_NoTree: [
    'Voor dit adres kunt u hier niets melden. Bel ons: {telephone}.',
    'You cannot report anything for this address here. Please call us: {telephone}.',
  ],
  Text_NoLease: [
    'Wij zien geen lopend huurcontract. Bel ons: {telephone}.',
    'We see no running lease. Please call us: {telephone}.',
  ],
  // 1, who did not sign in
  Question_Postcode: ['Postcode', 'Postcode'],
  Question_HouseNumber: ['Huisnummer', 'House number'],
  Question_Addition: ['Toevoeging', 'Addition'],
  Error_Postcode: ['Vul een postcode in, zoals 3701 AB.', 'Enter a postcode such as 3701 AB.'],
  Error_HouseNumber: ['Vul een huisnummer in, zoals 12.', 'Enter a house number such as 12.'],
  Error_Address: [
    'Voor dit adres kunt u hier niets melden. Klopt het adres? Bel ons dan: {telephone}.',
    'You cannot report anything for this address here. Is the address right? Then please call us: {telephone}.',
  ],
  // 2
  Level_1: ['Stap 1: Ruimte kiezen', 'Step 1: Choose the space'],
  Level_2: ['Stap 2: Bouwelement kiezen', 'Step 2: Choose the building element'],
  Level_3: ['Stap 3: Onderdeel kiezen', 'Step 3: Choose the part'],
  Level_4: ['Stap 4: Gebrek kiezen', 'Step 4: Choose the defect'],
  Level_5: ['Stap 5: Gebrek omschrijven', 'Step 5: Describe the defect'],
  Text_ChooseBest: [
    'Kies wat het beste past. U kunt straks nog iets toelichten.',
    'Choose what fits best. You can explain later.',
  ],
  Label_Search: ['Staat het er niet bij? Zoek op een woord', 'Not in the list? Search for a word'],
  Label_SearchChoices: ['Zoeken in de keuzes', 'Search the choices'],
  Link_ClearSearch: ['Zoekterm wissen', 'Clear the search term'],
  Text_SearchedFor: ['U zocht op: {term}', 'You searched for: {term}'],
  Text_NothingFound: [
    'Wij vonden niets met {term}. Wis de zoekterm of kies een ander woord.',
    'We found nothing with {term}. Clear the search term or choose another word.',
  ],
  Error_Choose: ['Kies wat er aan de hand is.', 'Choose what is the matter.'],
  Error_NotOffered: [
    'Die keuze is er niet meer. Kies opnieuw.',
    'That choice is no longer there. Please choose again.',
  ],
  Title_Found: ['Omschrijving van het reparatieverzoek', 'Description of the repair request'],
  Title_Dangerous: ['Dit kan gevaarlijk zijn', 'This may be dangerous'],
  Text_Dangerous: ['Bel ons eerst: {telephone}.', 'Call us first: {telephone}.'],
  Link_ChooseOther: ['Iets anders kiezen', 'Choose something else'],
  Title_Tips: ['Misschien kunt u dit zelf oplossen', 'Perhaps you can solve this yourself'],
  Question_Solved: [
    'Is het defect opgelost met deze oplossingstips?',
    'Was the defect solved with these tips?',
  ],
  Text_Thanks: [
    'Fijn dat het is opgelost. Vertel ons welke tip hielp. Wij sluiten uw melding dan af.',
    'Good that it was solved. Tell us which tip helped. We will then close your report.',
  ],
  Question_Tip: [
    'Oplossingstip waarmee het defect is verholpen',
    'Tip with which the defect was solved',
  ],
  Button_Solved: ['Oplossing van defect melden', 'Report the solution'],
  Notice_Solved: [
    'Dank u wel. Uw melding is afgehandeld.',
    'Thank you. Your report has been closed.',
  ],
  Question_Cause: ['Oorzaak', 'Cause'],
  Help_Cause: [
    'Waardoor is het kapot gegaan? Het antwoord bepaalt wie de kosten betaalt.',
    'What broke it? The answer decides who pays the costs.',
    'may be empty',
  ],
  Warning_PathGone: [
    'De keuzes zijn intussen veranderd. Kies het defect opnieuw. De rest hebben wij bewaard.',
    'The choices have changed meanwhile. Please choose the defect again. We kept the rest.',
  ],
  // 3
  Title_Costs: ['Dit kost het u', 'This is what it costs you'],
  Label_Agree: [
    'Ik ga akkoord dat deze kosten bij mij in rekening worden gebracht.',
    'I agree that these costs are charged to me.',
  ],
  Error_Agree: [
    'Zet een vinkje als u akkoord gaat. Zonder akkoord kunnen wij het verzoek niet aannemen.',
    'Tick the box if you agree. Without it we cannot take the request.',
  ],
  Warning_CostsChanged: [
    'De kosten zijn intussen veranderd. Lees ze en geef opnieuw akkoord.',
    'The costs have changed meanwhile. Read them and agree again.',
  ],
  Text_AnonymousCosts: [
    'Soms zijn er kosten voor u. Dat hangt af van uw huurcontract. Wij bellen u voordat wij kosten maken.',
    'Sometimes you pay. That depends on your lease. We will call you before we incur costs.',
  ],
  // 4
  Question_Description: ['Aanvullende omschrijving', 'Additional description'],
  Help_Description: [
    'Wat is er aan de hand, en sinds wanneer? Zet hier geen medische gegevens of gegevens van anderen.',
    'What is the matter, and since when? Please leave out medical details and details of others.',
  ],
  Error_Description: ['Beschrijf wat er aan de hand is.', 'Describe what is the matter.'],
  // 5
  Text_Contact: [
    'Hierop bereiken wij u over dit verzoek.',
    'This is how we reach you about this request.',
  ],
  Question_Name: ['Naam', 'Name'],
  Question_Telephone: ['Telefoonnummer', 'Telephone number'],
  Question_Email: ['E-mailadres', 'E-mail address'],
  Question_TelephoneFor: [
    'U vulde {new} in. Wij kennen {known}. Wat wilt u?',
    'You entered {new}. We know {known}. What do you want?',
  ],
  Question_EmailFor: [
    'U vulde {new} in. Wij kennen {known}. Wat wilt u?',
    'You entered {new}. We know {known}. What do you want?',
  ],
  Text_NoneKnown: ['geen', 'none'],
  Option_Request: ['Alleen voor dit verzoek', 'Only for this request'],
  Option_Household: ['Graag wijzigen in administratie', 'Please change it in the administration'],
  Text_EmailPassword: [
    'Typ uw wachtwoord, zodat wij weten dat u het bent. U krijgt een e-mail met een link op {email}. Tot u die gebruikt, blijft uw oude adres gelden.',
    'Type your password, so that we know it is you. You will get an e-mail with a link at {email}. Until you use it, your old address stays in force.',
  ],
  Text_NoPassword: [
    'Uw account heeft geen wachtwoord. Wijzig uw e-mailadres bij Gegevens. Wij gebruiken {email} nu voor dit verzoek.',
    'Your account has no password. Change your e-mail address at My details. We now use {email} for this request.',
  ],
  Question_Password: ['Wachtwoord', 'Password'],
  Button_Send: ['Versturen', 'Send'],
  Warning_TooManyMails: [
    'U vroeg dit te vaak aan. Uw e-mailadres is niet gewijzigd. Het verzoek gebruikt wel het nieuwe adres.',
    'You asked this too often. Your e-mail address was not changed. The request does use the new address.',
  ],
  Question_KeyAccess: ['Hoe komen wij binnen?', 'How do we get in?'],
  Option_at_home: ['Ik ben thuis', 'I am at home'],
  Option_with_key: ['U hebt een sleutel en mag naar binnen', 'You have a key and may come in'],
  Option_neighbour: ['De sleutel ligt bij de buren', 'The neighbours have the key'],
  Label_CallFirst: ['Bel mij voordat u komt', 'Call me before you come'],
  Question_Pets: ['Huisdieren', 'Pets'],
  Help_Pets: ['Bijvoorbeeld: een hond. Dan weten wij dat.', 'For example: a dog. Then we know.'],
  Question_KeyNotes: ['Bij wie ligt de sleutel?', 'Who has the key?'],
  // 6
  Title_Check: ['Klopt alles?', 'Is everything right?'],
  Text_Check: [
    'Lees alles nog een keer. Pas daarna sturen wij uw verzoek.',
    'Read everything once more. We only send your request after that.',
  ],
  Label_Object: ['Object', 'Object'],
  Label_Access: ['Toegang', 'Access'],
  Level_space: ['Ruimte', 'Space'],
  Level_element: ['Bouwelement', 'Building element'],
  Level_component: ['Onderdeel', 'Part'],
  Level_defect: ['Defect', 'Defect'],
  Level_specification: ['Specificatie', 'Specification'],
  Text_None: ['–', '–'],
  Text_ForHousehold: [
    '{value} (ook wijzigen in administratie)',
    '{value} (also change in administration)',
  ],
  Button_Save: ['Opslaan', 'Save'],
  Button_SaveAndPlan: ['Bevestig en ga naar afspraak plannen', 'Confirm and plan an appointment'],
  Text_Busy: ['Wij sturen uw verzoek', 'We are sending your request'],
  // 6, who did not sign in
  Question_Sum: [
    'Om te zien dat u een mens bent: hoeveel is {one} plus {other}?',
    'To see that you are human: how much is {one} plus {other}?',
  ],
  Help_Sum: [
    'Typ het antwoord als getal of als woord.',
    'Type the answer as a number or as a word.',
  ],
  Error_Sum: [
    'Dat klopt niet. Reken het nog een keer uit.',
    'That is not right. Please add it up again.',
  ],
  Error_TooFast: [
    'Dat ging erg snel. Lees alles rustig na en verstuur het dan.',
    'That was very fast. Read everything and then send it.',
  ],
  Error_TooMany: [
    'Er zijn nu te veel verzoeken zonder inloggen. Bel ons: {telephone}.',
    'There are too many requests without signing in now. Please call us: {telephone}.',
  ],
  // 7
  Text_Preference: [
    'Kies een dag en tijd die u het beste uitkomt. Dit is een voorkeur, nog geen afspraak: wij bellen u. Kies een dag die een paar dagen verder ligt, dan kunnen wij het werk plannen.',
    'Choose the day and time that suit you best. This is a preference, not an appointment yet: we will call you. Choose a day some days ahead, so that we can plan the work.',
  ],
  Title_Preference: ['Wanneer komt het u uit?', 'When does it suit you?'],
  Text_PreferenceSeveral: [
    'Voor dit werk komen er meer mensen. Wij maken de afspraken met u.',
    'Several people come for this work. We will make the appointments with you.',
  ],
  Text_NothingFree: [
    'Online een afspraak maken kan nu niet: er is geen tijd vrij. Geef hieronder aan wanneer het u uitkomt.',
    'You cannot make an appointment online now: no time is free. Tell us below when it suits you.',
  ],
  Title_PlanInspection: ['Wanneer mogen wij komen kijken?', 'When may we come and look?'],
  Text_PlanInspection: [
    'Kies een dag en een tijd. Een opzichter komt kijken wat er nodig is. Dit duurt ongeveer {minutes} minuten. Dit is een afspraak: u krijgt een bevestiging.',
    'Choose a day and a time. An inspector comes to see what is needed. This takes about {minutes} minutes. This is an appointment: you will get a confirmation.',
  ],
  Title_PlanRepair: ['Wanneer mogen wij komen?', 'When may we come?'],
  Text_PlanRepair: [
    'Kies een dag en een tijd. Onze vakman komt binnen deze tijd. Dit is een afspraak: u krijgt een bevestiging. Kies een dag die een paar dagen verder ligt, dan kunnen wij het werk plannen.',
    'Choose a day and a time. Our mechanic comes within this time. This is an appointment: you will get a confirmation. Choose a day some days ahead, so that we can plan the work.',
  ],
  Link_Preference: [
    'Geen tijd die u uitkomt? Geef een voorkeur door',
    'No time that suits you? State a preference',
  ],
  Link_AskAgain: ['Probeer opnieuw een afspraak te plannen', 'Try again to plan an appointment'],
  Link_Plan: ['Terug naar de vrije tijden', 'Back to the free times'],
  Button_Book: ['Opslaan', 'Save'],
  Button_Later: ['Later plannen', 'Plan later'],
  Notice_Booked: ['Uw afspraak staat vast.', 'Your appointment is confirmed.'],
  Error_Taken: [
    'Deze tijd is net door iemand anders gekozen. Kies een andere tijd.',
    'Somebody else has just chosen this time. Choose another one.',
  ],
  Error_Unreachable: [
    'Wij kunnen de vrije tijden nu niet opvragen. Uw verzoek is bewaard. Probeer het later opnieuw, of geef een voorkeur door.',
    'We cannot look up the free times now. Your request was kept. Try again later, or state a preference.',
  ],
  Error_Day: ['Kies een dag en een tijd uit de lijst.', 'Choose a day and a time from the list.'],
  Error_TooLate: [
    'Het werk is al ingepland. U kunt geen voorkeur meer doorgeven.',
    'The work has been planned already. You can no longer state a preference.',
  ],
  Notice_Preference: [
    'Uw voorkeur is bewaard. Wij bellen u.',
    'Your preference was kept. We will call you.',
  ],
  Title_Done: ['Uw verzoek is verstuurd', 'Your request has been sent'],
  Text_Number: ['Uw verzoeknummer is {code}.', 'Your request number is {code}.'],
  Text_NoAppointment: [
    'U hoeft geen afspraak te maken. Wij nemen contact met u op.',
    'You do not need to make an appointment. We will contact you.',
  ],
  Text_NotificationDone: [
    'Wij hebben uw melding toegevoegd aan het verzoek dat al open staat. U hoeft geen afspraak te maken.',
    'We added your report to the request that is open already. You do not need to make an appointment.',
  ],
  Button_ToOverview: ['Naar mijn reparaties', 'To my repairs'],
  Notice_Sent: ['Uw reparatieverzoek is verstuurd.', 'Your repair request has been sent.'],
  Title_AnonymousDone: ['Uw verzoek is verstuurd', 'Your request has been sent'],
  Text_AnonymousDone: [
    'U krijgt een e-mail met wat u hebt gemeld. Wij bellen u voor een afspraak.',
    'You will get an e-mail with what you reported. We will call you for an appointment.',
  ],
});
