import type { House } from '../house.ts';
import type { Html } from '../html/jsx-runtime.ts';
import { generic } from '../labels/generic-labels.ts';
import { sayIn } from '../labels/words.ts';
import { ButtonLink } from '../page/button.tsx';
import { renderDoor } from '../page/door.tsx';
import {
  administrationPage,
  customerPage,
  doorPage,
  type OwnPage,
  officePage,
} from '../present/present.tsx';
import { alongLabels } from '../view-along/labels.ts';
import type { Answer } from './answer.ts';
import { audienceLabels } from './audience-labels.ts';
import { SendAgain, type SentForm } from './send-again.tsx';
import type { Visit } from './visit.ts';
import type { Audience } from './visitor.ts';

interface Screen {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** The way to send once more what was sent. */
  readonly again?: Html | null | undefined;
}

/** "Not there", "not yours" (the same answer, GEN-B2) and "switched off" (ADM-57). */
export function refusalPage(
  house: House,
  visit: Visit | undefined,
  kind: 'notFound' | 'notAvailable',
): Answer {
  const say = visit?.say ?? plainDutch;
  return kind === 'notFound'
    ? screen(house, visit, {
        status: 404,
        title: say(generic.Title_NotFound),
        text: say(generic.Text_NotFound),
      })
    : screen(house, visit, {
        status: 404,
        title: say(generic.Title_NotAvailable),
        text: say(generic.Text_NotAvailable),
      });
}

/** Who is signed in without the right role reads which one is missing (STF-B7). */
export function notAllowedPage(visit: Visit, audience: readonly Audience[]): Answer {
  const roles = audience.map((one) => visit.say(audienceLabels[one])).join(', ');
  return screen(visit.house, visit, {
    status: 403,
    title: visit.say(generic.Title_NotAllowed),
    text: visit.say(generic.Text_NotAllowed, { roles }),
  });
}

/** A step that takes the customer's own password: staff looking along read why it is not there (STF-52). */
export function customerOnlyPage(visit: Visit): Answer {
  return screen(visit.house, visit, {
    status: 403,
    title: visit.say(alongLabels.Title_CustomerOnly),
    text: visit.say(alongLabels.Text_CustomerOnly),
  });
}

/** Too many requests from one address. */
export function busyPage(house: House, seconds: number): Answer {
  return screen(house, undefined, {
    status: 429,
    title: plainDutch(generic.Title_Busy),
    text: plainDutch(generic.Text_Busy, { seconds }),
  });
}

/** A form that did not come from our own pages. */
export function elsewherePage(house: House): Answer {
  return screen(house, undefined, {
    status: 403,
    title: plainDutch(generic.Title_Elsewhere),
    text: plainDutch(generic.Text_Elsewhere),
  });
}

/**
 * A fault, with the number under which it is logged; a broken request keeps its own status. What was typed into a form
 * goes along, to be sent again (GEN-B1).
 */
export function faultPage(
  house: House,
  {
    visit,
    status,
    reference,
    sent,
  }: {
    visit: Visit | undefined;
    status: number;
    reference: string;
    sent: SentForm | undefined;
  },
): Answer {
  const say = visit?.say ?? plainDutch;
  const title = status >= 500 ? say(generic.Title_Fault) : say(generic.Title_BadRequest);
  const text =
    status >= 500
      ? say(generic.Text_Fault, { reference })
      : say(generic.Text_BadRequest, { reference });
  const again = status >= 500 && sent ? <SendAgain say={say} {...sent} /> : undefined;
  return screen(house, visit, { status, title, text, again });
}

/** No organisation answers at this host. */
export function noHousePage(house: House): Answer {
  return screen(house, undefined, {
    status: 404,
    title: plainDutch(generic.Title_NoHouse),
    text: plainDutch(generic.Text_NoHouse),
  });
}

const plainDutch = sayIn('nl', new Map());

/** A short page in the look of the organisation when it is known, else in the neutral one. */
function screen(
  house: House,
  visit: Visit | undefined,
  { status, title, text, again }: Screen,
): Answer {
  const say = visit?.say ?? plainDutch;
  const children = (
    <>
      <p class="utrecht-paragraph">{text}</p>
      {again}
      <div class="utrecht-button-group">
        <ButtonLink href={startPageOf(visit)}>{say(generic.Link_Home)}</ButtonLink>
      </div>
    </>
  );
  if (visit) return framedFor(visit)(visit, { status, title, children });
  const html: Html = renderDoor({
    language: 'nl',
    say: plainDutch,
    portalName: 'Voordeur',
    organisationName: '',
    asset: house.asset,
    footerLinks: [],
    title,
    hidden: true,
    children,
  });
  return { kind: 'page', status, html };
}

/** Who is signed in keeps the menu, so that a wrong address is no dead end. */
function framedFor({ visitor }: Visit): (visit: Visit, page: OwnPage) => Answer {
  if (visitor.kind === 'customer') return customerPage;
  if (visitor.kind === 'nobody') return withoutMenu;
  if (visitor.roles.includes('employee')) return officePage;
  return visitor.roles.includes('administrator') ? administrationPage : withoutMenu;
}

function withoutMenu(visit: Visit, page: OwnPage): Answer {
  return doorPage(visit, { ...page, hidden: true });
}

/** Where a visitor begins: customers at their home page, staff at their own part of the house. */
function startPageOf(visit: Visit | undefined): string {
  if (visit?.visitor.kind !== 'staff') return '/';
  return visit.visitor.roles.includes('employee') ? '/kantoor' : '/beheer';
}
