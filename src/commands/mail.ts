import type { Configuration } from '#foundation/configuration.ts';
import { openOwner } from '#foundation/database/open-owner.ts';
import { openOutgoingMail } from '#foundation/mail/open-outgoing-mail.ts';

/** Opens or stops the outgoing mail of the whole installation: `voordeur mail open`, `voordeur mail close`. */
export async function mailCommand(
  configuration: Configuration,
  [wish]: readonly string[],
): Promise<void> {
  if (wish !== 'open' && wish !== 'close')
    throw new Error(
      'Say what the outgoing mail must do: voordeur mail open, or voordeur mail close.',
    );
  const { owner, stop } = await openOwner(configuration);
  try {
    await openOutgoingMail(owner, wish === 'open');
    console.log(wish === 'open' ? 'The outgoing mail is open.' : 'The outgoing mail is stopped.');
  } finally {
    await stop();
  }
}
