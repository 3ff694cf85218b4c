import { labelsOfPage } from '#foundation/labels/label.ts';

/** The reasons for which customers end a lease, as staff keep them (ADM-86, ADM-87). */
export const reasonLabels = labelsOfPage('TerminationReasons', {
  Menu_Reasons: ['Opzegredenen', 'Termination reasons'],
  Title_Reasons: ['Opzegredenen', 'Termination reasons'],
  Text_Reasons: [
    'Klanten kiezen uit de redenen die op het portaal staan, in deze volgorde.',
    'Customers choose from the reasons that stand on the portal, in this order.',
  ],
  Title_NoReasons: ['Er zijn nog geen opzegredenen', 'There are no termination reasons yet'],
  Label_SearchHint: ['Code of omschrijving', 'Code or description'],
  Label_Reason: ['Opzegreden', 'Termination reason'],
  Label_Code: ['Code', 'Code'],
  Label_Description: ['Omschrijving', 'Description'],
  Label_PortalDescription: ['Omschrijving op het portaal', 'Description on the portal'],
  Help_PortalDescription: [
    'Alleen als klanten iets anders moeten lezen. De code blijft dezelfde.',
    'Only when customers should read something else. The code stays the same.',
    'may be empty',
  ],
  Label_OnPortal: ['Op het portaal', 'On the portal'],
  Label_Position: ['Volgorde', 'Order'],
  Label_Terminations: ['Opzeggingen', 'Terminations'],
  Title_NothingSelected: ['Klanten kunnen nu niet opzeggen', 'Customers cannot end a lease now'],
  Text_NothingSelected: [
    'Er staat geen enkele opzegreden op het portaal, terwijl Huur opzeggen aanstaat. Zet er minstens één op het portaal.',
    'No termination reason stands on the portal, while ending a lease is switched on. Put at least one on the portal.',
  ],
});

/** What holds for the end of a lease, by type of unit (TRM-22). */
export const termsLabels = labelsOfPage('TerminationTerms', {
  Menu_Terms: ['Opzeggen per woningtype', 'Ending a lease by unit type'],
  Title_Terms: ['Opzeggen per woningtype', 'Ending a lease by unit type'],
  Text_Terms: [
    'De opzegtermijn en de opnames van een type eenheid. Staat een type er niet bij, dan geldt de standaard opzegtermijn en is er geen opname.',
    'The notice period and the inspections of a type of unit. For a type that is not listed the standard notice period holds and there is no inspection.',
  ],
  Title_NoTerms: ['Er is nog niets ingesteld', 'Nothing has been set yet'],
  Label_SearchHint: ['Type', 'Type'],
  Label_Terms: ['Opzeggen van', 'Ending of'],
  Label_UnitType: ['Type eenheid', 'Type of unit'],
  Help_UnitType: [
    'Precies zoals het bij de eenheden staat.',
    'Exactly as it stands with the units.',
    'may be empty',
  ],
  Label_NoticeLength: ['Opzegtermijn', 'Notice period'],
  Label_NoticeUnit: ['In dagen of maanden', 'In days or months'],
  Unit_days: ['dagen', 'days'],
  Unit_months: ['maanden', 'months'],
  One_days: ['dag', 'day'],
  One_months: ['maand', 'month'],
  Label_PreCount: ['Aantal vooropnames', 'Number of pre-inspections'],
  Label_PreMinutes: ['Duur vooropname (minuten)', 'Length of a pre-inspection (minutes)'],
  Label_FirstPreDays: [
    'Termijn eerste vooropname (dagen)',
    'Term of the first pre-inspection (days)',
  ],
  Help_FirstPreDays: [
    'Binnen zoveel dagen na het opzeggen valt de eerste vooropname. 0 is geen maximum.',
    'The first pre-inspection falls within this many days of giving notice. 0 is no maximum.',
    'may be empty',
  ],
  Label_FinalCount: ['Aantal eindopnames', 'Number of final inspections'],
  Label_FinalMinutes: ['Duur eindopname (minuten)', 'Length of a final inspection (minutes)'],
  Label_Pre: ['Vooropnames', 'Pre-inspections'],
  Label_Final: ['Eindopnames', 'Final inspections'],
  Text_Count: ['{count} × {minutes} minuten', '{count} × {minutes} minutes'],
  Text_None: ['geen', 'none'],
  Error_TypeTaken: ['Dit type staat er al.', 'This type is there already.'],
  Title_Missing: ['Van deze typen is niets ingesteld', 'Nothing has been set for these types'],
});

/** Notice periods of single units. */
export const noticeLabels = labelsOfPage('NoticePeriods', {
  Menu_Notices: ['Opzegtermijnen', 'Notice periods'],
  Title_Notices: ['Afwijkende opzegtermijnen', 'Deviating notice periods'],
  Text_Notices: [
    'Eenheden waarvan de opzegtermijn afwijkt van die van hun type.',
    'Units whose notice period differs from that of their type.',
  ],
  Title_NoNotices: [
    'Er zijn geen afwijkende opzegtermijnen',
    'There are no deviating notice periods',
  ],
  Label_SearchHint: ['Eenheid of adres', 'Unit or address'],
  Label_Notice: ['Opzegtermijn van', 'Notice period of'],
  Label_Unit: ['Eenheid', 'Unit'],
  Help_Unit: ['De code van de eenheid.', 'The code of the unit.', 'may be empty'],
  Label_Address: ['Adres', 'Address'],
  Error_NoUnit: ['Deze eenheid bestaat niet.', 'This unit does not exist.'],
  Error_UnitTaken: ['Deze eenheid staat er al.', 'This unit is there already.'],
});
