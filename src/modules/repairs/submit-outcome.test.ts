import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { wizardWalk } from './customer/new-request/walk.testing.ts';
import { beginAs, changeSettings, comeIn, countOf, newestRequest } from './requests.testing.ts';

let portal: TestPortal;
/** Who walks the wizard. */
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

const { send, choosePath, describeIt, giveContact, sendIt } = wizardWalk(() => browser);
const wizard = '/onderhoud/nieuw';

const windowGrip = 'Ramen en kozijnen > Raam > Sluiting of greep is kapot';
const lockedOut = 'Hal, gang en trap > Voordeur > Slot en sleutels > Ik kan niet naar binnen';

interface CostSituation {
  readonly title: string;
  readonly username: string;
  /** Which of the customer's leases. */
  readonly lease?: number;
  readonly path: string;
  readonly cause?: string;
  /** What step 3 says. */
  readonly reads: string;
  readonly stored: {
    readonly charge: string;
    readonly chargeReason: string;
    readonly agreedCents: number | null;
  };
}

const free = (chargeReason: string) => ({ charge: 'not_charged', chargeReason, agreedCents: null });
const charged = (chargeReason: string, agreedCents: number | null) => ({
  charge: 'charged',
  chargeReason,
  agreedCents,
});
const noCosts = 'Wij brengen u voor deze reparatie geen kosten in rekening.';

const costSituations: readonly CostSituation[] = [
  {
    title: 'REP-78 REP-79 a cause for which the tenant pays',
    username: 'cedee',
    path: `Slaapkamer > ${windowGrip}`,
    cause: 'Schade door mijzelf of mijn bezoek',
    reads:
      'Gezien de oorzaak brengen wij u kosten in rekening. De kosten zijn € 62,92, inclusief btw.',
    stored: charged('cause', 6292),
  },
  {
    title: 'REP-78 REP-80 a cause for which nobody is charged',
    username: 'cedee',
    path: `Keuken > ${windowGrip}`,
    cause: 'Oud of versleten',
    reads: 'Gezien de oorzaak brengen wij u geen kosten in rekening.',
    stored: free('cause'),
  },
  {
    title: 'REP-78 REP-81 elements of which none is in the lease',
    username: 'devries',
    path: 'Toilet > Toiletpot en spoelbak > Toiletpot > Is verstopt',
    reads: 'De kosten van deze reparatie zijn voor u. De kosten zijn € 90,75, inclusief btw.',
    stored: charged('elements', 9075),
  },
  {
    title: 'REP-78 REP-82 an element that is in the lease',
    username: 'cedee',
    path: 'Toilet > Toiletpot en spoelbak > Toiletpot > Is verstopt',
    reads: noCosts,
    stored: free('elements'),
  },
  {
    title: 'REP-78 REP-83 a lease with a service element',
    username: 'cedee',
    path: 'Badkamer > Wastafel > Wastafelkraan > Lekt',
    reads: 'Deze reparatie valt onder uw serviceabonnement.',
    stored: free('service'),
  },
  {
    title: 'REP-78 REP-84 a lease without a service element',
    username: 'devries',
    lease: 1,
    path: 'Garage > Garagedeur > Deur > Gaat niet open of dicht',
    reads:
      'U hebt voor dit object geen serviceabonnement. Daarom brengen wij u kosten in rekening. De kosten zijn € 438,33, inclusief btw.',
    stored: charged('service', 43833),
  },
  {
    title: 'REP-78 REP-86 an external owner who lets requests be made',
    username: 'willems',
    path: lockedOut,
    reads: noCosts,
    stored: free('externalOwner'),
  },
  {
    title: 'REP-78 REP-63 a template that is charged',
    username: 'cedee',
    path: lockedOut,
    reads: 'De kosten van deze reparatie zijn voor u. De kosten zijn € 133,10, inclusief btw.',
    stored: charged('template', 13310),
  },
  {
    title: 'REP-78 REP-66 costs that can only be told afterwards',
    username: 'cedee',
    path: 'Woonkamer > Zonwering > Zonwering of rolluik > Werkt niet',
    reads: 'Wij kunnen vooraf niet zeggen hoe hoog de kosten zijn. U krijgt achteraf een rekening.',
    stored: charged('template', null),
  },
  {
    title: 'REP-78 REP-66 nothing that costs anything',
    username: 'cedee',
    path: 'Woonkamer > Stroom en licht > Lichtpunt > Lichtpunt werkt niet',
    reads: noCosts,
    stored: free('none'),
  },
];

