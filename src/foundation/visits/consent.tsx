import { isOfCustomers } from '../counts/counter.ts';
import type { Html } from '../html/jsx-runtime.ts';
import type { Visit } from '../http/visit.ts';
import { Button } from '../page/button.tsx';
import { analyticsTrackingId, consentOf } from './analytics.ts';
import { consentLabels as labels } from './labels.ts';

/** Where the choice goes (modules/figures). */
export const consentPath = '/bezoek-meten';

/** Asks once whether the visit may be measured, where the organisation measures; saying no is as easy as yes. */
export function consentQuestion(visit: Visit): Html | undefined {
  const { organisation, request, say } = visit;
  if (organisation.setting(analyticsTrackingId) === '' || consentOf(visit) !== undefined) return;
  if (!isOfCustomers(visit, request.path)) return;
  return (
    <section class="voordeur-consent" aria-labelledby="meten">
      <div>
        <h2 class="utrecht-heading-3" id="meten">
          {say(labels.Title_Consent)}
        </h2>
        <p>{say(labels.Text_Consent)}</p>
      </div>
      <ConsentChoice say={say} />
    </section>
  );
}

/** The two buttons, here and on the page Privacy. */
export function ConsentChoice({ say }: Pick<Visit, 'say'>): Html {
  return (
    <form class="utrecht-button-group" action={consentPath} method="post">
      <Button name="keuze" value="ja">
        {say(labels.Button_Agree)}
      </Button>
      <Button name="keuze" value="nee">
        {say(labels.Button_Decline)}
      </Button>
    </form>
  );
}
