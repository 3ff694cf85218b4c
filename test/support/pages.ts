import pg from 'pg';
import type { House } from '#foundation/house.ts';
import type { Route } from '#foundation/http/route.ts';
import type { StaffRole } from '#foundation/http/visitor.ts';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { fillIn } from '#modules/termination/termination.testing.ts';
import type { Browser, Fields, Page } from './browser.ts';
import { hiddenFieldsOf } from './hidden-fields.ts';
import type { TestPortal } from './portal.ts';
import { walkRequests } from './repair-walk.ts';
import { signInAs } from './sign-in.ts';

/** Who looks at a page. */
export interface Viewer {
  readonly slug: 'wisselstad' | 'zonnebloem';
  readonly role: 'nobody' | 'customer' | StaffRole;
  /** A demo account, or a name that is made on the spot. */
  readonly username: string;
  /** The customer with whom an agent looks along. */
  readonly customerNumber?: string;
  /** Default Dutch. */
  readonly language?: 'en';
}

/** One page in one state, worth looking at. */
export interface PageToSee {
  /** Unique; in the name of a test and of a picture. */
  readonly name: string;
  readonly viewer: Viewer;
  readonly path: string;
  /** Forms that are sent one after the other, the first one from the page at `path`; the last answer is the page to see. */
  readonly sends?: readonly Sending[];
  readonly status: number;
}

/** The form with this action is filled in and sent. */
export interface Sending {
  readonly action: string;
  readonly fields: Fields;
}

export const nobody: Viewer = { slug: 'wisselstad', role: 'nobody', username: '' };
export const customer: Viewer = { slug: 'wisselstad', role: 'customer', username: 'cedee' };
const agent: Viewer = { slug: 'wisselstad', role: 'agent', username: 'kcc' };
const accountManager: Viewer = {
  slug: 'wisselstad',
  role: 'accountManager',
  username: 'kccbeheer',
};
export const employee: Viewer = { slug: 'wisselstad', role: 'employee', username: 'kantoor' };
export const administrator: Viewer = {
  slug: 'wisselstad',
  role: 'administrator',
  username: 'beheerder',
};
const parent: Viewer = { slug: 'zonnebloem', role: 'customer', username: 'ouder' };

/** Whose pages are walked route by route; whoever comes first shows a page that several may enter. */
const walkers: readonly Viewer[] = [
  nobody,
  customer,
  employee,
  accountManager,
  agent,
  administrator,
  parent,
];

const along: Viewer = { ...agent, username: 'kcc-mee', customerNumber: 'HM-06367' };
const alongNewcomer: Viewer = { ...along, username: 'kcc-nieuw', customerNumber: 'HM-04578' };
const newCustomer: Viewer = { ...customer, username: 'nieuwe-klant' };
const withBailiff: Viewer = { ...customer, username: 'deurwaarder' };
const withDebts: Viewer = { ...customer, username: 'devries' };
const longName: Viewer = { ...customer, username: 'boogaard' };
const visitorOfZonnebloem: Viewer = { ...nobody, slug: 'zonnebloem' };
/** Whose requests are under way; see `walkRequests`. */
const atTips: Viewer = { ...customer, username: 'obriain' };
const atSlots: Viewer = { ...customer, username: 'abdi' };
const inEnglish = { language: 'en' } as const;
const unknownId = '00000000-0000-4000-8000-000000000000';
/** What a mail looks like, set in mail's own HTML: no page of the portal. */
const mailItself = '/demo/post/:id/mail';
const identified: Sending = {
  action: '/account-aanmaken',
  fields: { customerNumber: 'HM-04578', activationCode: 'WIS-4578-2026' },
};