describe('what a customer reads about the costs, and what is stored', () => {
  beforeAll(() =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('repairTemplate')
        .set({ serviceSubscription: true, costCents: 36226 })
        .where('organisationId', '=', organisationId)
        .where('code', '=', 'GARAGE-DEUR')
        .execute(),
    ),
  );

  it.each(costSituations.map((situation) => [situation.title, situation] as const))(
    '%s',
    async (_, { username, lease, path, cause, reads, stored }) => {
      browser = await comeIn(portal, username, lease);
      let page = await choosePath(path);
      if (cause) {
        const [, causeId = ''] =
          new RegExp(`<option value="([^"]+)"[^>]*>${cause}<`).exec(page.html) ?? [];
        page = await send('defect', { causeId });
      }
      expect(page.location).toBe(`${wizard}/kosten`);
      expect(page.text).toContain(reads);
      const isCharged = stored.charge === 'charged';
      expect(page.html.includes('name="agreed"')).toBe(isCharged);
      await send('kosten', isCharged ? { agreed: 'on' } : {});
      await sendIt();
      expect(await newestRequest(portal)).toMatchObject({ ...stored, cause: cause ?? '' });
    },
  );
});

interface Branch {
  readonly title: string;
  readonly path: string;
  /** What the page at the end of step 2 says; the button of step 6. */
  readonly reads: string;
  readonly button: string;
  readonly stored: Readonly<Record<string, unknown>>;
}

const branches: readonly Branch[] = [
  {
    title: 'REP-67 REP-107 an appointment is mandatory',
    path: 'Keuken > Gootsteen en afvoer > Afvoer > Lekt',
    reads: 'Afvoer - Lekt',
    button: 'Bevestig en ga naar afspraak plannen',
    stored: { kind: 'request', appointmentRequired: true, inspection: false, charge: 'undecided' },
  },
  {
    title: 'REP-68 REP-107 more must be known first',
    path: 'Slaapkamer > Muren en plafond > Muur > Vocht of schimmel',
    reads: 'Wij moeten waarschijnlijk eerst komen kijken.',
    button: 'Opslaan',
    stored: { kind: 'request', appointmentRequired: false, inspection: true, charge: 'undecided' },
  },
];

describe('what goes past step 3', () => {
  it.each(branches.map((branch) => [branch.title, branch] as const))(
    '%s',
    async (_, { path, reads, button, stored }) => {
      browser = await comeIn(portal, 'cedee');
      expect((await choosePath(path)).location).toBe(`${wizard}/fotos`);
      expect((await browser.get(`${wizard}/defect`)).text).toContain(reads);
      await describeIt();
      const check = await giveContact();
      expect(check.text).toContain(button);
      await send('controle');
      expect(await newestRequest(portal)).toMatchObject(stored);
    },
  );

  it('REP-69 REP-70 said again about what is being handled: told beforehand, stored as notification', async () => {
    const path = 'Toilet > Stroom en licht > Lichtpunt > Lichtpunt werkt niet';
    browser = await comeIn(portal, 'cedee');
    await choosePath(path);
    await send('kosten');
    await sendIt();
    const first = await newestRequest(portal);
    const orders = await countOf(portal, 'repairOrder');
    for (const words of ['Nog steeds.', 'Alweer.']) {
      browser = await beginAs(portal, 'cedee');
      expect((await choosePath(path)).location).toBe(`${wizard}/fotos`);
      expect((await browser.get(`${wizard}/defect`)).text).toContain(
        'Wij zijn al bezig met een verzoek voor dit onderdeel.',
      );
      const last = await sendIt(words);
      expect(last.text).toContain('Wij hebben uw melding toegevoegd aan het verzoek');
      expect(await newestRequest(portal)).toMatchObject({
        kind: 'notification',
        openRequestId: first.id,
        additionalDescription: words,
      });
    }
    expect(await countOf(portal, 'repairOrder')).toBe(orders);
  });

  it('REP-74 REP-76 what belongs to an installation is recorded there, for everybody who shares it', async () => {
    const path = 'Keuken > Kraan > Water uit de kraan > Weinig druk';
    browser = await comeIn(portal, 'cedee');
    await choosePath(path);
    await send('kosten');
    await sendIt();
    expect(await newestRequest(portal)).toMatchObject({ kind: 'request', unitCode: 'ZKV-DVI' });
    expect((await browser.get('/onderhoud')).text).toContain('Kievitlaan 100, Zeist');
    browser = await beginAs(portal, 'nguyen');
    await choosePath(path);
    expect((await browser.get(`${wizard}/defect`)).text).toContain('Wij zijn al bezig');
    await sendIt();
    expect(await newestRequest(portal)).toMatchObject({
      kind: 'notification',
      unitCode: 'ZKV-DVI',
    });
  });
});

