import { type MailServer, MailUnavailable } from '#foundation/ports/mail.ts';

/** For commands that put the house together without sending mail. */
export const noMailServer: MailServer = {
  send: () => Promise.reject(new MailUnavailable('This command sends no mail.')),
};