/** States that need input, another visitor or a wrong address: what a walk along the routes does not show. */
export const states: readonly PageToSee[] = [
  refused('sign-in-empty', nobody, '/inloggen', {}),
  refused('sign-in-refused', nobody, '/inloggen', {
    username: 'cedee',
    password: 'Iets-anders-1!',
  }),
  shown('sign-in-not-saved', nobody, '/inloggen?melding=Generic.Warning_NotSaved'),
  refused('sign-up-empty', nobody, '/account-aanmaken', {}),
  refused('sign-up-refused', nobody, '/account-aanmaken', {
    customerNumber: 'HM-04578',
    activationCode: 'WIS-0',
  }),
  { ...shown('sign-up-details', nobody, '/account-aanmaken'), sends: [identified] },
  {
    ...shown('sign-up-details-empty', nobody, '/account-aanmaken'),
    sends: [identified, { action: '/account-aanmaken/gegevens', fields: {} }],
    status: 422,
  },
  refused('new-code-empty', nobody, '/activeercode-aanvragen', {}),
  refused('forgotten-empty', nobody, '/inloggegevens-vergeten', {}),
  { ...shown('not-found', nobody, '/bestaat-niet'), status: 404 },
  { ...shown('not-found-in-office', employee, `/kantoor/mail/${unknownId}`), status: 404 },
  { ...shown('not-allowed', agent, '/beheer/labels'), status: 403 },
  { ...shown('not-in-this-sector', parent, '/woning'), status: 404 },
  shown('home-new-customer', newCustomer, '/'),
  shown('home-bailiff', withBailiff, '/'),
  shown('home-debts', withDebts, '/'),
  shown('home-long-name', longName, '/'),
  shown('finance-new-customer', newCustomer, '/financien'),
  shown('finance-bailiff', withBailiff, '/financien'),
  shown('finance-debts', withDebts, '/financien'),
  {
    ...shown('pay-nothing-selected', withDebts, '/financien/betalen'),
    sends: [{ action: '/financien/betalen', fields: { bedrag: '10,00' } }],
    status: 422,
  },
  shown('arrangement-invoices', withDebts, '/financien/betalingsregeling/nieuw'),
  {
    ...shown('arrangement-no-invoice', withDebts, '/financien/betalingsregeling/nieuw'),
    sends: [{ action: '/financien/betalingsregeling/nieuw', fields: {} }],
    status: 422,
  },
  shown(
    'arrangement-terms',
    withDebts,
    '/financien/betalingsregeling/nieuw/termijnen?post=VF01021-014&post=VF01021-015&type=MAANDELIJKS&aantal=3',
  ),
  shown('arrangement-running', { ...customer, username: 'abdi' }, '/financien#regeling'),
  shown('finance-more', customer, '/financien?facturen=20&betalingen=20'),
  shown('finance-settled-in-parts', { ...customer, username: 'obriain' }, '/financien?facturen=20'),
  shown('ledger-no-hit', employee, '/kantoor/posten?zoek=qqqqqq'),
  refused('ledger-entry-empty', employee, '/kantoor/posten/nieuw', {}),
  refused('bailiff-case-empty', employee, '/kantoor/deurwaarder/nieuw', {}),
  shown('profile-new-customer', newCustomer, '/gegevens'),
  shown('profile-several-roles', withDebts, '/gegevens'),
  shown('profile-long-name', longName, '/gegevens'),
  refused('profile-telephone-refused', customer, '/gegevens/telefoon', { telephone: '+31 30 691' }),
  refused('profile-email-refused', customer, '/gegevens/email', { email: 'cedee', password: '' }),
  refused('profile-address-unknown', customer, '/gegevens/adres', {
    postcode: '3704 AC',
    houseNumber: '4000',
  }),
  refused('profile-person-empty', customer, '/gegevens/persoon/nieuw', {}),
  refused('profile-password-refused', customer, '/gegevens/wachtwoord', {
    currentPassword: 'Iets-anders-1!',
    password: 'kort',
    passwordAgain: 'kort',
  }),
  {
    ...shown('profile-email-waits', withDebts, '/gegevens/email'),
    sends: [
      {
        action: '/gegevens/email',
        fields: { email: 'annet@voorbeeld.example', password: 'Welkom-01!' },
      },
    ],
  },
  shown('profile-english', { ...customer, ...inEnglish }, '/gegevens'),
  shown('lease-new-customer', newCustomer, '/woning'),
  shown('knowledge-topic', customer, '/vragen/onderwerpen/KBO-00001'),
  shown('knowledge-question', customer, '/vragen/KBK-00033?antwoord=rol:huurder'),
  shown('knowledge-not-chosen', customer, '/vragen/KBK-00033?gevraagd=0'),
  shown(
    'knowledge-advice',
    customer,
    '/vragen/KBK-00033?antwoord=rol:huurder&antwoord=soort:gespreid',
  ),
  shown('knowledge-contract', withDebts, '/vragen/KBK-00023'),
  { ...shown('knowledge-gone', customer, '/vragen/KBK-99999'), status: 404 },
  shown('search-results', customer, '/zoeken?q=huur'),
  shown('search-topic', customer, '/zoeken?q=huur&onderwerp=KBO-00002'),
  shown('search-own', customer, '/zoeken?q=factuur'),
  shown('search-nothing', customer, '/zoeken?q=schimel'),
  shown('search-staff', administrator, '/beheer/zoeken?q=huur'),
  shown('search-staff-question', employee, '/kantoor/vragen/KBK-00033'),
  shown('search-zonnebloem', parent, '/zoeken?q=koorts'),
  refused('topic-empty', employee, '/kantoor/kennisbank/onderwerpen/nieuw', {}),
  refused('question-empty', employee, '/kantoor/kennisbank/vragen/nieuw', {}),
  shown('lease-several', withDebts, '/woning'),
  shown('correspondence-none', withBailiff, '/correspondentie'),
  shown('correspondence-second-page', customer, '/correspondentie?pagina=2'),
  {
    ...shown('correspondence-gone', customer, `/correspondentie/${unknownId}/document`),
    status: 404,
  },
  {
    ...shown('lease-document-gone', customer, `/woning/documenten/${unknownId}`),
    status: 404,
  },
  shown('lease-without-photo', longName, '/woning'),
  shown('report-not-made', customer, '/woning?melding=Reports.Warning_NotMade'),
  shown('valuation-no-hit', employee, '/kantoor/woningwaardering?zoek=qqqqqq'),
  refused('room-empty', employee, '/kantoor/ruimtes/nieuw', {}),
  shown('mandates-no-hit', employee, '/kantoor/machtigingen?zoek=qqqqqq'),
  refused('customer-empty', employee, '/kantoor/klanten/nieuw', {}),
  refused('unit-empty', employee, '/kantoor/eenheden/nieuw', {}),
  shown('units-no-hit', employee, '/kantoor/eenheden?zoek=qqqqqq'),
  shown('leases-found', employee, '/kantoor/huurcontracten?zoek=zeist&stand=running'),
  shown('price-components-page', employee, '/kantoor/prijsonderdelen?pagina=2'),
  shown('imported', employee, '/kantoor/gegevens/units?regels=12&nieuw=3&gewijzigd=1'),
  refused('import-no-file', employee, '/kantoor/gegevens/units', {}),
  refused('budget-line-empty', employee, '/kantoor/budgetregels/nieuw', {}),
  refused('attachment-empty', employee, '/kantoor/bijlagen/nieuw', {}),
  {
    ...shown('time-code', customer, '/veiligheid'),
    sends: [{ action: '/veiligheid/code/beginnen', fields: {} }],
  },
  refused('new-account-empty', administrator, '/beheer/gebruikers/nieuw', {}),
  shown('accounts-no-hit', administrator, '/beheer/gebruikers?zoek=qqqqqq'),
  shown('customers-no-hit', employee, '/kantoor/klanten?zoek=qqqqqq'),
  {
    ...shown('network-range-empty', administrator, '/beheer/netwerk/nieuw'),
    sends: [{ action: '/beheer/netwerk/opslaan', fields: {} }],
    status: 422,
  },
  shown('labels-no-hit', administrator, '/beheer/labels?bevat=qqqqqq'),
  refused('settings-refused', administrator, '/beheer/instellingen', {
    sessionTimeoutMinutes: 'lang',
  }),
  shown('along-home', along, '/meekijken/HM-06367/'),
  shown('along-finance', along, '/meekijken/HM-06367/financien'),
  shown('along-profile', along, '/meekijken/HM-06367/gegevens'),
  shown('along-account', along, '/meekijken/HM-06367/accountgegevens'),
  shown('along-block', along, '/meekijken/HM-06367/accountgegevens/blokkeren'),
  shown('along-request', alongNewcomer, '/meekijken/HM-04578/accountgegevens'),
  { ...shown('along-customer-only', along, '/meekijken/HM-06367/veiligheid'), status: 403 },
  { ...shown('along-not-found', along, '/meekijken/HM-06367/bestaat-niet'), status: 404 },
  refused('along-block-empty', along, '/meekijken/HM-06367/accountgegevens/blokkeren', {}),
  shown('along-english', { ...along, ...inEnglish }, '/meekijken/HM-06367/'),
  shown('along-other-username', along, '/medewerker/klant?link=WISSELSTAD%5Ciemand'),
  shown('along-ended', nobody, '/AAD/Login?CustomerId=HM-06367&melding=ViewAlong.Warning_Ended'),
  shown('along-log-no-hit', administrator, '/beheer/meekijken?zoek=qqqqqq'),
  shown('repair-new-object', withDebts, '/onderhoud/nieuw/object'),
  shown('repair-new-tree', atTips, '/onderhoud/nieuw/defect?niveau=2'),
  shown('repair-new-search', atTips, '/onderhoud/nieuw/defect?zoek=lekt'),
  shown('repair-new-tips', atTips, '/onderhoud/nieuw/defect'),
  shown('repair-new-tip-helped', atTips, '/onderhoud/nieuw/defect?vraag=tips&opgelost=ja'),
  shown('repair-new-costs', withDebts, '/onderhoud/nieuw/kosten'),
  shown('repair-new-photos', withDebts, '/onderhoud/nieuw/fotos'),
  shown('repair-new-contact', withDebts, '/onderhoud/nieuw/contact?vraag=access'),
  {
    ...shown('repair-new-contact-empty', withDebts, '/onderhoud/nieuw/contact?vraag=contact'),
    sends: [{ action: '/onderhoud/nieuw/contact', fields: { telephone: '12', email: '' } }],
    status: 422,
  },
  shown('repair-new-check', withDebts, '/onderhoud/nieuw/controle'),
  shown('repair-new-slots', atSlots, '/onderhoud/nieuw/afspraak?dag=2026-12-01'),
  shown('repair-new-preference', atSlots, '/onderhoud/nieuw/afspraak?voorkeur=1&dag=2026-12-08'),
  shown('zonnebloem-sign-in', visitorOfZonnebloem, '/inloggen'),
  shown('zonnebloem-sign-up', visitorOfZonnebloem, '/account-aanmaken'),
  shown('sign-in-english', { ...nobody, ...inEnglish }, '/inloggen'),
  shown('home-english', { ...customer, ...inEnglish }, '/'),
  { ...shown('news-not-available', customer, `/nieuws/${unknownId}`), status: 404 },
  refused('action-empty', withDebts, '/acties', {}),
  refused('contact-empty', nobody, '/contact', {}),
  shown('timeline-empty', newCustomer, '/tijdlijn'),
  shown('timeline-answered', withDebts, '/tijdlijn'),
  shown('tasks-of-team', employee, '/kantoor/taken?team=Wijkbeheer'),
  refused('news-article-empty', employee, '/kantoor/nieuws/nieuw', {}),
  shown('finance-english', { ...customer, ...inEnglish }, '/financien'),
  shown('lease-english', { ...customer, ...inEnglish }, '/woning'),
  shown('labels-english', { ...administrator, ...inEnglish }, '/beheer/labels'),
];

