import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { paperAnswer, storedLogo } from '#modules/leases/module.ts';
import { mailConsentQuestions } from '../consent/ask-consent.ts';
import { consentCode } from '../consent/consent-code.ts';
import { giveConsent } from '../consent/give-consent.ts';
import { consentLetter } from '../consent/letter.ts';
import { findTermination } from '../find-termination.ts';
import { consentLabels } from '../labels.ts';
import { officePaths } from '../paths.ts';
import { cardPath } from './card-page.tsx';
import { officeLabels as labels } from './labels.ts';

const path = `${officePaths.terminations}/:id/instemming/:consent`;
const input = z.object({ id: z.uuid(), consent: z.uuid() });
const common = { audience: ['employee'], feature: 'none', input } as const;

/** The consent of a contract holder: on paper, by letter, asked by mail once more. */
export function consentOfficeRoutes(secrets: Pick<Secrets, 'recognise'>): readonly Route[] {
  return [
    form({
      ...common,
      path: `${path}/papier`,
      limit: 'form',
      log: 'terminationConsent',
      async settle(visit, { id, consent }) {
        const found = await asked(visit, id, consent);
        if (!found) return notFound;
        const outcome = await giveConsent(visit, id, { id: consent, how: 'paper' });
        if (outcome === 'gone') return redirect(cardPath(id), { notice: labels.Warning_Gone });
        await logChange(visit, {
          subject: visit.say(labels.Subject_Termination, { code: found.termination.code }),
          newValue: visit.say(labels.Value_paper, { name: found.consent.personName }),
        });
        return redirect(cardPath(id), { notice: labels.Notice_Consent });
      },
      again: () => notFound,
    }),
    form({
      ...common,
      path: `${path}/mail`,
      limit: 'mail',
      log: 'terminationConsentAsked',
      async settle(visit, { id, consent }) {
        const found = await asked(visit, id, consent);
        if (found?.termination.status !== 'waiting_for_consent') return notFound;
        await mailConsentQuestions(visit, secrets, {
          ...found.termination,
          consents: [found.consent],
        });
        return redirect(cardPath(id), { notice: labels.Notice_Mailed });
      },
      again: () => notFound,
    }),
    page({
      ...common,
      path: `${path}/brief.pdf`,
      limit: 'form',
      log: 'terminationLetter',
      async show(visit, { id, consent }) {
        const found = await asked(visit, id, consent);
        if (!found) return notFound;
        const logo = await visit.read.ask(storedLogo.statement, storedLogo.values);
        const to = { name: found.consent.personName, code: consentCode(secrets, consent) };
        return paperAnswer(visit, {
          report: () => consentLetter(visit, found.termination, to),
          logo,
          fileName: consentLabels.File_Letter,
          shown: false,
          otherwise: cardPath(id),
        });
      },
    }),
  ];
}

async function asked({ read, organisation }: ReadVisit, id: string, consentId: string) {
  const termination = await findTermination(read, { organisationId: organisation.id, id });
  const consent = termination?.consents.find((each) => each.id === consentId);
  return termination && consent ? { termination, consent } : undefined;
}
