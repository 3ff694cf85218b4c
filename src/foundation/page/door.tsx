import { type Child, Html } from '../html/jsx-runtime.ts';
import { type Message, Notice } from './alert.tsx';
import { type Brand, Document, Footer, titleOf } from './document.tsx';
import { type ContactLine, ContactTool } from './header.tsx';
import { blocks } from './labels.ts';
import { nameErrors } from './name-errors.ts';

export interface DoorProps extends Brand {
  /** Of the document, and the heading unless `heading` says otherwise. */
  readonly title: string;
  readonly heading?: Child;
  readonly lead?: Child;
  /** A form was not accepted: the document's title starts with *Fout:*. */
  readonly failed?: boolean;
  readonly messages?: readonly Message[] | undefined;
  /** A bar above everything, such as while looking along with a customer. */
  readonly banner?: Html | undefined;
  /** The balloon *Contact* (GEN-27), and whether the organisation can be reached now. */
  readonly contact?: readonly ContactLine[] | undefined;
  readonly openNow?: string | undefined;
  /** A wide column, for a wizard without menu. */
  readonly wide?: boolean;
  /** Keeps the page out of search engines: activation links, faults. */
  readonly hidden?: boolean;
  readonly children: Child;
}

/** One whole page for somebody who is not signed in: photo, logo, no menu. */
export function renderDoor(props: DoorProps): Html {
  const page = (
    <Document
      brand={props}
      title={titleOf(props.say, props.title, props.failed)}
      hidden={props.hidden ?? false}
    >
      {props.banner}
      <div class={props.wide ? 'voordeur-door voordeur-door--wide' : 'voordeur-door'}>
        <div class="voordeur-door__photo"></div>
        {props.contact && props.contact.length > 0 && (
          <div class="voordeur-door__tools">
            <ContactTool brand={props} lines={props.contact} now={props.openNow} />
          </div>
        )}
        <main class="voordeur-door__main" id="inhoud" tabindex="-1">
          <span class="voordeur-door__logo">
            <img
              src={props.logo ?? props.asset('logo.svg')}
              alt={props.organisationName}
              width="160"
              height="160"
            />
          </span>
          <div class="voordeur-stack voordeur-stack--roomy">
            <div class="voordeur-stack">
              <h1 class="utrecht-heading-1">{props.heading ?? props.title}</h1>
              {props.lead !== undefined && (
                <p class="utrecht-paragraph utrecht-paragraph--lead">{props.lead}</p>
              )}
            </div>
            {props.messages?.map((message, index) => (
              <Notice
                message={message}
                title={props.portalName}
                close={props.say(blocks.Button_Close)}
                id={`melding-${index + 1}`}
              />
            ))}
            {props.children}
          </div>
        </main>
        <Footer brand={props} />
      </div>
    </Document>
  );
  return new Html(nameErrors(page.value));
}

/** A line with a word between two ways: *of*. */
export function Divider(props: { children: Child }): Html {
  return <p class="voordeur-divider">{props.children}</p>;
}