function shown(name: string, viewer: Viewer, path: string): PageToSee {
  return { name, viewer, path, status: 200 };
}

function refused(name: string, viewer: Viewer, path: string, fields: Fields): PageToSee {
  return { name, viewer, path, sends: [{ action: path, fields }], status: 422 };
}

/** What is to be seen once something is switched off and something is broken: see `breakHouse`. */
export const troubles: readonly PageToSee[] = [
  { ...shown('not-available', customer, '/financien'), status: 404 },
  { ...shown('fault', customer, '/woning'), status: 500 },
];

/** Switches *Financiën* off and takes the table of the points valuation away. */
export async function breakHouse(portal: TestPortal): Promise<void> {
  await portal.inside('wisselstad', (write, organisationId) =>
    storeSettings(write, organisationId, { switches: { balance: false } }),
  );
  const owner = new pg.Client(portal.adminConnection);
  await owner.connect();
  await owner.query('alter table valuation_line rename to valuation_line_gone');
  await owner.end();
}

/** A browser without script, signed in as this viewer. */
export async function openAs(portal: TestPortal, viewer: Viewer): Promise<Browser> {
  const { slug, role, username, language, customerNumber } = viewer;
  const browser = portal.browser(slug);
  if (role !== 'nobody') {
    const forCustomer = customerNumber === undefined ? {} : { customerNumber };
    await signInAs(portal, browser, { role, slug, username, ...forCustomer });
  }
  if (language) browser.cookies.set('taal', language);
  return browser;
}

