import { labelsOfPage } from '#foundation/labels/label.ts';

/** The lists and pages of documents for staff. */
export const office = labelsOfPage('OfficeDocuments', {
  Menu_Documents: ['Documenten', 'Documents'],
  Title_Household: ['Documenten van klanten', 'Documents of customers'],
  Title_Unit: ['Documenten van eenheden', 'Documents of units'],
  Tab_Household: ['Klanten', 'Customers'],
  Tab_Unit: ['Eenheden', 'Units'],
  Label_Tabs: ['Archief', 'Archive'],
  Title_None: ['Er zijn nog geen documenten', 'There are no documents yet'],
  Label_SearchHousehold: ['Klant, onderwerp of code', 'Customer, subject or code'],
  Label_SearchUnit: ['Eenheid, onderwerp of code', 'Unit, subject or code'],
  Label_OnPortal: ['Op klantportaal', 'On the portal'],
  Option_Shown: ['Wel op klantportaal', 'On the portal'],
  Option_NotShown: ['Niet op klantportaal', 'Not on the portal'],
  Label_Customer: ['Klant', 'Customer'],
  Label_Unit: ['Eenheid', 'Unit'],
  Label_CustomerNumber: ['Klantnummer', 'Customer number'],
  Label_UnitCode: ['Code van de eenheid', 'Code of the unit'],
  Label_Code: ['Code', 'Code'],
  Label_Date: ['Stukdatum', 'Document date'],
  Label_Subject: ['Onderwerp', 'Subject'],
  Label_MainSubject: ['Hoofdonderwerp', 'Main subject'],
  Label_SubSubject: ['Subonderwerp', 'Sub-subject'],
  Label_PublicationDate: ['Publicatiedatum', 'Publication date'],
  Help_PublicationDate: [
    'Tot deze dag staat het document niet op het portaal, zoals 21-11-2026.',
    'Until this day the document does not stand on the portal, such as 21-11-2026.',
  ],
  Tick_OnPortal: ['Tonen op klantportaal', 'Show on the portal'],
  Tick_AttachmentsOnPortal: ['Bijlagen tonen op klantportaal', 'Show attachments on the portal'],
  Help_AttachmentsOnPortal: [
    'Alleen pdf-bestanden worden getoond, en alleen als het document zelf op het portaal staat.',
    'Only PDF files are shown, and only when the document itself stands on the portal.',
  ],
  Label_File: ['Bestand', 'File'],
  Help_File: [
    'Een pdf, Word- of Excel-bestand, OpenDocument-tekst, jpg of png van hoogstens {megabytes} MB.',
    'A PDF, Word or Excel file, OpenDocument text, JPG or PNG of at most {megabytes} MB.',
  ],
  Button_Add: ['Document toevoegen', 'Add a document'],
  Button_Archive: ['Document archiveren', 'Archive the document'],
  Title_Add: ['Document toevoegen', 'Add a document'],
  Panel_File: ['Bestand', 'File'],
  Panel_Attachments: ['Bijlagen', 'Attachments'],
  Label_Download: ['{name} downloaden', 'Download {name}'],
  Label_Size: ['{kilobytes} kB', '{kilobytes} kB'],
  Text_NoAttachments: ['Er zijn geen bijlagen.', 'There are no attachments.'],
  Label_AttachmentName: ['Naam', 'Name'],
  Label_OnPortalShort: ['Portaal', 'Portal'],
  Button_AddAttachment: ['Bijlage toevoegen', 'Add an attachment'],
  Title_Remove: ['Document verwijderen', 'Delete the document'],
  Title_RemoveQuestion: ['Wilt u {name} verwijderen?', 'Do you want to delete {name}?'],
  Text_RemoveQuestion: [
    'Het bestand en de bijlagen gaan ook weg. U kunt dit niet ongedaan maken.',
    'The file and the attachments go too. You cannot undo this.',
  ],
  Error_NoCustomer: [
    'Wij kennen geen klant met dit nummer.',
    'We know no customer with this number.',
  ],
  Error_NoUnit: ['Wij kennen geen eenheid met deze code.', 'We know no unit with this code.'],
  Warning_FileUnavailable: [
    'Dit bestand is nu niet te vinden. Staat de opslag van bestanden aan?',
    'This file cannot be found now. Is the storage of files on?',
  ],
  Subject_Document: ['Document {code}', 'Document {code}'],
  Subject_Attachment: ['Bijlage bij document {code}', 'Attachment of document {code}'],
  Value_Removed: ['verwijderd', 'deleted'],
  Panel_OfCustomer: ['Documenten', 'Documents'],
  Text_NoneOfCustomer: [
    'Er zijn geen documenten van deze klant.',
    'There are no documents of this customer.',
  ],
  Link_AllOfCustomer: ['Toon alle documenten', 'Show all documents'],
});

/** Why an upload is refused, beside its field. */
export const uploadLabels = labelsOfPage('Upload', {
  Error_missing: ['Kies een bestand.', 'Choose a file.'],
  Error_tooLarge: ['Dit bestand is te groot.', 'This file is too large.'],
  Error_empty: ['Dit bestand is leeg.', 'This file is empty.'],
  Error_wrongType: [
    'Dit soort bestand kunnen wij niet aannemen. Klopt de naam bij de inhoud?',
    'We cannot take this kind of file. Does its name match its content?',
  ],
  Error_infected: [
    'In dit bestand is schadelijke software gevonden. Het is niet opgeslagen.',
    'Malware was found in this file. It was not saved.',
  ],
  Error_notChecked: [
    'Wij kunnen bestanden nu niet controleren op schadelijke software. Probeer het later opnieuw.',
    'We cannot check files for malware now. Please try again later.',
  ],
  Error_notKept: [
    'Wij kunnen nu geen bestanden opslaan. Probeer het later opnieuw.',
    'We cannot save files now. Please try again later.',
  ],
});

/** The settings of uploads. */
export const uploadSettingLabels = labelsOfPage('Settings', {
  Panel_Uploads: ['Bestanden', 'Files'],
  Text_Uploads: [
    'Geldt voor documenten en bijlagen die medewerkers archiveren.',
    'Holds for documents and attachments that staff archive.',
  ],
  Label_LargestUpload: ['Grootste bestand', 'Largest file'],
  Help_LargestUpload: [
    'Zoveel megabyte mag een bestand hoogstens zijn. Kies 1 tot en met 25.',
    'A file may be this many megabytes at most. Choose 1 to 25.',
  ],
  Error_LargestUpload: [
    'Vul een heel getal van 1 tot en met 25 in.',
    'Enter a whole number from 1 to 25.',
  ],
  Text_MalwareCheckOff: [
    'De controle op schadelijke software staat uit. Bestanden worden opgeslagen zonder dat een virusscanner ernaar kijkt. De beheerder van de server zet de controle aan met VOORDEUR_MALWARE.',
    'The check for malware is off. Files are saved without a virus scanner looking at them. The administrator of the server switches the check on with VOORDEUR_MALWARE.',
  ],
});
