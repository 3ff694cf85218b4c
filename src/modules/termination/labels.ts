import { labelsOfPage } from '#foundation/labels/label.ts';

/** Ending a lease, as the customer sees it (TRM-2 to TRM-7). */
export const terminationLabels = labelsOfPage('ContractTermination', {
  Action_Termination: ['Huur opzeggen', 'End the lease'],
  Title_Termination: ['Huuropzegging', 'Ending the lease'],
  Text_Lead: [
    'U vult hier alles in en controleert het daarna. Wat u invult, bewaren wij tot u opzegt of stopt.',
    'Fill in everything here and check it afterwards. We keep what you fill in until you give notice or stop.',
  ],
  Link_Terminate: ['Huur opzeggen', 'End the lease'],
  Title_Choose: ['Welke huur wilt u opzeggen?', 'Which lease do you want to end?'],
  Text_AlreadyEnding: ['Eindigt op {date}', 'Ends on {date}'],
  Title_NoLease: ['U hebt geen lopend huurcontract', 'You have no running lease'],
  Text_NoLease: [
    'Er is niets om op te zeggen. Klopt dat niet? Neem dan contact met ons op.',
    'There is nothing to end. Is that not right? Then contact us.',
  ],
  Link_Tenancy: ['Naar uw woning', 'To your dwelling'],
  Title_AlreadyTerminated: ['De huur is al opgezegd', 'Notice was given already'],
  Text_AlreadyTerminated: [
    'De huur van {address} eindigt op {date}. Wilt u iets wijzigen of de opzegging intrekken? Neem dan contact met ons op.',
    'The lease of {address} ends on {date}. Do you want to change something or withdraw the notice? Then contact us.',
  ],
  Link_Termination: ['Bekijk de opzegging', 'See the termination'],
  Title_NotPossible: ['Online opzeggen kan nu niet', 'Ending the lease online is not possible now'],
  Text_NotPossible: [
    'Neem contact met ons op. Wij helpen u graag met de opzegging.',
    'Please contact us. We are happy to help you with the termination.',
  ],
  Panel_Details: ['Details', 'Details'],
  Label_Contract: ['Contract', 'Lease'],
  Label_EndDate: ['Einddatum contract', 'End date of the lease'],
  Help_EndDate: [
    'Op zijn vroegst {date}. Kies een werkdag.',
    'At the earliest {date}. Choose a working day.',
  ],
  Label_Reason: ['Reden huuropzegging', 'Reason for ending the lease'],
  Panel_Inspections: ['Voorkeur voor woningopname', 'Preference for the inspection'],
  Text_Inspections: [
    'Wij bekijken de woning samen met u. Kies hier wanneer. De opnames liggen op verschillende dagen.',
    'We look at the dwelling together with you. Choose when here. The inspections lie on different days.',
  ],
  Kind_pre: ['Vooropname', 'Pre-inspection'],
  Kind_final: ['Eindopname', 'Final inspection'],
  Kind_preNumber: ['Vooropname {number}', 'Pre-inspection {number}'],
  Kind_finalNumber: ['Eindopname {number}', 'Final inspection {number}'],
  Label_MomentOf: ['Datum/tijd {kind}', 'Date/time of {kind}'],
  Text_NotPlanned: ['Nog niet gekozen', 'Not chosen yet'],
  Text_NotPlannedYet: ['Nog niet gepland', 'Not planned yet'],
  Text_EarlierFirst: [
    'Kies eerst de opname hiervoor',
    'Choose the inspection before this one first',
  ],
  Text_Moment: ['{date} van {from} tot {until} uur', '{date} from {from} to {until}'],
  Button_Prefer: ['Voorkeur aangeven', 'Say what you prefer'],
  Button_ChangePreference: ['Voorkeur wijzigen', 'Change the preference'],
  Panel_Contact: ['Uw contactgegevens', 'Your contact details'],
  Text_Contact: [
    'Alleen voor deze opzegging. Uw gegevens bij ons blijven zoals ze zijn.',
    'For this termination only. Your details with us stay as they are.',
  ],
  Label_Telephone: ['Telefoon', 'Telephone'],
  Placeholder_Telephone: ['Bijvoorbeeld 030 123 45 67', 'For example 030 123 45 67'],
  Label_Email: ['E-mailadres', 'E-mail address'],
  Placeholder_Email: ['Bijvoorbeeld naam@voorbeeld.nl', 'For example name@example.com'],
  Panel_Address: ['Uw nieuwe/correspondentie adres', 'Your new/correspondence address'],
  Text_Address: [
    'Hier sturen wij post naartoe vanaf de ingangsdatum. Tot dan gebruiken wij uw huidige adres.',
    'We send post here from the effective date. Until then we use your present address.',
  ],
  Label_Country: ['Land', 'Country'],
  Country_Netherlands: ['Nederland', 'The Netherlands'],
  Label_MovesOn: [
    'Ingangsdatum nieuw correspondentieadres',
    'Effective date of the new correspondence address',
  ],
  Help_Place: [
    'Voor een adres in Nederland zoeken wij straat en plaats erbij. Vul ze in voor een ander land.',
    'For an address in the Netherlands we look up street and town. Fill them in for another country.',
  ],
  Panel_Consent: ['Instemming van medehuurder', 'Consent of the co-tenant'],
  Text_Consent: [
    'Iedere contractant moet instemmen. Hoe kunnen wij dat vragen?',
    'Every contract holder must agree. How can we ask?',
  ],
  Label_ConsentOf: ['{name} vragen', 'Ask {name}'],
  Way_mail: ['Met een e-mail', 'By e-mail'],
  Way_letter: ['Met een brief naar de woning', 'By letter to the dwelling'],
  Label_ConsentEmail: ['E-mailadres van {name}', 'E-mail address of {name}'],
  Help_ConsentEmail: [
    'Alleen nodig als wij een e-mail sturen.',
    'Only needed when we send an e-mail.',
  ],
  Button_Check: ['Controleren', 'Check'],
  Button_Stop: ['Stoppen en wissen', 'Stop and delete'],
  Notice_Stopped: [
    'U bent gestopt. Wat u had ingevuld, is gewist. Er is niets opgezegd.',
    'You have stopped. What you filled in was deleted. No notice was given.',
  ],
  Error_Date: [
    'Dit is geen datum. Vul dag, maand en jaar in.',
    'This is not a date. Fill in day, month and year.',
  ],
  Error_TooEarly: [
    'Deze datum ligt binnen de opzegtermijn. Kies {date} of later.',
    'This date lies within the notice period. Choose {date} or later.',
  ],
  Error_TooFar: [
    'U kunt hoogstens twee jaar vooruit opzeggen.',
    'You can give notice at most two years ahead.',
  ],
  Error_FreeDay: [
    'Het is niet mogelijk het contract op een feestdag en/of weekenddag te beëindigen.',
    'It is not possible to end the lease on a public holiday and/or weekend day.',
  ],
  Error_NoRoom: [
    'Voor deze einddatum passen de opnames niet meer. Kies een latere einddatum.',
    'The inspections no longer fit before this end date. Choose a later end date.',
  ],
  Error_Reason: ['Kies een reden uit de lijst.', 'Choose a reason from the list.'],
  Error_Email: ['Dit is geen e-mailadres.', 'This is not an e-mail address.'],
  Error_MovesOn: [
    'De ingangsdatum kan niet vóór vandaag liggen.',
    'The effective date cannot lie before today.',
  ],
  Error_UnknownAddress: [
    'Deze combinatie van postcode en huisnummer kennen wij niet. Controleer beide.',
    'We do not know this combination of postcode and house number. Check both.',
  ],
  Error_LookUp: [
    'Wij kunnen het adres nu niet opzoeken. Vul zelf straat en plaats in.',
    'We cannot look up the address now. Fill in street and town yourself.',
  ],
  Error_HouseNumber: [
    'Dit is te lang voor een huisnummer.',
    'This is too long for a house number.',
  ],
  Error_Country: ['Dit is geen naam van een land.', 'This is not the name of a country.'],
  Error_PostcodeAbroad: ['Dit is te lang voor een postcode.', 'This is too long for a postcode.'],
  Error_Inspections: [
    'Kies voor elke opname een datum en tijd: {missing}.',
    'Choose a date and time for each inspection: {missing}.',
  ],
  Error_ConsentEmail: [
    'Vul een ander e-mailadres in dan dat van uzelf.',
    'Fill in another e-mail address than your own.',
  ],
  Warning_AlreadyTerminated: [
    'De huur was al opgezegd. Hieronder staat de einddatum die is vastgelegd.',
    'Notice was given already. Below is the end date that was recorded.',
  ],
  Warning_Cleared: [
    'Deze opname past niet meer en is gewist: {inspections}. Kies opnieuw.',
    'This inspection no longer fits and was cleared: {inspections}. Choose again.',
  ],
});