/** Opens a page to see: its address, or what its forms answer. */
export async function open(browser: Browser, { path, sends = [] }: PageToSee): Promise<Page> {
  let page = await browser.get(path);
  for (const { action, fields } of sends) {
    page = await browser.post(action, { ...hiddenFieldsOf(page, action), ...fields });
  }
  return page;
}

/**
 * Every page of the house: of each GET route the plain address, or the first link that leads to it, and then the
 * states. Files, data and redirects are no pages. Throws at an answer that is a fault.
 */
export async function findPages(portal: TestPortal): Promise<PageToSee[]> {
  const found: PageToSee[] = [];
  const seen = new Set<string>();
  const records = await makeRecords(portal);
  await portal.inside('wisselstad', (write, organisationId) =>
    storeSettings(write, organisationId, { anonymousRepairs: true }),
  );
  await walkRequests((username) => openAs(portal, { ...customer, username }));
  for (const viewer of walkers) {
    const browser = await openAs(portal, viewer);
    const routes = routesOf(portal.house, viewer);
    const todo = [...records, ...routes.map(({ declaration }) => declaration.path)];
    for (let address = todo.shift(); address !== undefined; address = todo.shift()) {
      const route = routeAt(routes, address);
      const name = route && nameOf(viewer, route, address);
      if (name === undefined || address.includes('/:') || seen.has(name)) continue;
      const page = await browser.get(address);
      if (page.status >= 500)
        throw new Error(`${address} answers ${page.status}: ${page.text.slice(0, 300)}`);
      if (page.status !== 200 || page.location !== address || !isHtml(page)) continue;
      seen.add(name);
      found.push({ name, viewer, path: address, status: 200 });
      todo.push(...linksIn(page));
    }
  }
  return [...found, ...states];
}

