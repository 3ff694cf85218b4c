import { contactLines, openNow } from '../contact/contact-lines.ts';
import type { House, MenuArea, MenuItem } from '../house.ts';
import type { Answer } from '../http/answer.ts';
import type { Visit } from '../http/visit.ts';
import { mayEnter } from '../http/visitor.ts';
import type { Language, Say } from '../labels/label.ts';
import type { ShownImage } from '../look/image-hashes.ts';
import { imageAddress, stylesheetAddress } from '../look/look-addresses.ts';
import { menuGroups, menuGroupTitles } from '../menu-groups.ts';
import type { Profile } from '../organisation/profile.ts';
import type { Message } from '../page/alert.tsx';
import type { Brand } from '../page/document.tsx';
import { type DoorProps, renderDoor } from '../page/door.tsx';
import { type PageProps, renderPage, renderShell, type Shell } from '../page/frame.tsx';
import type { MenuItem as MenuLine, MenuSection } from '../page/menu.tsx';
import { sessionTimeoutMinutes } from '../settings/session-settings.ts';
import { bannerOf } from '../view-along/banner.tsx';
import { alongLabels } from '../view-along/labels.ts';
import { consentQuestion } from '../visits/consent.tsx';
import { frameLabels } from './labels.ts';

/** What a page brings; the frame around it follows from the visit. */
export type OwnPage = Omit<
  PageProps,
  'personName' | 'staysSignedIn' | 'bell' | 'openNow' | 'banner'
> & {
  readonly status?: number;
};
export type OwnDoor = Omit<DoorProps, keyof Brand | 'banner' | 'contact' | 'openNow'> & {
  readonly status?: number;
};

/** A page for a signed-in customer, with the customer's menu. */
export function customerPage(visit: Visit, page: OwnPage): Answer {
  return framed(visit, 'customer', page);
}

/** A page for employees who keep the records. */
export function officePage(visit: Visit, page: OwnPage): Answer {
  return framed(visit, 'office', page);
}

/** A page of the administration (ADM.1). */
export function administrationPage(visit: Visit, page: OwnPage): Answer {
  return framed(visit, 'administration', page);
}

/** A page for who is not signed in, such as signing in and signing up. */
export function doorPage(visit: Visit, door: OwnDoor): Answer {
  const { status, messages, ...props } = door;
  const html = renderDoor({
    messages: messagesOf(visit, messages),
    banner: bannerOf(visit) ?? consentQuestion(visit),
    contact: contactLines(visit),
    openNow: openNow(visit),
    ...brandOf(visit.house, visit.organisation, visit.language),
    ...props,
  });
  return { kind: 'page', html, ...(status !== undefined && { status }) };
}

function framed(visit: Visit, area: MenuArea, page: OwnPage): Answer {
  const { visitor } = visit;
  const { status, messages, ...props } = page;
  const html = renderPage(shellOf(visit, area), {
    messages: messagesOf(visit, messages),
    personName: personNameOf(visit),
    bell: bellOf(visit),
    openNow: openNow(visit),
    banner: bannerOf(visit) ?? consentQuestion(visit),
    staysSignedIn: visitor.kind === 'customer' && visitor.remembered,
    ...props,
  });
  return { kind: 'page', html, ...(status !== undefined && { status }) };
}

/** The bell of a customer; staff have none. */
function bellOf({ visitor, say }: Visit): PageProps['bell'] {
  if (visitor.kind !== 'customer') return undefined;
  const { unread } = visitor;
  const label =
    unread === 0
      ? say(frameLabels.Label_Bell)
      : say(frameLabels.Label_BellWithNew, { count: unread });
  return { href: '/meldingen', label, unread };
}

function personNameOf({ visitor }: Visit): string | undefined {
  if (visitor.kind === 'nobody') return undefined;
  return visitor.kind === 'customer' ? visitor.displayName : visitor.name;
}

/**
 * The message that a redirect brought, before those of the page itself. Only labels made for it are believed:
 * `Notice_…` says what was done, `Warning_…` what was not.
 */
function messagesOf(visit: Visit, own: readonly Message[] = []): readonly Message[] {
  const { notice = '' } = visit.request;
  const kind = notice.includes('.Notice_')
    ? 'ok'
    : notice.includes('.Warning_')
      ? 'warning'
      : undefined;
  const label = kind && visit.house.labels.get(notice);
  return kind && label ? [{ kind, text: visit.say(label) }, ...own] : own;
}

/** Shells by organisation (a profile is replaced when settings change) and by what else makes them differ. */
const shells = new WeakMap<Profile, Map<string, Shell>>();

function shellOf(visit: Visit, area: MenuArea): Shell {
  const { organisation, language, visitor } = visit;
  // Few look along, each with another customer: not worth keeping.
  if (visitor.kind === 'customer' && visitor.lookingAlong) return newShell(visit, area);
  const roles = visitor.kind === 'staff' ? visitor.roles.join(' ') : visitor.kind;
  const key = `${area} ${language} ${roles}`;
  const ofOrganisation = shells.get(organisation) ?? new Map<string, Shell>();
  shells.set(organisation, ofOrganisation);
  const cached = ofOrganisation.get(key);
  if (cached) return cached;
  const shell = newShell(visit, area);
  ofOrganisation.set(key, shell);
  return shell;
}

