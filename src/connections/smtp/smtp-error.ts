import type { NodemailerError } from 'nodemailer';
import { MailRefused, MailUnavailable } from '#foundation/ports/mail.ts';

/**
 * Says what a failed delivery means. Only a permanent answer about the recipient or the message is
 * a refusal; a permanent answer to our sign-in or sender is a fault of the settings, and the mail
 * waits until that is mended.
 */
export function mailErrorOf(error: NodemailerError): MailRefused | MailUnavailable {
  const aboutThisMail = error.command === 'RCPT TO' || error.command === 'DATA';
  const permanent = error.permanent === true && aboutThisMail;
  const message = error.response ?? error.message;
  return permanent
    ? new MailRefused(message, { cause: error })
    : new MailUnavailable(message, { cause: error });
}
