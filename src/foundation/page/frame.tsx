import { escapeHtml } from '../html/escape.ts';
import { type Child, Html } from '../html/jsx-runtime.ts';
import { type Message, Notice } from './alert.tsx';
import { type Brand, Document, Footer, titleOf } from './document.tsx';
import { BellTool, type ContactLine, Header, PersonTool } from './header.tsx';
import { fillHoles, hole, type Template, templateOf } from './holes.ts';
import { blocks } from './labels.ts';
import { Breadcrumb } from './links.tsx';
import {
  listMarkup,
  type MenuItem,
  type MenuList,
  type MenuSection,
  type MenuState,
  SideMenu,
  sideMenuList,
  ThumbBar,
  ThumbDot,
  thumbList,
} from './menu.tsx';
import { nameErrors } from './name-errors.ts';
import { type SessionTiming, SessionWarning } from './session-warning.tsx';

/** What is the same on every page of one organisation, language and menu: cache a shell by those. */
export interface ShellProps extends Brand {
  /** `office` sets the pages of staff and administrators: closer together, no photo. */
  readonly area: 'customer' | 'office';
  /** The name of the part for staff: *Kantoor*, *Beheer*. */
  readonly areaName?: string | undefined;
  readonly homeHref: string;
  /** In their order (GEN-24); items that are switched off are not in it (GEN-29). */
  readonly menu: readonly MenuSection[];
  /** The most used items, for the bar at the thumb; at most five show. */
  readonly thumb: readonly MenuItem[];
  readonly searchAction?: string | undefined;
  readonly suggests?: boolean | undefined;
  readonly contact?: readonly ContactLine[] | undefined;
  /** Where the name of the visitor leads to. */
  readonly personHref?: string | undefined;
  readonly session?: SessionTiming | undefined;
}

/** What differs from page to page and from visitor to visitor. */
export interface PageProps extends MenuState {
  /** Of the document, and the heading unless `heading` says otherwise. */
  readonly title: string;
  readonly heading?: Child;
  readonly lead?: Child;
  /** The home page: a taller title over the photo. */
  readonly home?: boolean;
  /** A form was not accepted: the document's title starts with *Fout:*. */
  readonly failed?: boolean;
  /** The pages above this one. */
  readonly breadcrumb?: readonly { readonly href: string; readonly title: string }[];
  /** Buttons and badge beside the heading. */
  readonly actions?: Child;
  readonly personName?: string | undefined;
  /** The bell beside the name: where it leads, what it is called, how much is new. */
  readonly bell?:
    | { readonly href: string; readonly label: string; readonly unread: number }
    | undefined;
  /** Whether the organisation can be reached now, for the balloon *Contact*. */
  readonly openNow?: string | undefined;
  /** A bar above everything, such as while looking along with a customer. */
  readonly banner?: Html | undefined;
  /** What happened just before, shown once. */
  readonly messages?: readonly Message[] | undefined;
  /** The visitor chose *Aangemeld blijven*: no warning that the session ends. */
  readonly staysSignedIn?: boolean;
  readonly children: Child;
}

export type FrameProps = ShellProps & PageProps;

/** The constant parts of the frame, written out. */
export interface Shell {
  readonly props: ShellProps;
  readonly template: Template;
  readonly menu: MenuList;
  readonly thumb: MenuList;
  readonly dot: string;
  readonly session: string;
}

/** Writes out everything that does not depend on the page; a page then only joins strings. */
export function renderShell(props: ShellProps): Shell {
  const { say, session } = props;
  return {
    props,
    template: templateOf(<FrameDocument {...props} />),
    menu: sideMenuList(say, props.menu),
    thumb: thumbList(say, props.thumb),
    dot: (<ThumbDot say={say} />).value,
    session: session ? (<SessionWarning say={say} session={session} />).value : '',
  };
}

/** One whole page for somebody who is signed in. */
export function renderPage(shell: Shell, page: PageProps): Html {
  const { props } = shell;
  const markup = fillHoles(shell.template, {
    title: escapeHtml(titleOf(props.say, page.title, page.failed)),
    banner: page.banner?.value ?? '',
    bell: page.bell ? (<BellTool {...page.bell} />).value : '',
    person: page.personName
      ? (<PersonTool name={page.personName} href={props.personHref} />).value
      : '',
    open: escapeHtml(page.openNow ?? ''),
    menu: listMarkup(shell.menu, page),
    heading: (<TitleBlock say={props.say} page={page} />).value,
    content: nameErrors(
      (<Content portalName={props.portalName} say={props.say} page={page} />).value,
    ),
    thumb: listMarkup(shell.thumb, { current: page.current }),
    dot: hasOpenItems(page) ? shell.dot : '',
    session: page.staysSignedIn ? '' : shell.session,
  });
  return new Html(markup);
}

function FrameDocument(props: ShellProps): Html {
  return (
    <Document
      brand={props}
      title={hole('title')}
      bodyClass={props.area === 'office' ? ' voordeur-office' : ''}
      plain={props.area === 'office'}
      hidden
    >
      {hole('banner')}
      <div class="voordeur-page">
        <div class="voordeur-backdrop"></div>
        <Header
          brand={props}
          homeHref={props.homeHref}
          areaName={props.areaName}
          searchAction={props.searchAction}
          suggests={props.suggests}
          contact={props.contact}
          openNow={hole('open')}
          person={[hole('bell'), hole('person')]}
        />
        <SideMenu say={props.say}>{hole('menu')}</SideMenu>
        <main class="voordeur-main" id="inhoud" tabindex="-1">
          {hole('heading')}
          {hole('content')}
        </main>
        <Footer brand={props} />
      </div>
      <ThumbBar say={props.say} dot={hole('dot')}>
        {hole('thumb')}
      </ThumbBar>
      {hole('session')}
    </Document>
  );
}

function TitleBlock(props: { say: ShellProps['say']; page: PageProps }): Html {
  const { page } = props;
  const text = (
    <div class="voordeur-title__text">
      <h1 class="utrecht-heading-1">{page.heading ?? page.title}</h1>
      {page.lead !== undefined && <p class="voordeur-title__lead">{page.lead}</p>}
    </div>
  );
  return (
    <div class={page.home ? 'voordeur-title voordeur-title--home' : 'voordeur-title'}>
      {page.breadcrumb && <Breadcrumb say={props.say} links={page.breadcrumb} />}
      {page.actions === undefined ? (
        text
      ) : (
        <div class="voordeur-title__row">
          {text}
          <div class="utrecht-button-group">{page.actions}</div>
        </div>
      )}
    </div>
  );
}

function Content(props: { portalName: string; say: ShellProps['say']; page: PageProps }): Html {
  return (
    <div class="voordeur-content">
      {props.page.messages?.map((message, index) => (
        <Notice
          message={message}
          title={props.portalName}
          close={props.say(blocks.Button_Close)}
          id={`melding-${index + 1}`}
        />
      ))}
      {props.page.children}
    </div>
  );
}

function hasOpenItems(page: PageProps): boolean {
  for (const key in page.counts) {
    if ((page.counts[key] ?? 0) > 0) return true;
  }
  return false;
}

/** A bar above the header that stays in sight, such as *U kijkt mee met F.M.H. Cedee*. */
export function Banner(props: { label: string; children: Child; action?: Child }): Html {
  return (
    <aside class="voordeur-banner" aria-label={props.label}>
      <p>{props.children}</p>
      {props.action}
    </aside>
  );
}
