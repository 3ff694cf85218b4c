import { labelsOfPage } from '#foundation/labels/label.ts';

/** The page Correspondentie (DOC). */
export const correspondence = labelsOfPage('Correspondence', {
  Menu_Correspondence: ['Correspondentie', 'Correspondence'],
  Title_Correspondence: ['Correspondentie', 'Correspondence'],
  Panel_Documents: ['Documenten', 'Documents'],
  Text_Introduction: [
    'Dit is een overzicht van eerdere correspondentie tussen u en ons. Open een document met de link erachter. Horen er bijlagen bij? Dan ziet u die als u op de paperclip klikt.',
    'This is an overview of earlier correspondence between you and us. Open a document with the link beside it. Does it come with attachments? Then you see them when you click the paper clip.',
    'may be empty',
  ],
  Column_Date: ['Datum', 'Date'],
  Column_Subject: ['Onderwerp', 'Subject'],
  Column_Document: ['Document', 'Document'],
  Label_Download: ['Document downloaden', 'Download document'],
  Label_DownloadNamed: ['Document downloaden: {subject}', 'Download document: {subject}'],
  Label_DownloadAttachment: ['Bijlage downloaden: {name}', 'Download attachment: {name}'],
  Title_Attachments: ['Bijlagen', 'Attachments'],
  Label_AttachmentsOf: ['Bijlagen bij {subject}', 'Attachments of {subject}'],
  Title_None: ['Er is nog geen correspondentie', 'There is no correspondence yet'],
  Text_None: [
    'Sturen wij u een brief of een ander document? Dan vindt u het hier terug.',
    'Do we send you a letter or another document? Then you find it here.',
  ],
  Title_Gone: ['Dit document is niet meer beschikbaar', 'This document is no longer available'],
  Text_Gone: [
    'Hieronder staan de documenten die u nu kunt bekijken. Zoekt u een ander document? Neem dan contact met ons op.',
    'Below are the documents that you can view now. Are you looking for another document? Please contact us.',
  ],
  Subject_Document: ['Nieuwe brief of ander document', 'New letter or other document'],
  Notification_Document: ['Nieuw document: {subject}', 'New document: {subject}'],
  Text_Unavailable: [
    'Wij kunnen dit bestand nu niet vinden. Probeer het later nog eens. Lukt het dan ook niet? Neem dan contact met ons op.',
    'We cannot find this file now. Please try again later. Does it still not work? Then please contact us.',
  ],
});

/** The panel with contract documents on the page Woning (TEN-55). */
export const unitDocumentLabels = labelsOfPage('LeaseDocuments', {
  Panel_Documents: ['Documenten', 'Documents'],
  Text_Introduction: [
    'Deze documenten horen bij uw woning en uw huurcontract. U kunt ze downloaden en bewaren.',
    'These documents belong to your home and your lease. You can download and keep them.',
    'may be empty',
  ],
  Column_Date: ['Datum', 'Date'],
  Column_Subject: ['Onderwerp', 'Subject'],
  Column_Document: ['Document', 'Document'],
  Label_Download: ['Document downloaden', 'Download document'],
  Label_DownloadNamed: ['Document downloaden: {subject}', 'Download document: {subject}'],
  Title_None: ['Er zijn geen documenten', 'There are no documents'],
  Text_None: [
    'Komen er documenten bij dit contract? Dan vindt u ze hier.',
    'Are documents added to this lease? Then you find them here.',
  ],
  Title_Gone: ['Dit document is niet meer beschikbaar', 'This document is no longer available'],
  Text_Gone: [
    'Bij uw woning ziet u welke documenten u nu kunt bekijken.',
    'At your home you see which documents you can view now.',
  ],
  Link_Back: ['Terug naar Woning', 'Back to Home'],
  Warning_Unavailable: [
    'Wij kunnen dit bestand nu niet vinden. Probeer het later nog eens. Lukt het dan ook niet? Neem dan contact met ons op.',
    'We cannot find this file now. Please try again later. Does it still not work? Then please contact us.',
  ],
});
