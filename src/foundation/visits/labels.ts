import { labelsOfPage } from '../labels/label.ts';

/** Google Analytics among the settings (ADM.18). */
export const analyticsLabels = labelsOfPage('Settings', {
  Panel_Analytics: ['Google Analytics configuratie', 'Google Analytics configuration'],
  Label_TrackingId: ['Tracking Id', 'Tracking id'],
  Help_TrackingId: [
    'Dit nummer krijgt u van Google. Het ziet eruit als UA-12345-6 of G-AB12CD34EF. Laat het leeg om Google Analytics uit te zetten.',
    'Google gives you this number. It looks like UA-12345-6 or G-AB12CD34EF. Leave it empty to switch Google Analytics off.',
    'may be empty',
  ],
  Error_TrackingId: [
    'Vul een tracking-id in zoals UA-12345-6 of G-AB12CD34EF, of laat dit leeg.',
    'Enter a tracking id such as UA-12345-6 or G-AB12CD34EF, or leave this empty.',
  ],
  Text_AnalyticsOff: [
    'Google Analytics staat uit. Vul een tracking-id in om het aan te zetten.',
    'Google Analytics is off. Enter a tracking id to switch it on.',
  ],
});

/** Asking visitors whether their visit may be measured (ADM-249). */
export const consentLabels = labelsOfPage('Consent', {
  Title_Consent: ['Mogen wij uw bezoek meten?', 'May we measure your visit?'],
  Text_Consent: [
    'Met Google Analytics zien wij welke pagina’s worden gebruikt. Daarvoor plaatsen wij cookies. Uw naam, nummers en wat u zoekt geven wij niet door. Het portaal werkt hetzelfde als u nee zegt.',
    'With Google Analytics we see which pages are used. This sets cookies. We do not pass on your name, numbers or what you search for. The portal works the same when you say no.',
  ],
  Button_Agree: ['Ja, dat mag', 'Yes, you may'],
  Button_Decline: ['Nee, liever niet', 'No, rather not'],
  Notice_Agreed: [
    'Wij meten uw bezoek. Op de pagina Privacy kunt u dat weer uitzetten.',
    'We measure your visit. On the page Privacy you can switch that off again.',
  ],
  Notice_Declined: ['Wij meten uw bezoek niet.', 'We do not measure your visit.'],
});