describe('what the administrator decides', () => {
  const outcomeOf = async (path: string) => {
    browser = await comeIn(portal, 'cedee');
    return choosePath(path);
  };
  const noAction = 'Keuken > Apparaten > Afzuigkap > Werkt niet';
  const actionWithoutMessage = 'Badkamer > Bad > Bad > Is kapot';
  const actionWithMessage = 'Toilet > Toiletpot en spoelbak > Toiletbril > Is kapot';

  it('ADM-21 ADM-22 REP-65 no request where the tenant pays: his message as soon as the defect is chosen', async () => {
    expect((await outcomeOf(lockedOut)).location).toBe(`${wizard}/kosten`);
    const own = 'Bel een slotenmaker; wij doen dit niet.';
    await changeSettings(portal, { noRequestWhenCharged: 'on', chargedMessage: own });
    const refused = await outcomeOf(lockedOut);
    expect(refused.location).toBe(`${wizard}/defect`);
    expect(refused.text).toContain(own);
    for (const step of ['kosten', 'fotos', 'controle'])
      expect((await browser.get(`${wizard}/${step}`)).location).toBe(`${wizard}/defect`);
    await changeSettings(portal, { chargedMessage: '  ' });
    expect((await outcomeOf(lockedOut)).text).toContain('U regelt deze reparatie zelf.');
    await changeSettings(portal, {}, ['noRequestWhenCharged']);
    expect((await outcomeOf(lockedOut)).location).toBe(`${wizard}/kosten`);
  });

  it('ADM-23 REP-95 the description may be made obligatory, and the server holds to it', async () => {
    const path = 'Keuken > Stroom en licht > Lichtpunt > Lichtpunt werkt niet';
    const goOn = async (description: string) => {
      await outcomeOf(path);
      await send('kosten');
      return describeIt(description);
    };
    expect((await goOn('')).location).toBe(`${wizard}/contact`);
    await changeSettings(portal, { repairDescriptionRequired: 'on' });
    const refused = await goOn('   ');
    expect(refused.status).toBe(422);
    expect(refused.errorAt('description')).toBe('Beschrijf wat er aan de hand is.');
    expect((await goOn('Het knippert.')).location).toBe(`${wizard}/contact`);
    await changeSettings(portal, {}, ['repairDescriptionRequired']);
  });

  it('ADM-69 ADM-70 ADM-71 the messages for a defect without template are his own', async () => {
    await changeSettings(portal, {
      noTemplateButAction: 'Bel eerst even.',
      noTemplateNoAction: 'Wij zoeken het uit.',
    });
    expect((await outcomeOf(actionWithoutMessage)).text).toContain('Bel eerst even.');
    expect((await outcomeOf(noAction)).text).toContain('Wij zoeken het uit.');
  });

  it('ADM-72 ADM-73 a message of the action goes first; an empty one falls back to the standard', async () => {
    await changeSettings(portal, {
      noTemplateButAction: 'Bel eerst even.',
      noTemplateNoAction: '',
    });
    const own = await outcomeOf(actionWithMessage);
    expect(own.text).toContain('Dit repareren wij niet.');
    expect(own.text).not.toContain('Bel eerst even.');
    expect((await outcomeOf(noAction)).text).toContain(
      'Wij weten niet zeker of wij dit repareren. Neem contact op met onze servicedesk.',
    );
    await changeSettings(portal, { noTemplateButAction: '   ' });
    expect((await outcomeOf(actionWithoutMessage)).text).toContain(
      'Voor dit defect kunt u hier geen verzoek indienen.',
    );
  });
});
