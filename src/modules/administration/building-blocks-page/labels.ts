import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words around the gallery of building blocks. */
export const buildingBlockLabels = labelsOfPage('BuildingBlocks', {
  Title_Page: ['Bouwstenen', 'Building blocks'],
  Text_Lead: [
    'Alle onderdelen van het portaal in elke toestand, in uw eigen kleuren',
    'All parts of the portal in every state, in your own colours',
  ],
  Title_Contents: ['Toestanden', 'States'],
});
