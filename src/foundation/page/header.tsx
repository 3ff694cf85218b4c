import type { Child, Html } from '../html/jsx-runtime.ts';
import { generic } from '../labels/generic-labels.ts';
import type { Brand } from './document.tsx';
import { Icon, type IconName } from './icon.tsx';
import { blocks, contact } from './labels.ts';

/** One way to reach the organisation, or a line of plain text such as opening hours. */
export interface ContactLine {
  readonly text: string;
  /** `tel:…`, `mailto:…` or a page. */
  readonly href?: string;
  /** A soft line below, such as the hours. */
  readonly note?: string;
}

export interface HeaderProps {
  readonly brand: Brand;
  readonly homeHref: string;
  /** The name of the part of the house for staff: *Kantoor*, *Beheer*. */
  readonly areaName?: string | undefined;
  /** Where the search field sends `q`; no search field when absent. */
  readonly searchAction?: string | undefined;
  /** The script asks what fits while somebody types, at `/suggesties` below the address; the field works without. */
  readonly suggests?: boolean | undefined;
  /** The balloon *Contact* (GEN-27); not there when absent or empty. */
  readonly contact?: readonly ContactLine[] | undefined;
  /** Whether the organisation can be reached now; stands on top in the balloon. */
  readonly openNow?: Child;
  /** Who is signed in. */
  readonly person: Child;
}

/** Logo, search, contact, name (GEN-27). */
export function Header(props: HeaderProps): Html {
  const { brand, searchAction } = props;
  return (
    <header class="utrecht-page-header voordeur-header">
      <a class="utrecht-logo voordeur-logo" href={props.homeHref}>
        <img
          src={brand.logo ?? brand.asset('logo.svg')}
          alt={brand.say(blocks.Label_LogoToHome, { organisationName: brand.organisationName })}
          width="160"
          height="160"
        />
      </a>
      {props.areaName && (
        <span class="voordeur-office__name voordeur-wide-only">{props.areaName}</span>
      )}
      {searchAction && <SearchForm brand={brand} action={searchAction} suggests={props.suggests} />}
      <div class="voordeur-header__tools">
        {searchAction && <SearchTool brand={brand} href={searchAction} />}
        {props.contact && props.contact.length > 0 && (
          <ContactTool brand={brand} lines={props.contact} now={props.openNow} />
        )}
        {props.person}
      </div>
    </header>
  );
}

function SearchForm(props: { brand: Brand; action: string; suggests: boolean | undefined }): Html {
  const { say, portalName } = props.brand;
  return (
    <form class="voordeur-search" role="search" action={props.action} data-suggest={props.suggests}>
      <label class="voordeur-visually-hidden" for="zoek-portaal">
        {say(blocks.Label_SearchIn, { portalName })}
      </label>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id="zoek-portaal"
        name="q"
        type="search"
        placeholder={say(blocks.Label_SearchPlaceholder)}
      />
      <button class="voordeur-search__button" type="submit">
        <Icon name="search" />
        <span class="voordeur-visually-hidden">{say(generic.Button_Search)}</span>
      </button>
    </form>
  );
}

/** On phones the field gives way to a link to the search page. */
function SearchTool(props: { brand: Brand; href: string }): Html {
  return (
    <a class="voordeur-tool voordeur-narrow-only" href={props.href}>
      <Icon name="search" />
      <span class="voordeur-visually-hidden">{props.brand.say(generic.Button_Search)}</span>
    </a>
  );
}

/** The balloon: a press opens the ways to reach the organisation, without script. */
export function ContactTool(props: {
  brand: Pick<Brand, 'say'>;
  lines: readonly ContactLine[];
  now?: Child;
}): Html {
  const { say } = props.brand;
  return (
    <details class="voordeur-pop">
      <summary class="voordeur-tool">
        <Icon name="message-circle" /> {say(contact.Label_Contact)}
      </summary>
      <div class="voordeur-pop__panel voordeur-stack">
        <p class="voordeur-strong">{say(contact.Title_WeHelpYou)}</p>
        <ContactLines lines={props.lines} now={props.now} />
      </div>
    </details>
  );
}

/** Ways to reach the organisation, each on a line, under whether it can be reached now. */
export function ContactLines(props: { lines: readonly ContactLine[]; now?: Child }): Html {
  return (
    <>
      {props.now && <p class="voordeur-soft">{props.now}</p>}
      {props.lines.map((line) => (
        <p class="voordeur-contact">
          {line.href && <Icon name={iconOf(line.href)} />}
          <span>
            {line.href ? (
              <a class="utrecht-link utrecht-link--html-a" href={line.href}>
                {line.text}
              </a>
            ) : (
              line.text
            )}
            {line.note && <small>{line.note}</small>}
          </span>
        </p>
      ))}
    </>
  );
}

function iconOf(href: string): IconName {
  if (href.startsWith('tel:')) return 'phone';
  return href.startsWith('mailto:') ? 'mail' : 'arrow-right';
}

/** The bell: the way to what the visitor was told, with how much of it is new. */
export function BellTool(props: { href: string; label: string; unread: number }): Html {
  const { href, label, unread } = props;
  return (
    <a class="voordeur-tool voordeur-bell" href={href}>
      <Icon name="bell" />
      <span class="voordeur-visually-hidden">{label}</span>
      {unread > 0 && (
        <b class="voordeur-bell__count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </b>
      )}
    </a>
  );
}

/** The name of who is signed in, which leads to the own security page; on phones the icon alone is seen. */
export function PersonTool(props: { name: string; href: string | undefined }): Html {
  const content = (
    <>
      <Icon name="circle-user-round" /> <span class="voordeur-tool__name">{props.name}</span>
    </>
  );
  if (props.href === undefined) {
    return <span class="voordeur-tool voordeur-tool--plain">{content}</span>;
  }
  return (
    <a class="voordeur-tool" href={props.href}>
      {content}
    </a>
  );
}