/** The calendar of one inspection. */
export const calendarLabels = labelsOfPage('TerminationCalendar', {
  Title_Calendar: ['Kies een moment voor de {kind}', 'Choose a moment for the {kind}'],
  Text_Lasts: ['De opname duurt ongeveer {length}.', 'The inspection takes about {length}.'],
  Length_minutes: ['{minutes} minuten', '{minutes} minutes'],
  Length_hour: ['1 uur', '1 hour'],
  Length_hours: ['{hours} uur', '{hours} hours'],
  Text_Slot: ['{from} tot {until} uur', '{from} to {until}'],
  Button_Choose: ['Kiezen', 'Choose'],
  Link_Back: ['Terug naar de opzegging', 'Back to the termination'],
  Title_NothingFree: ['Er is geen moment vrij', 'No moment is free'],
  Text_NothingFree: [
    'Tussen {from} en {until} is geen moment vrij. Neem contact met ons op.',
    'No moment is free between {from} and {until}. Please contact us.',
  ],
  Title_NoDay: ['Er is geen dag voor deze opname', 'There is no day for this inspection'],
  Text_NoDay: [
    'Kies een latere einddatum, of een eerdere dag voor de opname hiervoor.',
    'Choose a later end date, or an earlier day for the inspection before this one.',
  ],
  Error_Slot: ['Kies een tijd.', 'Choose a time.'],
  Error_Unreachable: [
    'Wij kunnen de vrije tijden nu niet opvragen. Probeer het over een paar minuten opnieuw. Wat u invulde, blijft staan.',
    'We cannot look up the free times now. Try again in a few minutes. What you filled in stays.',
  ],
  Error_Taken: [
    'Dit moment is net door iemand anders gekozen. Kies een ander moment.',
    'Somebody else has just chosen this moment. Choose another one.',
  ],
});

