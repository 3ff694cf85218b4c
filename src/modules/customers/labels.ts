import { labelsOfPage } from '#foundation/labels/label.ts';

/** What a person can be to the customer he belongs to. */
export const personRoleLabels = labelsOfPage('PersonRoles', {
  Role_contract_holder: ['Contractant', 'Contract holder'],
  Role_resident: ['Inwoner', 'Resident'],
  Role_legal_administrator: ['Bewindvoerder', 'Legal administrator'],
  Role_contact_person: ['Contactpersoon', 'Contact person'],
  Role_substitute_payer: ['Vervangend betaler', 'Substitute payer'],
  Role_employee: ['Medewerker', 'Employee'],
  Role_caretaker: ['Verzorger', 'Caretaker'],
  Role_child: ['Kind', 'Child'],
});

/** The details of a person, and what can be wrong with them. */
export const personLabels = labelsOfPage('PersonDetails', {
  Label_Gender: ['Geslacht', 'Gender'],
  Gender_female: ['Vrouw', 'Woman'],
  Gender_male: ['Man', 'Man'],
  Gender_other: ['Anders', 'Other'],
  Label_Initials: ['Voorletters', 'Initials'],
  Help_Initials: ['Bijvoorbeeld: F.M.H.', 'For example: F.M.H.', 'may be empty'],
  Label_Infix: ['Tussenvoegsels', 'Prefix'],
  Label_Surname: ['Achternaam', 'Surname'],
  Label_DateOfBirth: ['Geboortedatum', 'Date of birth'],
  Help_DateOfBirth: ['Bijvoorbeeld: 30 9 2001', 'For example: 30 9 2001', 'may be empty'],
  Label_Role: ['Relatie tot contract', 'Relation to the contract'],
  Error_Name: [
    'Gebruik alleen letters, spaties, een koppelteken of een apostrof.',
    'Use only letters, spaces, a hyphen or an apostrophe.',
  ],
  Error_Initials: [
    'Gebruik alleen letters en punten, zoals F.M.H.',
    'Use only letters and full stops, such as F.M.H.',
  ],
  Error_TooLong: [
    'Dit is te lang. Gebruik minder tekens.',
    'This is too long. Use fewer characters.',
  ],
  Error_NoDate: [
    'Dit is geen datum. Vul dag, maand en jaar in, zoals 30 9 2001.',
    'This is not a date. Fill in day, month and year, such as 30 9 2001.',
  ],
  Error_FutureDate: [
    'De geboortedatum ligt in de toekomst.',
    'The date of birth lies in the future.',
  ],
  Error_LongAgo: [
    'De geboortedatum ligt meer dan 120 jaar geleden.',
    'The date of birth lies more than 120 years ago.',
  ],
  Error_Role: ['Kies een relatie uit de lijst.', 'Choose a relation from the list.'],
  Error_Duplicate: [
    'Deze persoon staat er al: dezelfde naam en geboortedatum. Klopt dit toch? Zet dan hieronder een vinkje.',
    'This person is there already: the same name and date of birth. Is it right all the same? Then tick the box below.',
  ],
  Label_Duplicate: ['Ja, dit is een andere persoon', 'Yes, this is another person'],
});

/** A telephone number and an address, and what can be wrong with them (PRF-19 to PRF-22, PRF-B15). */
export const contactLabels = labelsOfPage('ContactDetails', {
  Label_Telephone: ['Telefoonnummer', 'Telephone number'],
  Error_TelephoneCharacters: [
    'Gebruik alleen cijfers, spaties, haakjes en een minteken. Een plusteken mag niet.',
    'Use only digits, spaces, brackets and a minus sign. A plus sign is not allowed.',
  ],
  Error_TelephoneFewDigits: [
    'Dit zijn te weinig cijfers. Gebruik 10, 11 of 12 cijfers.',
    'These are too few digits. Use 10, 11 or 12 digits.',
  ],
  Error_TelephoneManyDigits: [
    'Dit zijn te veel cijfers. Gebruik 10, 11 of 12 cijfers.',
    'These are too many digits. Use 10, 11 or 12 digits.',
  ],
  Error_TelephoneMinusSigns: ['Gebruik hooguit één minteken.', 'Use at most one minus sign.'],
  Error_TelephoneBrackets: [
    'Gebruik hooguit één paar haakjes: eerst ( en daarna ).',
    'Use at most one pair of brackets: first ( and then ).',
  ],
  Error_TelephoneBracketDigits: [
    'Zet tussen de haakjes 1 tot en met 4 cijfers, zoals (030).',
    'Put 1 to 4 digits between the brackets, such as (030).',
  ],
  Label_Postcode: ['Postcode', 'Postcode'],
  Label_HouseNumber: ['Huisnummer', 'House number'],
  Label_Addition: ['Toevoeging', 'Addition'],
  Label_Street: ['Straat', 'Street'],
  Label_Town: ['Plaats', 'Town'],
  Error_Postcode: [
    'Een postcode heeft 4 cijfers en 2 letters, zoals 3704 AC.',
    'A postcode has 4 digits and 2 letters, such as 3704 AC.',
  ],
  Error_HouseNumber: [
    'Vul het huisnummer in met alleen cijfers, zoals 78. De toevoeging hoort in het veld erna.',
    'Fill in the house number with digits only, such as 78. The addition belongs in the field after it.',
  ],
  Error_Addition: [
    'Een toevoeging is kort, zoals A, bis of 2-hoog.',
    'An addition is short, such as A, bis or 2-hoog.',
  ],
  Error_PlaceName: [
    'Gebruik letters, en niet meer dan 100 tekens.',
    'Use letters, and no more than 100 characters.',
  ],
  Error_Email: [
    'Dit is geen geldig e-mailadres. Een voorbeeld: naam@voorbeeld.nl.',
    'This is not a valid e-mail address. An example: name@example.com.',
  ],
});
