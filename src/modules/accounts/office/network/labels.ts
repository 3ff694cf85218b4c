import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Netwerk (ADM.20). */
export const labels = labelsOfPage('Network', {
  Title_Network: ['Netwerk', 'Network'],
  Text_Explanation: [
    'Hier bepaalt u vanaf welke adressen beheerders en medewerkers mogen inloggen. Klanten kunnen altijd overal vandaan inloggen.',
    'Here you decide from which addresses administrators and staff may sign in. Customers can always sign in from anywhere.',
  ],
  Title_Effect: ['Wat dit betekent', 'What this means'],
  Text_AdministratorsAnywhere: [
    'Beheerders kunnen overal vandaan inloggen.',
    'Administrators can sign in from anywhere.',
  ],
  Text_AdministratorsFrom: [
    'Beheerders kunnen alleen inloggen vanaf {ranges}, en vanaf de server van het portaal.',
    'Administrators can sign in only from {ranges}, and from the server of the portal.',
  ],
  Text_AdministratorsNowhere: [
    'Beheerders kunnen alleen inloggen vanaf de server van het portaal. Geen enkele IP-range geldt voor hen.',
    'Administrators can sign in only from the server of the portal. No IP range counts for them.',
  ],
  Text_StaffAnywhere: [
    'KCC-medewerkers kunnen overal vandaan inloggen.',
    'Contact-centre staff can sign in from anywhere.',
  ],
  Text_StaffFrom: [
    'KCC-medewerkers kunnen alleen inloggen vanaf {ranges}, en vanaf de server van het portaal.',
    'Contact-centre staff can sign in only from {ranges}, and from the server of the portal.',
  ],
  Text_StaffNowhere: [
    'KCC-medewerkers kunnen alleen inloggen vanaf de server van het portaal. Geen enkele IP-range geldt voor hen.',
    'Contact-centre staff can sign in only from the server of the portal. No IP range counts for them.',
  ],
  Text_YourAddress: ['Uw eigen adres is {address}.', 'Your own address is {address}.'],
  Title_Ranges: ['IP-ranges', 'IP ranges'],
  Text_None: ['Er zijn geen IP-ranges gedefinieerd.', 'No IP ranges have been defined.'],
  Label_Selection: ['Keuze', 'Selection'],
  Label_Select: ['Kies {range}', 'Select {range}'],
  Label_Range: ['IP-range', 'IP range'],
  Help_Range: [
    'In CIDR-notatie, zoals 192.168.0.0/24. Eén adres mag ook, zoals 203.0.113.7.',
    'In CIDR notation, such as 192.168.0.0/24. A single address is fine too, such as 203.0.113.7.',
    'may be empty',
  ],
  Label_Administrator: ['Beheerder', 'Administrator'],
  Label_Staff: ['KCC-medewerker', 'Contact-centre staff'],
  Label_Roles: ['Geldt voor', 'Counts for'],
  Button_New: ['Nieuwe IP-range', 'New IP range'],
  Title_New: ['Nieuwe IP-range', 'New IP range'],
  Title_Change: ['IP-range wijzigen', 'Change IP range'],
  Error_SelectOne: [
    'Kies eerst één IP-range in de lijst.',
    'First select one IP range in the list.',
  ],
  Error_Range: [
    'Dit is geen IP-range. Vul een adres in met een schuine streep en een lengte, zoals 192.168.0.0/24.',
    'This is not an IP range. Enter an address with a slash and a length, such as 192.168.0.0/24.',
  ],
  Error_Duplicate: ['Deze IP-range staat al in de lijst.', 'This IP range is in the list already.'],
  Error_Role: ['Kies minstens één rol.', 'Choose at least one role.'],
  Title_Confirm: ['Weet u het zeker?', 'Are you sure?'],
  Warning_Administrators: [
    'Daarna kan geen enkele beheerder meer inloggen, behalve vanaf de server van het portaal.',
    'After this no administrator can sign in any more, except from the server of the portal.',
  ],
  Warning_Staff: [
    'Daarna kan geen enkele KCC-medewerker meer inloggen, behalve vanaf de server van het portaal.',
    'After this no contact-centre employee can sign in any more, except from the server of the portal.',
  ],
  Warning_Yourself: [
    'U sluit uzelf buiten: uw adres {address} valt buiten de IP-ranges. U wordt direct uitgelogd.',
    'You shut yourself out: your address {address} is outside the IP ranges. You will be signed out at once.',
  ],
  Warning_Open: [
    'Dit is de laatste IP-range. Daarna kunnen beheerders en medewerkers overal vandaan inloggen.',
    'This is the last IP range. After this administrators and staff can sign in from anywhere.',
  ],
  Title_Delete: ['IP-range {range} verwijderen', 'Delete IP range {range}'],
  Button_SaveAnyway: ['Toch opslaan', 'Save anyway'],
  Subject_Range: ['IP-range', 'IP range'],
});
