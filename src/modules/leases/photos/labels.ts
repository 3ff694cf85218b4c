import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words with which staff keep the attachments of units (ADM-9, TEN-7). */
export const attachmentLabels = labelsOfPage('RecordAttachments', {
  Menu_Attachments: ['Bijlagen', 'Attachments'],
  Title_Attachments: ['Bijlagen van eenheden', 'Attachments of units'],
  Title_NoAttachments: ['Er zijn nog geen bijlagen', 'There are no attachments yet'],
  Label_SearchHint: ['Eenheid, adres, code of bestand', 'Unit, address, code or file'],
  Label_Unit: ['Eenheid', 'Unit'],
  Label_UnitCode: ['Code van de eenheid', 'Code of the unit'],
  Label_Address: ['Adres', 'Address'],
  Label_Code: ['Bijlagecode', 'Attachment code'],
  Help_Code: [
    'De eerste bijlage met code {code} is de foto die de huurder ziet.',
    'The first attachment with code {code} is the photo that the tenant sees.',
    'may be empty',
  ],
  Label_File: ['Bestand', 'File'],
  Help_File: [
    'Een foto (JPG of PNG) of een PDF van hoogstens 10 MB.',
    'A picture (JPG or PNG) or a PDF of at most 10 MB.',
    'may be empty',
  ],
  Label_Kind: ['Soort', 'Kind'],
  Kind_photo: ['Foto op het portaal', 'Photo on the portal'],
  Kind_picture: ['Afbeelding', 'Picture'],
  Kind_unreadable: ['Geen leesbare afbeelding', 'No readable picture'],
  Title_Add: ['Bijlage toevoegen', 'Add an attachment'],
  Title_Remove: ['Bijlage verwijderen', 'Remove the attachment'],
  Title_RemoveQuestion: ['Wilt u {name} verwijderen?', 'Do you want to remove {name}?'],
  Text_RemoveQuestion: [
    'U kunt dit niet ongedaan maken. Is het de foto van de eenheid, dan ziet de huurder geen foto meer.',
    'You cannot undo this. If it is the photo of the unit, the tenant no longer sees a photo.',
  ],
  Link_Remove: ['Verwijderen', 'Remove'],
  Error_NoUnit: ['Er is geen eenheid met deze code.', 'There is no unit with this code.'],
  Error_tooLarge: ['Dit bestand is groter dan 10 MB.', 'This file is larger than 10 MB.'],
  Error_empty: ['Dit bestand is leeg.', 'This file is empty.'],
  Error_wrongType: ['Kies een JPG, PNG of PDF.', 'Choose a JPG, PNG or PDF.'],
  Error_infected: [
    'In dit bestand is schadelijke software gevonden. Wij hebben het niet bewaard.',
    'Malicious software was found in this file. We did not keep it.',
  ],
  Error_notChecked: [
    'Wij konden dit bestand nu niet op schadelijke software controleren. Probeer het later nog eens.',
    'We could not check this file for malicious software now. Please try again later.',
  ],
  Error_notKept: [
    'Wij konden dit bestand nu niet bewaren. Probeer het later nog eens.',
    'We could not keep this file now. Please try again later.',
  ],
  Subject_Attachment: ['Bijlage {code} van eenheid {unit}', 'Attachment {code} of unit {unit}'],
});
