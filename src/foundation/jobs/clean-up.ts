import { inEachOrganisation } from './each-organisation.ts';
import type { Job } from './job.ts';

const hour = 3600;

/** What the foundation keeps no longer than it needs. */
export const cleanUpJobs: readonly Job[] = [
  {
    name: 'forget-mail-texts',
    everySeconds: hour,
    /** Of a mail that was sent 30 days ago only its subject and its fate stay. */
    run: (visit) =>
      inEachOrganisation(visit, (write, organisationId) =>
        write
          .updateTable('outgoingMail')
          .set({ html: '', plainText: '' })
          .where('organisationId', '=', organisationId)
          .where('state', '=', 'sent')
          .where('html', '<>', '')
          .where('sentAt', '<', visit.now.subtract({ hours: 30 * 24 }))
          .execute(),
      ),
  },
  {
    name: 'forget-form-answers',
    everySeconds: hour,
    /** Nobody presses the button of a form of two days ago again. */
    run: (visit) =>
      inEachOrganisation(visit, (write, organisationId) =>
        write
          .deleteFrom('formAnswer')
          .where('organisationId', '=', organisationId)
          .where('answeredAt', '<', visit.now.subtract({ hours: 2 * 24 }))
          .execute(),
      ),
  },
  {
    name: 'forget-tokens',
    everySeconds: hour,
    /** Long enough to tell somebody with an old link that it was used, or is too old. */
    run: (visit) =>
      inEachOrganisation(visit, (write, organisationId) => {
        const limit = visit.now.subtract({ hours: 30 * 24 });
        return write
          .deleteFrom('token')
          .where('organisationId', '=', organisationId)
          .where((token) => token.or([token('usedAt', '<', limit), token('expiresAt', '<', limit)]))
          .execute();
      }),
  },
  {
    name: 'forget-guesses',
    everySeconds: hour,
    /** Anybody can guess at names that do not exist, so what nobody tried again for 30 days goes. */
    run: (visit) =>
      inEachOrganisation(visit, (write, organisationId) =>
        write
          .deleteFrom('guess')
          .where('organisationId', '=', organisationId)
          .where('lastTryAt', '<', visit.now.subtract({ hours: 30 * 24 }))
          .execute(),
      ),
  },
  {
    name: 'forget-sessions',
    everySeconds: hour,
    /** The longest that a session can last without use is 30 days (ADM-254). */
    run: (visit) =>
      inEachOrganisation(visit, (write, organisationId) =>
        write
          .deleteFrom('session')
          .where('organisationId', '=', organisationId)
          .where('lastSeenAt', '<', visit.now.subtract({ hours: 31 * 24 }))
          .execute(),
      ),
  },
];
