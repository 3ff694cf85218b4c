import { labelsOfPage } from '#foundation/labels/label.ts';

/** The pages on which staff keep the points of a unit. */
export const valuationLabels = labelsOfPage('ValuationOffice', {
  Menu_Valuation: ['Woningwaardering', 'Points valuation'],
  Title_Valuation: ['Woningwaardering', 'Points valuation'],
  Title_NoUnits: ['Er zijn nog geen eenheden', 'There are no units yet'],
  Title_ValuationOf: ['Woningwaardering {address}', 'Points valuation {address}'],
  Label_SearchHint: ['Nummer of adres', 'Number or address'],
  Label_OnlyWithout: ['Zonder waardering', 'Without valuation'],
  Label_Address: ['Adres', 'Address'],
  Label_Code: ['Nummer', 'Number'],
  Label_Type: ['Woningtype', 'Type of dwelling'],
  Label_Points: ['Punten', 'Points'],
  Label_PointsFor: ['Punten voor: {criterion}', 'Points for: {criterion}'],
  Title_Points: ['Punten per onderdeel', 'Points for each part'],
  Text_Points: [
    'Laat leeg wat niet geldt. De punten van aantallen rekenen wij zelf uit. De punten voor oppervlakte volgen uit de ruimtes, als die zijn vastgelegd.',
    'Leave empty what does not apply. We work out the points of numbers ourselves. The points for area follow from the rooms, if they are recorded.',
  ],
  Title_Parts: ['Nu opgeslagen', 'Stored now'],
  Text_NoPoints: ['Er zijn nog geen punten vastgelegd.', 'No points have been recorded yet.'],
  Link_Rooms: ['Ruimtes van deze eenheid', 'Rooms of this unit'],
  Text_Rooms: ['{count} ruimtes vastgelegd', '{count} rooms recorded'],
  Subject_Valuation: ['Woningwaardering {address}', 'Points valuation {address}'],
  Value_Total: ['{points} punten', '{points} points'],
});

/** The pages on which staff keep the rooms and other spaces of a unit (TEN-24, TEN-25). */
export const roomLabels = labelsOfPage('RoomOffice', {
  Menu_Rooms: ['Ruimtes', 'Rooms'],
  Title_Rooms: ['Ruimtes', 'Rooms'],
  Title_NoRooms: ['Er zijn nog geen ruimtes', 'There are no rooms yet'],
  Label_Room: ['Ruimte', 'Room'],
  Label_SearchHint: ['Eenheid, adres of omschrijving', 'Unit, address or description'],
  Label_Unit: ['Eenheid (nummer)', 'Unit (number)'],
  Label_Address: ['Adres', 'Address'],
  Label_Position: ['Volgorde', 'Order'],
  Label_Kind: ['Soort', 'Kind'],
  Kind_room: ['Vertrek', 'Room'],
  Kind_other_space: ['Overige ruimte', 'Other space'],
  Label_Description: ['Omschrijving', 'Description'],
  Label_Counted: ['Meegerekend (m²)', 'Counted (m²)'],
  Label_CountsAsSpace: ['Telt als ruimte (m²)', 'Counts as space (m²)'],
  Label_NotCounted: ['Niet meegerekend (m²)', 'Not counted (m²)'],
  Label_Habitable: ['Telt mee als kamer', 'Counts as a room'],
  Label_Toilets: ['Aantal toiletten in deze ruimte', 'Number of toilets in this room'],
  Label_StairsDeduction: [
    'Punten eraf zonder vaste trap',
    'Points off because there are no fixed stairs',
  ],
  Option_Yes: ['Ja', 'Yes'],
  Option_No: ['Nee', 'No'],
  Error_NoUnit: ['Deze eenheid bestaat niet.', 'This unit does not exist.'],
  Error_OtherUnit: ['Een ruimte blijft bij haar eenheid.', 'A room stays with its unit.'],
  Error_PositionTaken: [
    'Deze plaats in de volgorde is al bezet.',
    'This place in the order is taken.',
  ],
  Error_Negative: ['Dit kan niet kleiner zijn dan 0.', 'This cannot be less than 0.'],
  Error_OnlyRoom: ['Dit kan alleen bij een vertrek.', 'This is possible for a room only.'],
  Error_OnlyOtherSpace: [
    'Dit kan alleen bij een overige ruimte.',
    'This is possible for an other space only.',
  ],
});
