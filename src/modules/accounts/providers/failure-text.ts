import type { Visit } from '#foundation/http/visit.ts';
import type { ProviderFailure } from './ask-provider.ts';
import { providerLabels as labels } from './labels.ts';

/** Why nobody was signed in, in the visitor's words (ACC-B14). */
export function failureText({ say }: Visit, provider: string, failure: ProviderFailure): string {
  switch (failure) {
    case 'unavailable':
      return say(labels.Error_Unavailable, { provider });
    case 'brokenOff':
      return say(labels.Error_BrokenOff, { provider });
    case 'notFresh':
      return say(labels.Error_NotFresh, { provider });
    case 'invalid':
      return say(labels.Error_Invalid);
  }
}