/** Lets mails leave and an account request come, and answers the addresses to which no list has a link. */
async function makeRecords(portal: TestPortal): Promise<string[]> {
  const browser = portal.browser('wisselstad');
  await browser.fill('/inloggegevens-vergeten', { emailOrUsername: 'cedee' });
  await browser.fill('/account-aanmaken', {
    customerNumber: 'HM-03107',
    activationCode: 'WIS-3107-2026',
  });
  await browser.fill('/account-aanmaken/gegevens', {
    username: 'vandam',
    password: 'Voordeur-26!',
    passwordAgain: 'Voordeur-26!',
    email: 'noor.vandam@voorbeeld.example',
    emailAgain: 'noor.vandam@voorbeeld.example',
  });
  const account = await accountNamed(portal, 'devries');
  const records = [`/beheer/gebruikers/${account}`, `/beheer/gebruikers/${account}/blokkeren`];
  await (await openAs(portal, along)).get('/meekijken/HM-06367/woning');
  const linksInMails = (await portal.mails()).flatMap(
    ({ text }) => text.match(/\/[\w/-]+\?sleutel=[\w-]+/) ?? [],
  );
  return [
    ...records,
    `/beheer/gebruikers/verwijderen?account=${account}`,
    ...linksInMails,
    ...(await fillInTermination(portal)),
  ];
}

/** Fills in the end of a lease half-way; the pages behind its buttons have no link. */
async function fillInTermination(portal: TestPortal): Promise<string[]> {
  const browser = await openAs(portal, customer);
  const { location: form } = await browser.get('/woning/opzeggen');
  await fillIn(portal, browser, form.split('/').at(-1) ?? '');
  return [form, `${form}/opname/1?dag=2026-11-30`, `${form}/controleren`];
}

async function accountNamed(portal: TestPortal, username: string): Promise<string> {
  const found = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('account')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('usernameKey', '=', username)
      .executeTakeFirstOrThrow(),
  );
  return found.id;
}

/** The pages that this viewer may enter; of nobody those that are open to all. */
function routesOf({ routes }: House, { role }: Viewer): Route[] {
  const audience = role === 'nobody' ? 'anyone' : role;
  return routes.filter(
    ({ method, declaration }) =>
      method === 'GET' &&
      declaration.audience.includes(audience) &&
      declaration.path !== mailItself,
  );
}

function routeAt(routes: readonly Route[], address: string): Route | undefined {
  const path = address.split('?')[0] ?? '';
  const exact = routes.find(({ declaration }) => declaration.path === path);
  return exact ?? routes.find(({ declaration }) => patternOf(declaration.path).test(path));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
}

/** `/kantoor/mail/:id` → `kantoor-mail-id`; a link of a mail shows another page than the same address without its key. */
function nameOf({ slug }: Viewer, { declaration }: Route, address: string): string {
  const path = declaration.path.replace(/^\/|:/g, '').replaceAll('/', '-') || 'home';
  const name = address.includes('?sleutel=') ? `${path}-sleutel` : path;
  return slug === 'wisselstad' ? name : `${slug}-${name}`;
}

function isHtml(page: Page): boolean {
  return String(page.headers['content-type']).startsWith('text/html');
}

function linksIn(page: Page): string[] {
  const links = page.html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g);
  return [...links].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}
