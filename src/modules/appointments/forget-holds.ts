import { inEachOrganisation } from '#foundation/jobs/each-organisation.ts';
import type { Job } from '#foundation/jobs/job.ts';

/** Takes away what was held too long; it counts for nothing already. */
export const forgetHolds: Job = {
  name: 'forget-expired-holds',
  everySeconds: 300,
  run: (visit) =>
    inEachOrganisation(visit, (write) =>
      write.ask({ name: 'forget-expired-holds', text: 'select portal.forget_expired_holds($1)' }, [
        visit.now,
      ]),
    ),
};
