import { labelsOfPage } from '#foundation/labels/label.ts';

/** The accessibility statement (design section 8). */
export const accessibilityLabels = labelsOfPage('Accessibility', {
  Title_Page: ['Toegankelijkheid', 'Accessibility'],
  Text_Lead: [
    '{organisationName} wil dat iedereen {portalName} kan gebruiken.',
    '{organisationName} wants everyone to be able to use {portalName}.',
  ],
  Title_Status: ['Hoe ver wij zijn', 'How far we are'],
  Text_Standard: [
    '{portalName} is gebouwd volgens de richtlijnen voor toegankelijkheid WCAG 2.2, niveau A en AA.',
    '{portalName} was built to the accessibility guidelines WCAG 2.2, levels A and AA.',
  ],
  Text_NotExamined: [
    'Een onafhankelijk bureau heeft {portalName} nog niet onderzocht. Daarom noemen wij de toegankelijkheid nu: gedeeltelijk aangetoond.',
    'An independent bureau has not examined {portalName} yet. So for now we call its accessibility: partly demonstrated.',
  ],
  Title_Checked: ['Wat wij controleren', 'What we check'],
  Text_CheckedByMachine: [
    'Een programma (axe) controleert alle pagina’s en onderdelen bij elke nieuwe versie.',
    'A program (axe) checks all pages and parts at each new version.',
  ],
  Text_CheckedKeyboard: [
    'Alles werkt met alleen het toetsenbord, en zonder JavaScript.',
    'Everything works with only the keyboard, and without JavaScript.',
  ],
  Text_CheckedZoom: [
    'Tekst kan twee keer zo groot, en niets schuift opzij op een smalle telefoon.',
    'Text can be twice as large, and nothing scrolls sideways on a narrow phone.',
  ],
  Title_Limits: ['Wat kan tegenvallen', 'What may disappoint'],
  Text_LimitDocuments: [
    'Documenten die u kunt downloaden, zoals brieven en facturen, komen soms uit een ander systeem. Die zijn niet altijd goed voor te lezen. Vraag ons om de inhoud, dan helpen wij u.',
    'Documents that you can download, such as letters and invoices, sometimes come from another system. They cannot always be read aloud well. Ask us for the content and we will help you.',
  ],
  Text_LimitColours: [
    'Wij kiezen zelf de kleuren van dit portaal. Is een tekst slecht te lezen? Laat het ons weten.',
    'We choose the colours of this portal ourselves. Is a text hard to read? Please tell us.',
  ],
  Title_Report: ['Werkt iets niet voor u?', 'Does something not work for you?'],
  Text_Report: [
    'Vertel ons wat niet lukt en op welke pagina. Wij zoeken dan samen met u een oplossing.',
    'Tell us what does not work and on which page. We will then look for a solution together with you.',
  ],
  Text_NotSatisfied: [
    'Bent u niet tevreden over ons antwoord? Dan kunt u een klacht indienen bij {organisationName}.',
    'Are you not satisfied with our answer? Then you can file a complaint with {organisationName}.',
  ],
});

/** The privacy statement. */
export const privacyLabels = labelsOfPage('Privacy', {
  Title_Page: ['Privacy', 'Privacy'],
  Text_Lead: [
    'Zo gaat {organisationName} op dit portaal met uw gegevens om.',
    'This is how {organisationName} handles your details on this portal.',
  ],
  Title_Data: ['Welke gegevens', 'Which details'],
  Text_Data: [
    'U ziet en wijzigt hier gegevens die {organisationName} al van u heeft, zoals uw naam, adres en e-mailadres. Wij gebruiken ze om u te helpen met wat u hier regelt.',
    'Here you see and change details that {organisationName} already has of you, such as your name, address and e-mail address. We use them to help you with what you arrange here.',
  ],
  Title_Log: ['Wat wij vastleggen', 'What we record'],
  Text_Log: [
    'Wij bewaren wat u op het portaal hebt geregeld en wanneer. Wij leggen ook vast wanneer een medewerker met u meekijkt.',
    'We keep what you arranged on the portal and when. We also record when an employee looks along with you.',
  ],
  Title_Cookies: ['Cookies', 'Cookies'],
  Text_Cookies: [
    'Het portaal gebruikt alleen cookies die nodig zijn: om u ingelogd te houden, om uw browser te herkennen en om uw taal te onthouden. Ze gaan niet naar anderen.',
    'The portal only uses cookies that are necessary: to keep you signed in, to recognise your browser and to remember your language. They do not go to others.',
  ],
  Title_Measuring: ['Bezoek meten', 'Measuring visits'],
  Text_Measuring: [
    'Met uw toestemming geven wij aan Google Analytics door welke pagina’s u opent. Uw naam, nummers en zoekwoorden gaan niet mee. Google plaatst daarvoor cookies.',
    'With your consent we tell Google Analytics which pages you open. Your name, numbers and search words do not go along. Google sets cookies for this.',
  ],
  Text_MeasuringOn: ['U hebt gezegd: ja, dat mag.', 'You said: yes, you may.'],
  Text_MeasuringOff: ['Wij meten uw bezoek niet.', 'We do not measure your visit.'],
  Title_Rights: ['Uw rechten', 'Your rights'],
  Text_Rights: [
    'U mag uw gegevens inzien, laten verbeteren en laten verwijderen. Neem daarvoor contact met ons op. Komt u er met ons niet uit? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
    'You may see your details, have them corrected and have them deleted. Please contact us for this. Can we not solve it together? Then you can file a complaint with the Dutch Data Protection Authority.',
  ],
});

export const siteLabels = labelsOfPage('Site', {
  Title_Contact: ['Contact', 'Contact'],
  Text_ContactOtherwise: [
    'Neem contact op met {organisationName}.',
    'Please contact {organisationName}.',
  ],
  Link_Home: ['Naar de startpagina', 'To the start page'],
});
