import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Rechten: the permission matrix (design section 4). */
export const labels = labelsOfPage('Rights', {
  Title_Rights: ['Rechten', 'Rights'],
  Lead_Rights: [
    'Elk adres van het portaal, met wie er mag komen. Deze lijst is gemaakt van wat de server zelf controleert.',
    'Every address of the portal, with who may enter. This list is made of what the server itself checks.',
  ],
  Label_Filter: ['Adressen kiezen', 'Choose addresses'],
  Label_Who: ['Wie mag erin', 'Who may enter'],
  Option_Everybody: ['Alle rollen', 'All roles'],
  Button_Show: ['Toon', 'Show'],
  Title_Count: ['{count} adressen', '{count} addresses'],
  Label_Address: ['Adres', 'Address'],
  Label_Opens: ['openen', 'open'],
  Label_Sends: ['versturen', 'send'],
  Label_Function: ['Functie', 'Function'],
  Label_Always: ['altijd', 'always'],
  Label_IsOff: ['uit', 'off'],
  Label_LookingAlong: ['Bij meekijken', 'While looking along'],
  Value_Free: ['ja', 'yes'],
  Value_Asked: ['als de klant erom vroeg', 'if the customer asked for it'],
  Value_CustomerOnly: ['alleen de klant zelf', 'only the customer'],
  Value_NotAlong: ['nee', 'no'],
  Label_Limit: ['Grens', 'Limit'],
  Label_Event: ['In het logboek', 'In the log'],
});
