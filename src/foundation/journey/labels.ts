import { labelsOfPage } from '../labels/label.ts';

/** Words that every journey shares. */
export const journeyLabels = labelsOfPage('Journey', {
  Title_Step: ['Stap {step} van {steps}: {title}', 'Step {step} of {steps}: {title}'],
  Link_Begin: ['Beginnen', 'Begin'],
  Link_Continue: ['Verder gaan', 'Continue'],
  Button_StartAnew: ['Opnieuw beginnen', 'Start again'],
  Title_Draft: ['U was al begonnen', 'You had already started'],
  Text_Draft: [
    'Wij hebben bewaard wat u tot en met {date} hebt ingevuld. U was bij stap {step}: {title}.',
    'We have kept what you filled in up to {date}. You were at step {step}: {title}.',
  ],
  Text_DraftKept: [
    'U kunt tussendoor stoppen. Wij bewaren uw antwoorden 30 dagen.',
    'You can stop in between. We keep your answers for 30 days.',
  ],
  Link_ChangeAnswer: ['Wijzigen', 'Change'],
  Error_ChangedElsewhere: [
    'U hebt dit intussen ook in een ander venster of op een ander apparaat gewijzigd. Controleer wat hier staat. Druk nog een keer om dit te bewaren.',
    'Meanwhile you also changed this in another window or on another device. Check what it says here. Press once more to keep this.',
  ],
  Warning_Gone: [
    'Dit formulier is al verstuurd of opnieuw begonnen. Wat u zojuist invulde, is niet bewaard.',
    'This form was already sent or started again. What you just filled in was not kept.',
  ],
  Warning_NotYet: [
    'Er is nog een eerdere vraag open. Beantwoord die eerst.',
    'An earlier question is still open. Answer that one first.',
  ],
  Notice_StartedAnew: [
    'U begint opnieuw. Uw vorige antwoorden zijn weg.',
    'You start again. Your earlier answers are gone.',
  ],
});
