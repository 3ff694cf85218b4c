import { labelsOfPage } from '#foundation/labels/label.ts';

/** The page Woning: leases, dwelling, points and rent (TEN). */
export const tenancy = labelsOfPage('MyContracts', {
  Menu_Tenancy: ['Woning', 'Home and lease'],
  Title_Tenancy: ['Woning', 'Home and lease'],
  Text_Lead: ['Uw huurcontract en uw woning', 'Your lease and your home', 'may be empty'],
  Label_StartDate: ['Startdatum', 'Start date'],
  Label_EndDate: ['Einddatum', 'End date'],
  Label_Photo: ['Foto van {address}', 'Photo of {address}'],
  Label_NoEndDate: ['Geen', 'None'],
  Title_NoLease: ['U hebt geen lopend huurcontract', 'You have no running lease'],
  Text_NoLease: [
    'Hier staan de huurcontracten die nu lopen. Mist u een contract? Neem dan contact met ons op.',
    'This is where you find the leases that run now. Is one missing? Then please contact us.',
  ],
});

/** The panel Woningdetails (TEN-10 to TEN-15). */
export const dwelling = labelsOfPage('DwellingDetails', {
  Panel_Dwelling: ['Woningdetails', 'Dwelling details'],
  Label_Type: ['Woningtype', 'Type of dwelling'],
  Info_Type: [
    'Het soort woning, zoals wij het hebben vastgelegd.',
    'The kind of dwelling, as we recorded it.',
    'may be empty',
  ],
  Label_Rooms: ['Aantal kamers', 'Number of rooms'],
  Info_Rooms: [
    'De kamers die meetellen volgens de regels van de Huurcommissie.',
    'The rooms that count under the rules of the rent tribunal.',
    'may be empty',
  ],
  Label_Year: ['Bouwjaar', 'Year of construction'],
  Info_Year: [
    'Het jaar waarin de woning klaar was.',
    'The year in which the dwelling was finished.',
    'may be empty',
  ],
  Label_EnergyIndex: ['Energie-index', 'Energy index'],
  Info_EnergyIndex: [
    'Hoe lager het getal, hoe zuiniger uw woning.',
    'The lower the figure, the more economical your home.',
    'may be empty',
  ],
  Label_AssessedValue: ['WOZ-waarde', 'WOZ value'],
  Info_AssessedValue: [
    'De waarde van de woning volgens de gemeente.',
    'The value of the dwelling according to the municipality.',
    'may be empty',
  ],
});

/** The panel Woningwaardering (TEN-16 to TEN-19). */
export const valuation = labelsOfPage('Valuation', {
  Panel_Valuation: ['Woningwaardering', 'Points valuation'],
  Label_Points: ['{count} punten', '{count} points'],
  Text_Valuation: [
    'De woningwaardering is een aantal punten. Uw woning krijgt punten voor de grootte en voor wat erin zit. Met de punten rekenen wij uit hoe hoog de huur mag zijn.',
    'The valuation is a number of points. Your home gets points for its size and for what is in it. With the points we work out how high the rent may be.',
    'may be empty',
  ],
  Label_RoomArea: ['Oppervlakte vertrekken', 'Area of rooms'],
  Label_OtherSpaceArea: ['Oppervlakte overige ruimtes', 'Area of other spaces'],
  Label_Heating: ['Verwarming', 'Heating'],
  Label_EnergyPerformance: ['Energieprestatie', 'Energy performance'],
  Label_Kitchen: ['Keuken', 'Kitchen'],
  Label_Sanitary: ['Sanitair', 'Bathroom and toilet'],
  Label_AssessedValue: ['Waardering van WOZ-waarde', 'Points for the WOZ value'],
  Label_DwellingForm: ['Woonvorm', 'Form of dwelling'],
  Label_Ageing: ['Veroudering', 'Ageing'],
  Label_OutdoorSpace: ['Privé-buitenruimtes', 'Private outdoor space'],
  Label_Renovation: ['Punten renovatie-investering', 'Points for renovation'],
  Label_Nuisance: ['Hinderlijke situaties', 'Nuisance'],
  Label_SpecialProvisions: ['Bijzondere voorzieningen', 'Special provisions'],
  Label_Scarcity: ['Bijtelling schaarstegebied', 'Extra for a scarcity area'],
  Label_Monument: ['Beschermd monument', 'Protected monument'],
  Label_Total: ['Totaal punten', 'Total points'],
  Label_TotalRounded: ['Totaal punten afgerond', 'Total points, rounded'],
  Text_NoValuation: [
    'Van dit contract hebben wij geen woningwaardering vastgelegd.',
    'We recorded no points valuation for this lease.',
  ],
});

/** The panel Huurprijs (TEN-29 to TEN-31). */
export const rent = labelsOfPage('Rent', {
  Panel_Rent: ['Huurprijs', 'Rent'],
  Text_Rent: [
    'De huur bestaat uit een aantal onderdelen. Per onderdeel ziet u wat u per maand betaalt.',
    'The rent is made up of a number of parts. For each part you see what you pay a month.',
    'may be empty',
  ],
  Label_Total: ['Totaal', 'Total'],
  Text_NoComponents: [
    'Wij weten nog niet waaruit de huur bestaat. Neem contact met ons op als u dit wilt weten.',
    'We do not know yet what the rent is made up of. Contact us if you want to know.',
  ],
});