/** Checking what was filled in, and handing it in. */
export const checkLabels = labelsOfPage('TerminationCheck', {
  Title_Check: ['Controleer uw opzegging', 'Check your notice'],
  Text_Check: [
    'Klopt alles? Zeg dan de huur op met de knop onderaan. Daarna kunt u de opzegging niet zelf intrekken.',
    'Is everything right? Then give notice with the button below. You cannot withdraw it yourself afterwards.',
  ],
  Label_NewAddress: ['Nieuw adres', 'New address'],
  Label_Consent: ['Instemming van {name}', 'Consent of {name}'],
  Text_ByMail: ['Wij mailen naar {email}', 'We send an e-mail to {email}'],
  Text_ByLetter: ['Wij sturen een brief naar de woning', 'We send a letter to the dwelling'],
  Text_NotGiven: ['Niet ingevuld', 'Not filled in'],
  Link_Change: ['Wijzigen', 'Change'],
  Button_HandIn: ['Huur opzeggen', 'End the lease'],
  Busy_HandIn: ['Bezig met opzeggen', 'Giving notice'],
  Error_Unreachable: [
    'De agenda is nu niet bereikbaar. Er is niets opgezegd. Probeer het over een paar minuten opnieuw.',
    'The calendar cannot be reached now. No notice was given. Try again in a few minutes.',
  ],
  Notice_HandedIn: [
    'Uw opzegging is ontvangen. U krijgt nog een bevestiging van ons.',
    'We have received your notice. You will get a confirmation from us.',
  ],
  Notice_Waiting: [
    'Uw opzegging is ontvangen. Wij vragen nu de andere contractant om in te stemmen.',
    'We have received your notice. We now ask the other contract holder to agree.',
  ],
});

