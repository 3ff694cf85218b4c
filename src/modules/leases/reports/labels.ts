import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the two reports on paper, and of their links (TEN-20 to TEN-25, TEN-32, TEN-33). */
export const reportLabels = labelsOfPage('Reports', {
  Link_Download: ['Download PDF', 'Download PDF'],
  Text_ValuationDownloaded: [
    'Het document met details van de woningwaardering is gedownload.',
    'The document with details of the points valuation has been downloaded.',
  ],
  Text_RentDownloaded: [
    'Het document met de samenstelling van de huur is gedownload.',
    'The document with the composition of the rent has been downloaded.',
  ],
  Warning_NotMade: [
    'Het document kan nu niet worden gemaakt. Probeer het straks nog eens.',
    'The document could not be made now. Please try again later.',
  ],
  File_Valuation: ['puntenspecificatie.pdf', 'points-specification.pdf'],
  File_Rent: ['huursamenstelling.pdf', 'rent-composition.pdf'],

  Text_Page: ['Pagina {page}/{pages}', 'Page {page}/{pages}'],
  Label_Date: ['Datum', 'Date'],
  Label_Period: ['Periode', 'Period'],
  Label_Name: ['Naam', 'Name'],
  Label_Address: ['Adres', 'Address'],
  Label_PostcodeAndTown: ['Postcode en woonplaats', 'Postcode and town'],
  Label_Subject: ['Betreft', 'Subject'],
  Label_User: ['Gebruiker', 'User'],
  Text_UntilToday: ['{from} t/m heden', '{from} up to and including today'],
  Text_FromNowOn: ['{from} – Toekomst', '{from} – Future'],

  Title_Specification: ['Puntenspecificatie', 'Points specification'],
  Text_Subject: ['Puntenspecificatie van {address}', 'Points specification of {address}'],
  Note_Rooms: [
    '1) Op de bladzijde hierna staat hoe wij de oppervlakte hebben berekend.',
    '1) The next page shows how we calculated the area.',
  ],
  Note_Nuisance: [
    '2) Dit zijn punten die eraf gaan, bijvoorbeeld door lawaai of vervuilde grond.',
    '2) These are points taken off, for example because of noise or polluted soil.',
  ],
  Text_NotApplicable: ['n.v.t.', 'n/a'],
  Label_TotalHeating: ['Totaal verwarming', 'Total heating'],
  Label_TotalKitchen: ['Totaal keuken', 'Total kitchen'],
  Label_TotalSanitary: ['Totaal sanitair', 'Total bathroom and toilet'],
  Label_TotalOutdoorSpace: ['Totaal buitenruimte', 'Total outdoor space'],
  Label_TotalDwellingForm: ['Totaal woonvorm', 'Total form of dwelling'],
  Label_TotalAssessedValue: ['Totaal WOZ', 'Total WOZ'],
  Label_TotalSpecialProvisions: ['Totaal voorzieningen', 'Total of provisions'],
  Label_ConstructionYear: ['Bouwjaar', 'Year of construction'],
  Label_AssessedValue: ['WOZ-waarde', 'WOZ value'],
  Label_TotalPoints: ['Totaal punten', 'Total points'],

  Title_RoomDetails: [
    'Specificatie details vertrekken/overige ruimtes',
    'Specification of rooms and other spaces',
  ],
  Title_Rooms: ['Vertrekken', 'Rooms'],
  Title_OtherSpaces: ['Overige ruimtes', 'Other spaces'],
  Label_Description: ['Omschrijving', 'Description'],
  Label_Counted: ['Meegerekend (m²)', 'Counted (m²)'],
  Label_CountsAsSpace: ['Telt als ruimte (m²)', 'Counts as space (m²)'],
  Label_NotCounted: ['Niet meegerekend (m²)', 'Not counted (m²)'],
  Label_LessToilets: ['Af: aantal toiletten', 'Less: number of toilets'],
  Label_SmallerRooms: ['Oppervlakte kleinere vertrekken', 'Area of smaller rooms'],
  Label_Total: ['Totaal', 'Total'],
  Label_RoomPoints: ['Punten (oppervlakte × 1)', 'Points (area × 1)'],
  Label_SpacePoints: ['Punten (oppervlakte × 0.75)', 'Points (area × 0.75)'],
  Label_LessStairs: [
    'Af: zolder zonder vaste trap ({area} m² × 0.75)',
    'Less: attic without fixed stairs ({area} m² × 0.75)',
  ],
  Label_SpacePointsTotal: ['Totaal punten overige ruimtes', 'Total points for other spaces'],
  Text_NoRooms: [
    'Van deze woning zijn geen ruimtes apart vastgelegd.',
    'No separate rooms are recorded for this dwelling.',
  ],

  Title_RentComposition: ['Huursamenstelling {organisation}', 'Rent composition {organisation}'],
  Label_Component: ['Onderdeel', 'Component'],
  Label_ExcludingVat: ['Bedrag excl. btw (€)', 'Amount excl. VAT (€)'],
  Label_IncludingVat: ['Bedrag incl. btw (€)', 'Amount incl. VAT (€)'],
  Label_GrossRent: ['Bruto huur', 'Gross rent'],
  Label_ContractualRent: ['Contractuele huur', 'Contractual rent'],
  Label_RefusedAmount: ['Weigeringsbedrag', 'Refused amount'],
  Label_PayableRent: ['Te betalen huur', 'Rent to pay'],
});
