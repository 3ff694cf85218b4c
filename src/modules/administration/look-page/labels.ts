import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Flexibele GUI (ADM.15 to ADM.17). */
export const lookLabels = labelsOfPage('FlexibleLook', {
  Title_Look: ['Flexibele GUI', 'Flexible look'],
  Text_Lead: [
    'Breng het portaal in de kleuren van uw organisatie',
    'Give the portal the colours of your organisation',
  ],
  Link_MarkedPicture: [
    'Schermafdruk met plaatjes en kleuren',
    'Screenshot with images and colours',
  ],
  Label_MarkedPicture: [
    'Schermafdruk van het portaal. Bij elk onderdeel staat de letter van het plaatje of het nummer van de kleur.',
    'Screenshot of the portal. Each part carries the letter of its image or the number of its colour.',
  ],
  Title_Images: ['Plaatjes', 'Images'],
  Label_Logo: ['Logo plaatje', 'Logo image'],
  Label_FooterLogo: ['Logo plaatje in voettekst', 'Logo image in the footer'],
  Label_Photo: ['Achtergrond foto', 'Background photo'],
  Label_CurrentLogo: ['Het huidige logo', 'The current logo'],
  Label_CurrentFooterLogo: ['Het huidige logo in de voettekst', 'The current logo in the footer'],
  Label_CurrentPhoto: ['De huidige achtergrondfoto', 'The current background photo'],
  Text_NoPhoto: ['Nog geen foto gekozen', 'No photo chosen yet'],
  Text_LogoLimit: [
    'PNG, JPEG, GIF of SVG. Hoogstens 1 MB.',
    'PNG, JPEG, GIF or SVG. At most 1 MB.',
  ],
  Text_PhotoLimit: [
    'PNG, JPEG, GIF of SVG. Hoogstens 5 MB.',
    'PNG, JPEG, GIF or SVG. At most 5 MB.',
  ],
  Text_ImageHeld: [
    'Uw nieuwe plaatje is gekozen, maar nog niet opgeslagen.',
    'Your new image is chosen, but not saved yet.',
  ],
  Text_ChooseAgain: [
    'Kies uw nieuwe plaatje opnieuw. Uw browser onthoudt dit bestand niet.',
    'Please choose your new image again. Your browser does not remember this file.',
  ],
  Error_TooLarge: [
    'Dit bestand is te groot. Het huidige plaatje blijft staan.',
    'This file is too large. The current image stays.',
  ],
  Error_WrongType: [
    'Dit is geen plaatje dat wij kunnen tonen. Kies een PNG, JPEG, GIF of SVG. Het huidige plaatje blijft staan.',
    'This is not an image that we can show. Choose a PNG, JPEG, GIF or SVG. The current image stays.',
  ],
  Error_Damaged: [
    'Dit plaatje is beschadigd. Het huidige plaatje blijft staan.',
    'This image is damaged. The current image stays.',
  ],
  Error_TooManyPixels: [
    'Dit plaatje heeft te veel beeldpunten. Maak het kleiner. Het huidige plaatje blijft staan.',
    'This image has too many pixels. Make it smaller. The current image stays.',
  ],
  Error_ForbiddenInDrawing: [
    'In deze SVG staat iets wat niet in een plaatje hoort: {found}. Het huidige plaatje blijft staan.',
    'This SVG holds something that does not belong in an image: {found}. The current image stays.',
  ],
  Label_LogoShape: ['Logo vorm', 'Logo shape'],
  Label_Round: ['Rond', 'Round'],
  Label_Rectangular: ['Rechthoekig', 'Rectangular'],
  Label_Copyright: ['Copyright in voettekst', 'Copyright in the footer'],
  Title_Colours: ['Kleuren', 'Colours'],
  Text_Colours: [
    'Schrijf een kleur als hsl(…), als code (#0c4a58), als naam (white) of als darken(…). Het nummer ziet u terug in de schermafdruk.',
    'Write a colour as hsl(…), as a code (#0c4a58), as a name (white) or as darken(…). You find the number in the screenshot.',
  ],
  Title_Basis: ['Basis', 'Basis'],
  Title_Header: ['Kop', 'Header'],
  Title_Menu: ['Menu', 'Menu'],
  Title_Navigation: ['Navigatiebalk op de telefoon', 'Navigation bar on the phone'],
  Title_Footer: ['Voettekst', 'Footer'],
  Label_Colour1: ['Primair', 'Primary'],
  Label_Colour2: ['Primaire interactie', 'Primary interaction'],
  Label_Colour3: ['Achtergrond primair', 'Primary background'],
  Label_Colour4: ['Kop boven menu-balk', 'Header above the menu bar'],
  Label_Colour5: ['Achtergrond menu-balk', 'Menu bar background'],
  Label_Colour6: ['Lijnen menu-balk', 'Menu bar lines'],
  Label_Colour7: ['Achtergrond voettekst', 'Footer background'],
  Label_Colour8: ['Achtergrond navigatiebalk', 'Navigation bar background'],
  Label_Colour9: ['Voortgangsbalk', 'Progress bar'],
  Label_Colour10: ['Tekst in navigatiebalk', 'Text in the navigation bar'],
  Label_Colour11: ['Knoppen in navigatiebalk', 'Buttons in the navigation bar'],
  Label_Colour12: ['Tekst in voet', 'Text in the footer'],
  Label_Colour13: ['Tekst hoofdpanel titel', 'Text of main panel titles'],
  Label_Colour14: ['Tekst menu-items', 'Text of menu items'],
  Label_Colour15: ['Tekst geselecteerd menu-item', 'Text of the selected menu item'],
  Label_Colour16: ['Tekst menu-items in kop', 'Text of menu items in the header'],
  Label_Colour17: [
    'Tekst geselecteerde menu-item in kop',
    'Text of the selected menu item in the header',
  ],
  Label_NumberedColour: ['{number}. {name}', '{number}. {name}'],
  Label_GroundWhite: ['wit', 'white'],
  Label_GroundColour: ['kleur {number}', 'colour {number}'],
  Label_GroundSelected: ['het gekozen menu-item', 'the selected menu item'],
  Text_Contrast: ['Contrast {ratio} : 1 op {ground}', 'Contrast {ratio} : 1 on {ground}'],
  Text_ContrastTooLow: [
    'Contrast {ratio} : 1 op {ground}. Te weinig, {minimum} is nodig',
    'Contrast {ratio} : 1 on {ground}. Too little, {minimum} is needed',
  ],
  Title_OnePoorContrast: ['1 kleur is slecht te lezen', '1 colour is hard to read'],
  Title_PoorContrasts: ['{count} kleuren zijn slecht te lezen', '{count} colours are hard to read'],
  Text_PoorContrasts: [
    'Opslaan mag. Toch raden wij aan om dit te verbeteren:',
    'You may save. Still we advise you to improve this:',
  ],
  Error_ColourEmpty: ['Vul bij {colour} een kleur in.', 'Enter a colour for {colour}.'],
  Error_ColourTooLong: [
    'De waarde bij {colour} is te lang. Gebruik hoogstens 100 tekens.',
    'The value of {colour} is too long. Use at most 100 characters.',
  ],
  Error_ColourForbiddenCharacter: [
    'Bij {colour} staat een teken dat niet in een kleur hoort, zoals ; } of een aanhalingsteken.',
    'The value of {colour} holds a character that does not belong in a colour, such as ; } or a quotation mark.',
  ],
  Error_ColourUnknown: [
    'De waarde bij {colour} is geen kleur die wij kennen.',
    'The value of {colour} is not a colour that we know.',
  ],
  Error_ColourWrongAmount: [
    'Het percentage bij {colour} klopt niet. Schrijf bijvoorbeeld darken(#ffffff, 10%).',
    'The percentage of {colour} is not right. Write for example darken(#ffffff, 10%).',
  ],
  Error_ColourTransparent: [
    'De kleur bij {colour} is doorzichtig. Dat kan hier niet.',
    'The colour of {colour} is transparent. That is not possible here.',
  ],
  Error_ChangedMeanwhile: [
    'Iemand anders heeft het uiterlijk net gewijzigd. Er is niets opgeslagen. Controleer uw waarden en kies nog eens Opslaan, dan gelden die van u.',
    'Somebody else has just changed the look. Nothing was saved. Check your values and choose Save once more; then yours apply.',
  ],
  Error_NotCompiled: [
    'De stylesheet is niet gemaakt; de vorige blijft gelden. {reason}',
    'The style sheet was not built; the previous one stays in force. {reason}',
  ],
  Button_Compile: ['CSS compileren', 'Compile CSS'],
  Button_Compiling: ['Bezig met compileren', 'Compiling'],
  Text_OneUnsaved: ['1 wijziging is nog niet opgeslagen', '1 change has not been saved yet'],
  Text_Unsaved: [
    '{count} wijzigingen zijn nog niet opgeslagen',
    '{count} changes have not been saved yet',
  ],
  Title_CompileQuestion: ['Compileer CSS Klantportaal', 'Compile CSS of the customer portal'],
  Text_CompileQuestion: [
    'Op deze pagina staan wijzigingen die nog niet zijn opgeslagen. Wilt u de stylesheet maken van wat al is opgeslagen, of eerst uw wijzigingen opslaan?',
    'This page holds changes that have not been saved yet. Do you want to build the style sheet from what is stored, or save your changes first?',
  ],
  Button_CompileStored: ['Compileren', 'Compile'],
  Button_SaveAndCompile: ['Opslaan en compileren', 'Save and compile'],
  Text_CompiledUnsaved: [
    'De stylesheet is gemaakt van wat was opgeslagen. Uw wijzigingen staan nog op deze pagina en zijn niet opgeslagen.',
    'The style sheet was built from what was stored. Your changes are still on this page and have not been saved.',
  ],
  Subject_Look: ['Uiterlijk: {name}', 'Look: {name}'],
  Notice_Saved: [
    'Het uiterlijk is opgeslagen en geldt vanaf nu.',
    'The look has been saved and applies from now on.',
  ],
  Notice_Compiled: [
    'De stylesheet is opnieuw gemaakt en geldt vanaf nu.',
    'The style sheet has been built again and applies from now on.',
  ],
});
