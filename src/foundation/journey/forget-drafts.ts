import { countJourney } from '../counts/count-journey.ts';
import { inEachOrganisation } from '../jobs/each-organisation.ts';
import type { Job } from '../jobs/job.ts';
import type { JourneyDeclaration } from './declaration.ts';
import { daysKept } from './drafts.ts';

/** The job that forgets drafts nobody changed for 30 days. */
export function forgetDrafts<Answers, Known>({
  name,
  forget,
  counted = countJourney,
}: Pick<JourneyDeclaration<Answers, Known>, 'name' | 'forget' | 'counted'>): Job {
  return {
    name: `forget-drafts-${name}`,
    everySeconds: 6 * 3600,
    run: (visit) =>
      inEachOrganisation(visit, async (write, organisationId) => {
        const old = await write
          .selectFrom('journeyDraft')
          .select(['id', 'reached'])
          .where('organisationId', '=', organisationId)
          .where('journey', '=', name)
          .where('changedAt', '<', visit.now.subtract({ hours: daysKept * 24 }))
          .forUpdate()
          .skipLocked()
          .execute();
        if (old.length === 0) return;
        const draftIds = old.map(({ id }) => id);
        await forget?.(write, { organisationId, draftIds });
        await write
          .deleteFrom('journeyDraft')
          .where('organisationId', '=', organisationId)
          .where('id', 'in', draftIds)
          .execute();
        for (const { reached } of old) {
          await counted(write, {
            organisationId,
            journey: name,
            event: 'left',
            step: reached,
            at: visit.now,
          });
        }
      }),
  };
}
