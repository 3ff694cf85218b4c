import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';

export interface ConfirmedDownloadProps {
  readonly say: Say;
  /** Unique on the page. */
  readonly id: string;
  /** Answers the document to be saved, or a page that says why there is none. */
  readonly href: string;
  /** Answers the same document to be looked at. */
  readonly openHref: string;
  readonly fileName: string;
  /** The words of the link. */
  readonly title: string;
  /** Which document, for who hears the link alone. */
  readonly about: string;
  /** Titles the dialog (GEN-32). */
  readonly portalName: string;
  /** What the dialog says once the document was saved. */
  readonly done: string;
}

/**
 * A link that saves a document. With script a dialog then says so, with a link to open it and *Sluiten* (TEN-20);
 * without script the document is simply saved.
 */
export function ConfirmedDownload(props: ConfirmedDownloadProps): Html {
  const { say, id } = props;
  return (
    <>
      <p class="utrecht-paragraph">
        <a
          class="utrecht-link utrecht-link--html-a voordeur-download"
          href={props.href}
          data-download={id}
        >
          <Icon name="download" />
          {props.title}
          <span class="voordeur-visually-hidden">: {props.about}</span>
        </a>
      </p>
      <dialog
        class="voordeur-dialog"
        id={id}
        aria-labelledby={`${id}-titel`}
        data-file-name={props.fileName}
      >
        <div class="voordeur-stack">
          <h2 class="utrecht-heading-2" id={`${id}-titel`}>
            {props.portalName}
          </h2>
          <p>{props.done}</p>
          <form class="utrecht-button-group" method="dialog">
            <a
              class="utrecht-button utrecht-button--secondary-action"
              href={props.openHref}
              target="_blank"
              rel="noopener"
            >
              <Icon name="external-link" />
              {say(blocks.Link_OpenDocument)}
            </a>
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              {say(blocks.Button_Close)}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}
