import { z } from 'zod';
import type { CountedJourney } from '#foundation/counts/count-journey.ts';
import { notAvailable } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { Job } from '#foundation/jobs/job.ts';
import { journey } from '#foundation/journey/journey.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { forgetDraftPhotos } from '#foundation/photos/draft-photos.ts';
import type { PhotoServices } from '#foundation/photos/take-photo.ts';
import { doorPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { anonymousRepairs } from '#modules/administration/module.ts';
import type { AgendaServices } from '#modules/appointments/module.ts';
import { newRepairPath } from '../../paths.ts';
import { addressStep } from './address-step.tsx';
import { anonymousCheckStep } from './anonymous-check-step.tsx';
import { answers, fallsWith } from './answers.ts';
import { appointmentStep } from './appointment-step.tsx';
import { checkStep } from './check-step.tsx';
import { contactStep } from './contact-step.tsx';
import { costsStep } from './costs-step.tsx';
import { defectStep } from './defect-step.tsx';
import { knownToCustomer, knownToNobody } from './known.ts';
import { wizard as labels } from './labels.ts';
import { objectStep } from './object-step.tsx';
import { type PasswordServices, passwordRoute } from './password-route.ts';
import { photoRoutes } from './photo-routes.tsx';
import { photosStep } from './photos-step.tsx';
import { startPage } from './start-page.tsx';

/** What the wizard needs from outside. */
export interface NewRequestServices extends PhotoServices, PasswordServices, AgendaServices {}

/** Reporting what is broken, in seven steps (REP-28 to REP-122). */
export function newRequest(services: NewRequestServices): {
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
  readonly counted: CountedJourney;
} {
  const wizard = journey({
    name: 'newRepair',
    path: newRepairPath,
    title: labels.Title_New,
    audience: ['customer'],
    feature: features.repairRequests,
    current: 'repairs',
    answers,
    fallsWith,
    know: knownToCustomer,
    forget: forgetDraftPhotos,
    start: startPage,
    lead: ({ known }) => known.own?.address ?? '',
    steps: [
      objectStep,
      defectStep,
      costsStep,
      photosStep,
      contactStep,
      checkStep,
      appointmentStep(services),
    ],
  });
  return {
    routes: [
      ...wizard.routes,
      ...photoRoutes(wizard, wizard.hrefOf('photos'), ['customer'], services),
      passwordRoute(wizard, `${wizard.hrefOf('contact')}/wachtwoord`, services),
    ],
    jobs: wizard.jobs,
    counted: wizard.counted,
  };
}

/** Where who does not sign in reports a repair (REP-126, ADM-173). */
export const anonymousPath = '/repairment';

/** The same without signing in, when the organisation allows it (REP-125 to REP-128, ADM.13). */
export function anonymousRequest(services: PhotoServices): {
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
  readonly counted: CountedJourney;
} {
  const wizard = journey({
    name: 'anonymousRepair',
    path: anonymousPath,
    title: labels.Title_AnonymousNew,
    audience: ['anyone'],
    feature: features.repairRequests,
    answers: answers.omit({ slot: true }),
    fallsWith,
    know: async (visit, draft) =>
      visit.organisation.setting(anonymousRepairs) ? knownToNobody(visit, draft) : undefined,
    absent: notAvailable,
    forget: forgetDraftPhotos,
    start: startPage,
    steps: [addressStep, defectStep, costsStep, photosStep, contactStep, anonymousCheckStep],
  });
  return {
    routes: [
      ...wizard.routes,
      ...photoRoutes(wizard, wizard.hrefOf('photos'), ['anyone'], services),
      page({
        path: `${anonymousPath}/klaar`,
        audience: ['anyone'],
        feature: features.repairRequests,
        limit: 'page',
        input: z.object({}),
        log: 'none',
        show: (visit) =>
          visit.organisation.setting(anonymousRepairs)
            ? doorPage(visit, {
                title: visit.say(labels.Title_AnonymousDone),
                hidden: true,
                children: (
                  <Alert kind="ok" role="status">
                    {visit.say(labels.Text_AnonymousDone)}
                  </Alert>
                ),
              })
            : notAvailable,
      }),
    ],
    jobs: wizard.jobs,
    counted: wizard.counted,
  };
}
