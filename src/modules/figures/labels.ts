import { labelsOfPage } from '#foundation/labels/label.ts';

/** The page Bezoek: how the portal is used. */
export const figureLabels = labelsOfPage('Figures', {
  Menu_Figures: ['Bezoek', 'Visits'],
  Title_Page: ['Bezoek en gebruik', 'Visits and use'],
  Lead_Page: [
    'Eigen cijfers van het portaal, zonder cookies en zonder wie. Medewerkers tellen niet mee.',
    'The portal’s own figures, without cookies and without who. Staff do not count.',
  ],
  Label_Period: ['Periode', 'Period'],
  Choice_Month: ['Laatste 30 dagen', 'Last 30 days'],
  Choice_Year: ['Laatste 12 maanden', 'Last 12 months'],
  Button_Show: ['Toon', 'Show'],
  Title_Visits: ['Bezoeken', 'Visits'],
  Help_Visits: [
    'Een bezoek is inloggen, of na een uur of langer terugkomen met ‘ingelogd blijven’.',
    'A visit is signing in, or coming back after an hour or more with ‘stay signed in’.',
    'may be empty',
  ],
  Title_Activations: ['Nieuwe accounts', 'New accounts'],
  Title_Pages: ['Meest bekeken pagina’s', 'Most seen pages'],
  Title_Journey: ['Stap voor stap: {journey}', 'Step by step: {journey}'],
  Text_Journey: [
    '{started} keer begonnen, {finished} keer afgerond. Wie opnieuw begint of 30 dagen niets doet, telt als gestopt.',
    'Begun {started} times, finished {finished} times. Who begins anew or does nothing for 30 days counts as stopped.',
  ],
  Label_Day: ['Dag', 'Day'],
  Label_Month: ['Maand', 'Month'],
  Label_Visits: ['Bezoeken', 'Visits'],
  Label_SignIns: ['Keer ingelogd', 'Sign-ins'],
  Label_Activations: ['Accounts', 'Accounts'],
  Label_Page: ['Pagina', 'Page'],
  Label_Seen: ['Keer bekeken', 'Times seen'],
  Label_Step: ['Stap', 'Step'],
  Label_Reached: ['Bereikt', 'Reached'],
  Label_Left: ['Hier gestopt', 'Stopped here'],
  Alt_Chart: [
    'Grafiek: {title}. De cijfers staan in de tabel.',
    'Chart: {title}. The table holds the figures.',
  ],
  Title_Empty: ['Nog geen cijfers', 'No figures yet'],
  Text_Empty: [
    'In deze periode is hier nog niets geteld.',
    'Nothing was counted here in this period yet.',
  ],
});