/** A termination that was handed in. */
export const shownLabels = labelsOfPage('TerminationShown', {
  Status_waiting_for_consent: ['Wacht op instemming', 'Waits for consent'],
  Status_received: ['Ontvangen', 'Received'],
  Status_confirmed: ['Bevestigd', 'Confirmed'],
  Status_refused: ['Geweigerd', 'Refused'],
  Status_withdrawn: ['Ingetrokken', 'Withdrawn'],
  Label_Status: ['Stand', 'State'],
  Label_Reference: ['Kenmerk', 'Reference'],
  Label_HandedInAt: ['Opgezegd op', 'Given notice on'],
  Label_Termination: ['Huuropzegging', 'Termination'],
  Label_PlannedEnd: ['Geplande einddatum', 'Planned end date'],
  Label_Note: ['Toelichting', 'Explanation'],
  Text_Next_waiting_for_consent: [
    'Uw opzegging wacht op instemming van {names}. Daarna bekijken wij haar.',
    'Your notice waits for the consent of {names}. After that we look at it.',
  ],
  Text_Next_received: [
    'Wij bekijken uw opzegging. U krijgt een bevestiging van ons.',
    'We are looking at your notice. You will get a confirmation from us.',
  ],
  Text_Next_confirmed: ['Wij hebben uw opzegging bevestigd.', 'We have confirmed your notice.'],
  Text_Next_refused: [
    'De huur loopt door. U kunt opnieuw opzeggen of contact met ons opnemen.',
    'The lease goes on. You can give notice again or contact us.',
  ],
  Text_Next_withdrawn: ['De huur loopt door.', 'The lease goes on.'],
  Text_ChangeByPhone: [
    'Iets wijzigen of intrekken? Neem contact met ons op.',
    'Do you want to change or withdraw something? Contact us.',
  ],
  Title_OtherLeases: ['U hebt nog een ander contract', 'You have another lease'],
  Text_OtherLeases: [
    'Kijk of u dit ook wilt of moet opzeggen: {addresses}.',
    'See whether you want to, or must, end this too: {addresses}.',
  ],
  Link_OtherLeases: ['Ander contract opzeggen', 'End another lease'],
  Link_Pdf: ['Download PDF', 'Download PDF'],
  Link_Calendar: ['Zet in agenda', 'Add to calendar'],
  Text_ConsentGiven: ['Heeft ingestemd op {date}', 'Agreed on {date}'],
  Text_ConsentAsked: ['Gevraagd op {date}', 'Asked on {date}'],
  Label_IAgree: [
    'Ik ben {name} en ik stem in met deze opzegging.',
    'I am {name} and I agree to this termination.',
  ],
  Button_Agree: ['Instemmen', 'Agree'],
  Error_Agree: ['Zet een vinkje om in te stemmen.', 'Tick the box to agree.'],
  Notice_Agreed: ['U hebt ingestemd met de opzegging.', 'You have agreed to the termination.'],
  Attention_Inspection: ['{kind} van uw woning', '{kind} of your dwelling'],
  Attention_Consent: ['Uw opzegging wacht', 'Your notice waits'],
  Text_AttentionConsent: [
    '{names} moet nog instemmen met de opzegging.',
    '{names} still has to agree to the termination.',
  ],
  File_Confirmation: ['huuropzegging.pdf', 'termination.pdf'],
  File_Calendar: ['woningopname.ics', 'inspection.ics'],
});

