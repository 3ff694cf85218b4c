import { labelsOfPage } from '#foundation/labels/label.ts';

/** News as customers read it (NWS, HOM-11). */
export const news = labelsOfPage('News', {
  Menu_News: ['Nieuws', 'News'],
  Title_News: ['Nieuws', 'News'],
  Title_Block: ['Nieuws', 'News'],
  Link_ViewArticle: ['Bekijk bericht', 'View message'],
  Link_AllNews: ['Toon al het nieuws', 'Show all news'],
  Title_None: ['Er is nu geen nieuws', 'There is no news now'],
  Text_None: [
    'Zodra er nieuws voor u is, leest u het hier.',
    'As soon as there is news for you, you read it here.',
  ],
  Text_NoneOnHome: ['Er is nu geen nieuws voor u.', 'There is no news for you now.'],
  Link_Outside: ['Lees verder op {host}', 'Read on at {host}'],
  Title_NotAvailable: ['Dit bericht is niet beschikbaar', 'This message is not available'],
  Text_NotAvailable: [
    'Misschien staat het bericht niet meer op onze site, of is het niet voor uw woning bedoeld.',
    'Perhaps the message is no longer on our site, or it is not meant for your home.',
  ],
  Subject_News: ['Nieuws voor uw buurt', 'News for your neighbourhood'],
  Notification_News: ['Nieuws: {title}', 'News: {title}'],
  Link_ToNews: ['Naar het nieuws', 'To the news'],
});

/** News as staff keep it. */
export const newsOffice = labelsOfPage('OfficeNews', {
  Menu_News: ['Nieuws', 'News'],
  Title_News: ['Nieuws', 'News'],
  Text_News: [
    'Klanten zien een bericht als het vinkje Extern aan staat, binnen de periode die u kiest.',
    'Customers see a message when External is ticked, within the period that you choose.',
    'may be empty',
  ],
  Title_None: ['Er zijn nog geen berichten', 'There are no messages yet'],
  Label_SearchHint: ['Titel of tekst', 'Title or text'],
  Kind_Article: ['Nieuwsbericht', 'News article'],
  Label_Title: ['Titel', 'Title'],
  Label_Code: ['Code', 'Code'],
  Label_Internal: ['Intern', 'Internal'],
  Help_Internal: ['Te gebruiken binnen de organisatie.', 'For use inside the organisation.'],
  Label_External: ['Extern', 'External'],
  Help_External: ['Klanten lezen het op het portaal.', 'Customers read it on the portal.'],
  Label_Url: ['URL', 'URL'],
  Help_Url: [
    'Het adres van een pagina op een andere website, zoals https://www.voorbeeld.nl/pagina.',
    'The address of a page on another website, such as https://www.example.com/page.',
  ],
  Error_Url: [
    'Vul een webadres in, zoals https://www.voorbeeld.nl/pagina.',
    'Enter a web address, such as https://www.example.com/page.',
  ],
  Label_VisibleFrom: ['Tonen vanaf', 'Visible from'],
  Help_VisibleFrom: [
    'Leeg: vanaf de dag van publicatie. Dag, maand en jaar, zoals 21-11-2026.',
    'Empty: from the day of publication. Day, month and year, such as 21-11-2026.',
  ],
  Label_VisibleUntil: ['Tonen t/m', 'Visible until'],
  Help_VisibleUntil: [
    'Leeg: zonder einde. Dag, maand en jaar, zoals 21-11-2026.',
    'Empty: without an end. Day, month and year, such as 21-11-2026.',
  ],
  Warning_NeverVisible: [
    'Tonen t/m ligt voor Tonen vanaf. Niemand ziet dit bericht.',
    'Visible until lies before Visible from. Nobody sees this message.',
  ],
  Label_PublishedOn: ['Gepubliceerd', 'Published'],
  Label_Clusters: ['Clusters', 'Clusters'],
  Help_Clusters: [
    'Alleen wie in deze clusters huurt, leest het bericht. Kiest u er geen? Dan is het voor iedereen.',
    'Only who rents in these clusters reads the message. Do you choose none? Then it is for everybody.',
  ],
  Error_Cluster: ['Een van deze clusters bestaat niet.', 'One of these clusters does not exist.'],
  Label_Content: ['Inhoud', 'Content'],
  Help_Content: [
    '**vet**, *cursief*, een sterretje aan het begin van de regel maakt een opsomming, [naam](https://adres) maakt een link.',
    '**bold**, *italic*, an asterisk at the start of a line makes a bullet point, [name](https://address) makes a link.',
  ],
  Label_ExternalContent: ['Externe inhoud', 'External content'],
  Help_ExternalContent: [
    'Wat klanten lezen. Laat u dit leeg? Dan lezen zij de inhoud hierboven.',
    'What customers read. Do you leave this empty? Then they read the content above.',
  ],
  Error_NoContent: ['Vul een tekst in.', 'Enter a text.'],
  Label_State: ['Stand', 'State'],
  State_shown: ['Zichtbaar', 'Visible'],
  State_later: ['Nog niet zichtbaar', 'Not visible yet'],
  State_over: ['Verlopen', 'Expired'],
  State_internal: ['Alleen intern', 'Internal only'],
  State_never: ['Nooit zichtbaar', 'Never visible'],
  Label_For: ['Voor', 'For'],
  Value_Everybody: ['Iedereen', 'Everybody'],
  Label_Cluster: ['Cluster', 'Cluster'],
  Button_Preview: ['Voorbeeld bekijken', 'View preview'],
  Title_Preview: ['Voorbeeld', 'Preview'],
  Text_Preview: [
    'Zo lezen klanten dit bericht. Het is nog niet opgeslagen: sluit dit tabblad om verder te schrijven.',
    'This is how customers read the message. It is not stored yet: close this tab to go on writing.',
  ],
});

/** What the import files of this module hold, in words. */
export const newsImport = labelsOfPage('ImportNews', {
  Title_Articles: ['Nieuwsberichten', 'News articles'],
  Title_ArticleClusters: ['Clusters van nieuwsberichten', 'Clusters of news articles'],
});
