import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the settings of repairs (ADM.2, ADM.3, ADM.5, ADM.6, ADM.13). */
export const repairSettingLabels = labelsOfPage('RepairSettings', {
  Panel_Repairs: ['Reparaties', 'Repairs'],
  Label_NoRequestWhenCharged: [
    'Huurder mag geen verzoek indienen i.g.v. doorbelasting',
    'A tenant may not submit a request that is charged to him',
  ],
  Help_NoRequestWhenCharged: [
    'De huurder ziet dan een melding zodra hij een defect kiest waarvan hij de kosten betaalt.',
    'The tenant then sees a message as soon as he chooses a defect that he pays for.',
    'may be empty',
  ],
  Label_ChargedMessage: ['Melding bij doorbelasting', 'Message when costs are charged'],
  Help_StandardWhenEmpty: [
    'Laat dit leeg voor de standaardtekst.',
    'Leave this empty for the standard text.',
    'may be empty',
  ],
  Label_DescriptionRequired: [
    'Aanvullende omschrijving is verplicht',
    'The additional description is required',
  ],
  Label_SystemLineByTask: [
    'Systeemomschrijvingsregel op basis van taak',
    'System description line based on the task',
  ],
  Help_SystemLineByTask: [
    'Aangevinkt: de huurder ziet bij een verzoek niet welke keuzes hij maakte.',
    'Ticked: with a request the tenant does not see which choices he made.',
    'may be empty',
  ],
  Label_EmergencyTelephone: ['Telefoonnummer bij spoed', 'Telephone number for emergencies'],
  Help_EmergencyTelephone: [
    'Leeg: het telefoonnummer van de organisatie.',
    'Empty: the telephone number of the organisation.',
    'may be empty',
  ],
  Label_PreferenceDays: [
    'Aantal dagen tot de eerste voorkeursdatum',
    'Days until the first date of a preference',
  ],
  Help_PreferenceDays: [
    'Zoveel dagen na vandaag kan een huurder een voorkeur opgeven. Kies 0 tot en met 90.',
    'This many days from today a tenant may state a preference. Choose 0 to 90.',
    'may be empty',
  ],
  Error_PreferenceDays: [
    'Vul een heel getal van 0 tot en met 90 in.',
    'Enter a whole number from 0 to 90.',
  ],
  Label_ReasonAfterLatestDate: ['Reden na uiterste datum', 'Reason after the latest date'],
  Help_ReasonAfterLatestDate: [
    'Wordt bij een verzoek opgeslagen als de huurder een datum na de uiterste datum kiest.',
    'Is stored with a request when the tenant chooses a date after the latest date.',
    'may be empty',
  ],
  Text_NoReasonAfterLatestDate: [
    'Er is geen Reden na uiterste datum. Kiest een huurder een datum na de termijn van een urgentie? Dan wordt het verzoek vastgelegd zonder reden.',
    'There is no Reason after the latest date. When a tenant chooses a date after the term of an urgency, the request is recorded without a reason.',
  ],
  Panel_Messages: ['Foutboodschappen', 'Messages'],
  Help_Messages: [
    'Wat een huurder leest als hij voor een defect geen verzoek kan indienen.',
    'What a tenant reads when no request can be made for a defect.',
    'may be empty',
  ],
  Label_NoTemplateButAction: [
    'Geen onderhoudssjabloon, wel actie',
    'No repair template, but an action',
  ],
  Label_NoTemplateNoAction: [
    'Geen onderhoudssjabloon, geen actie',
    'No repair template, no action',
  ],
  Panel_Photos: ['Foto’s', 'Photos'],
  Label_PhotoShortestSide: ['Foto maximale hoogte', 'Maximum height of a photo'],
  Help_PhotoShortestSide: [
    'Is de kortste zijde van een foto langer dan dit aantal pixels? Dan wordt de foto verkleind.',
    'A photo whose shortest side is longer than this number of pixels is made smaller.',
    'may be empty',
  ],
  Error_PhotoShortestSide: [
    'Vul een heel getal van 200 tot en met 6000 in.',
    'Enter a whole number from 200 to 6000.',
  ],
  Label_PhotoQuality: ['Foto JPEG compressie', 'JPEG quality of a photo'],
  Help_PhotoQuality: [
    'Kwaliteit in procenten, 1 tot en met 100. Lager geeft kleinere bestanden.',
    'Quality in percent, 1 to 100. Lower makes smaller files.',
    'may be empty',
  ],
  Error_PhotoQuality: [
    'Vul een heel getal van 1 tot en met 100 in.',
    'Enter a whole number from 1 to 100.',
  ],
  Label_PhotoMegabytes: ['Grootste foto in megabytes', 'Largest photo in megabytes'],
  Error_PhotoMegabytes: [
    'Vul een heel getal van 1 tot en met 25 in.',
    'Enter a whole number from 1 to 25.',
  ],
  Label_PhotoCount: ['Aantal foto’s per verzoek', 'Photos per request'],
  Error_PhotoCount: [
    'Vul een heel getal van 1 tot en met 30 in.',
    'Enter a whole number from 1 to 30.',
  ],
  Error_Tick: ['Kies aan of uit.', 'Choose on or off.'],
  Error_LongText: ['Deze tekst is te lang.', 'This text is too long.'],
});