/** The termination on paper. */
export const paperLabels = labelsOfPage('TerminationPaper', {
  Title_Paper: ['Huuropzegging', 'Termination of the lease'],
  Label_Name: ['Naam', 'Name'],
  Label_CustomerNumber: ['Klantnummer', 'Customer number'],
  Text_waiting_for_consent: [
    'Wij hebben uw opzegging ontvangen. Zij wacht op instemming en is nog niet bevestigd.',
    'We have received your notice. It waits for consent and is not confirmed yet.',
  ],
  Text_received: [
    'Wij hebben uw opzegging ontvangen. Zij is nog niet bevestigd.',
    'We have received your notice. It is not confirmed yet.',
  ],
  Text_confirmed: [
    'Wij bevestigen dat de huur op deze datum eindigt.',
    'We confirm that the lease ends on this date.',
  ],
  Text_refused: [
    'Deze opzegging gaat niet door. De huur loopt door.',
    'This termination does not go ahead. The lease goes on.',
  ],
  Text_withdrawn: [
    'Deze opzegging is ingetrokken. De huur loopt door.',
    'This termination was withdrawn. The lease goes on.',
  ],
});

/** Agreeing with the code of a mail or letter. */
export const consentLabels = labelsOfPage('TerminationConsent', {
  Title_Consent: ['Instemmen met een huuropzegging', 'Agree to a termination'],
  Text_TypeCode: [
    'Vul de code uit onze brief of e-mail in.',
    'Fill in the code from our letter or e-mail.',
  ],
  Label_Code: ['Code', 'Code'],
  Help_Code: [
    'Bijvoorbeeld ABCD-EFGH-JKLM-NPQR',
    'For example ABCD-EFGH-JKLM-NPQR',
    'may be empty',
  ],
  Button_Next: ['Volgende', 'Next'],
  Error_Code: [
    'Deze code kennen wij niet. Controleer hem, of neem contact met ons op.',
    'We do not know this code. Check it, or contact us.',
  ],
  Text_Question: [
    '{name}, {askedBy} heeft de huur opgezegd van {address}. De huur eindigt op {date}. U staat ook op het contract.',
    '{name}, {askedBy} has given notice for {address}. The lease ends on {date}. You are on the lease too.',
  ],
  Text_NoAgree: [
    'Bent u het er niet mee eens? Sluit deze pagina, of neem contact met ons op.',
    'Do you not agree? Close this page, or contact us.',
  ],
  Button_Agree: ['Ik stem in', 'I agree'],
  Title_Given: ['U hebt ingestemd', 'You have agreed'],
  Text_Given: [
    'Dank u wel. Wij bekijken de opzegging nu.',
    'Thank you. We will look at the termination now.',
  ],
  Title_NotNeeded: ['Instemmen is niet meer nodig', 'Your consent is no longer needed'],
  Text_NotNeeded: [
    'U hebt al ingestemd, of de opzegging is niet meer in behandeling. Hebt u een vraag? Neem dan contact met ons op.',
    'You have agreed already, or the termination is no longer being handled. Do you have a question? Then contact us.',
  ],
  Title_Letter: [
    'Gaat u akkoord met het opzeggen van de huur?',
    'Do you agree to ending the lease?',
  ],
  Letter_Opening: ['Beste {name},', 'Dear {name},'],
  Letter_How: [
    'Ga naar {address} en vul deze code in: {code}. U ziet dan de opzegging en kunt instemmen.',
    'Go to {address} and fill in this code: {code}. You will then see the termination and can agree.',
  ],
  Letter_NoAgree: [
    'Bent u het er niet mee eens? Doe dan niets, of neem contact met ons op. Zonder uw instemming gaat de opzegging niet door.',
    'Do you not agree? Then do nothing, or contact us. Without your consent the termination does not go ahead.',
  ],
  Letter_Greeting: ['Met vriendelijke groet, {organisation}', 'Kind regards, {organisation}'],
  Label_LetterTo: ['Aan', 'To'],
  Label_LetterDate: ['Datum', 'Date'],
  File_Letter: ['instemming.pdf', 'consent.pdf'],
});
