import { labelsOfPage } from '#foundation/labels/label.ts';

/** The home page (HOM). */
export const home = labelsOfPage('Home', {
  Menu_Home: ['Home', 'Home'],
  Title_Home: ['Home', 'Home'],
  Label_GoodNight: ['Goedenacht', 'Good night'],
  Label_GoodMorning: ['Goedemorgen', 'Good morning'],
  Label_GoodAfternoon: ['Goedemiddag', 'Good afternoon'],
  Label_GoodEvening: ['Goedenavond', 'Good evening'],
  Title_Welcome: ['Welkom bij {portalName}', 'Welcome to {portalName}', 'may be empty'],
  Text_Welcome: [
    'Hier ziet u uw gegevens en regelt u uw zaken zelf, wanneer het u uitkomt. Kies in het menu wat u wilt bekijken.',
    'Here you see your details and arrange your affairs yourself, whenever it suits you. Choose in the menu what you want to see.',
    'may be empty',
  ],
  Title_Attention: ['Dit vraagt uw aandacht', 'This needs your attention'],
  Title_NothingToDo: ['Hier staat nu niets voor u klaar', 'Nothing is waiting for you here now'],
  Text_NothingToDo: [
    'Er is nu niets wat uw aandacht vraagt. Kies in het menu wat u wilt bekijken.',
    'Nothing needs your attention now. Choose in the menu what you want to see.',
  ],
  Text_BlockFailed: [
    'Dit kunnen wij nu niet laten zien. Probeer het later nog eens.',
    'We cannot show this now. Please try again later.',
  ],
  Title_QuickActions: ['Direct regelen', 'Arrange at once'],
});
