import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks, duration } from './labels.ts';

/** How long a session lasts without activity, and where it is prolonged or begun again. */
export interface SessionTiming {
  readonly minutes: number;
  /** A POST to this address counts as activity and answers 2xx while the session lives. */
  readonly keepAliveHref: string;
  readonly signInHref: string;
}

/** The warning stands on the page this many minutes before the end. */
export const warningMinutes = 2;

/**
 * The dialog that the script opens two minutes before the session ends, and again when it has
 * ended. What was typed stays on the page in both cases.
 */
export function SessionWarning(props: { say: Say; session: SessionTiming }): Html {
  const { say, session } = props;
  return (
    <dialog
      class="voordeur-session"
      aria-labelledby="sessie-titel"
      data-session-minutes={session.minutes}
      data-warning-minutes={warningMinutes}
      data-keep-alive={session.keepAliveHref}
    >
      <div class="voordeur-stack" data-session-state="ends">
        <h2 class="utrecht-heading-2" id="sessie-titel">
          {say(blocks.Title_SessionEnds)}
        </h2>
        <p>{say(blocks.Text_SessionEnds, { duration: minutesInWords(say, warningMinutes) })}</p>
        <button
          class="utrecht-button utrecht-button--primary-action"
          type="button"
          data-session-stay
        >
          {say(blocks.Button_StaySignedIn)}
        </button>
      </div>
      <div class="voordeur-stack" data-session-state="ended" hidden>
        <h2 class="utrecht-heading-2" id="sessie-voorbij">
          {say(blocks.Title_SessionEnded)}
        </h2>
        <p>{say(blocks.Text_SessionEnded)}</p>
        <div class="utrecht-button-group">
          <a
            class="utrecht-button utrecht-button--primary-action"
            href={session.signInHref}
            target="_blank"
            rel="noopener"
          >
            <Icon name="external-link" />
            {say(blocks.Link_SignInOnNewTab)}
          </a>
          <button
            class="utrecht-button utrecht-button--secondary-action"
            type="button"
            data-session-close
          >
            {say(blocks.Button_BackToPage)}
          </button>
        </div>
      </div>
    </dialog>
  );
}

function minutesInWords(say: Say, count: number): string {
  return count === 1 ? say(duration.Label_OneMinute) : say(duration.Label_Minutes, { count });
}