function newShell(visit: Visit, area: MenuArea): Shell {
  const { house, organisation, language, say } = visit;
  const sections = menuOf(visit, area);
  const menu = sections.flatMap(({ items }) => items);
  const forStaff = area !== 'customer';
  const isAlong = visit.request.base !== '';
  return renderShell({
    ...brandOf(house, organisation, language),
    area: forStaff ? 'office' : 'customer',
    areaName: forStaff ? say(areaNames[area]) : undefined,
    homeHref: menu[0]?.href ?? '/',
    menu: [...sections, { items: [...alongLines(visit), signOutLine(say, area)] }],
    thumb: thumbOf(house, organisation, menu),
    ...searchOf(house, organisation, area),
    contact: contactLines(visit),
    personHref:
      area === 'administration' ? '/beheer/veiligheid' : forStaff ? undefined : '/veiligheid',
    session: {
      minutes: organisation.setting(sessionTimeoutMinutes),
      keepAliveHref: forStaff || isAlong ? '/medewerker/sessie' : '/sessie',
      signInHref: signInHrefOf(visit, area),
    },
  });
}

/** Where the search field leads to; suggestions are for customers. */
function searchOf(house: House, { sector }: Profile, area: MenuArea) {
  const searchAction = house.modulesOf(sector).find((module) => module.searchPages)?.searchPages?.[
    area
  ];
  return { searchAction, suggests: area === 'customer' };
}

function signInHrefOf({ visitor }: Visit, area: MenuArea): string {
  if (visitor.kind === 'customer' && visitor.lookingAlong) {
    return `/AAD/Login?CustomerId=${encodeURIComponent(visitor.lookingAlong.customerNumber)}`;
  }
  return area === 'office' ? '/medewerker' : '/inloggen';
}

/** What staff see besides the customer's own menu, above *Uitloggen* (GEN-25, STF-54 to STF-56). */
function alongLines({ visitor, say }: Visit): MenuLine[] {
  if (visitor.kind !== 'customer' || !visitor.lookingAlong) return [];
  const { hasAccount } = visitor.lookingAlong;
  return [
    {
      key: 'account-along',
      href: '/accountgegevens',
      label: say(hasAccount ? alongLabels.Menu_Account : alongLabels.Menu_Request),
      icon: 'user-plus',
      apart: true,
    },
  ];
}

const areaNames = {
  office: frameLabels.Title_Office,
  administration: frameLabels.Title_Administration,
};

function brandOf(house: House, organisation: Profile, language: Language): Brand {
  const say = organisation.say(language);
  const { look } = organisation;
  const image = (kind: ShownImage) => {
    const hash = look?.imageHashes[kind];
    return hash ? imageAddress(kind, hash) : undefined;
  };
  return {
    language,
    say,
    portalName: organisation.portalName,
    organisationName: organisation.name,
    asset: house.asset,
    organisationStylesheet: look ? stylesheetAddress(look.stylesheetHash) : undefined,
    logo: image('logo'),
    footerLogo: image('footer_logo'),
    photo: image('photo'),
    narrowPhoto: image('photo_narrow'),
    copyright: look?.copyright ?? false,
    footerLinks: [
      { href: '/privacy', title: say(frameLabels.Link_Privacy) },
      { href: '/toegankelijkheid', title: say(frameLabels.Link_Accessibility) },
      language === 'nl'
        ? { href: '/taal/en', title: 'English', language: 'en' }
        : { href: '/taal/nl', title: 'Nederlands', language: 'nl' },
    ],
  };
}

/**
 * The menu of an area: what the organisation has, what stands on, what this visitor may see. That of customers stands
 * in the order of the plan, those of staff and administrators under headings.
 */
export function menuOf(visit: Visit, area: MenuArea): MenuSection[] {
  const { house, organisation, visitor, say } = visit;
  const items = house
    .modulesOf(organisation.sector)
    .flatMap((module) => module.menu ?? [])
    .filter((item) => item.area === area && mayEnter(item.audience, visitor))
    .filter((item) => item.feature === 'none' || organisation.isOn(item.feature));
  if (area === 'customer') {
    const order = house.plan(organisation.sector).menuOrder;
    const place = (item: MenuItem) => order.indexOf(item.key);
    const sorted = items.toSorted((one, other) => place(one) - place(other));
    return [{ items: sorted.map((item) => lineOf(say, item)) }];
  }
  const sections = menuGroups
    .map((group) => ({
      title: group === 'start' ? undefined : say(menuGroupTitles[group]),
      items: items
        .filter((item) => (item.group ?? 'other') === group)
        .map((item) => lineOf(say, item)),
    }))
    .filter((section) => section.items.length > 0);
  const [only] = sections;
  // One heading over everything says nothing.
  return only && sections.length === 1 ? [{ items: only.items }] : sections;
}

function lineOf(say: Say, { key, href, label, icon }: MenuItem): MenuLine {
  return { key, href, label: say(label), icon };
}

function signOutLine(say: Say, area: MenuArea): MenuLine {
  return {
    key: 'sign-out',
    href: area === 'customer' ? '/uitloggen' : '/medewerker/uitloggen',
    label: say(frameLabels.Menu_SignOut),
    icon: 'log-out',
    apart: true,
    post: true,
  };
}

/** The most used items, in the order of the plan, for the bar at the thumb. */
function thumbOf(house: House, organisation: Profile, menu: readonly MenuLine[]): MenuLine[] {
  const { thumbOrder } = house.plan(organisation.sector);
  const preferred = thumbOrder.flatMap((key) => menu.filter((line) => line.key === key));
  return (preferred.length > 0 ? preferred : menu).slice(0, 5);
}
