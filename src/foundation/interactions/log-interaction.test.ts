import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCustomer } from '../../../test/support/accounts.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import type { StaffVisitor, Visitor } from '../http/visitor.ts';
import { labelsOfPage } from '../labels/label.ts';
import type { InteractionKind } from './interaction-kind.ts';
import { logInteraction } from './log-interaction.ts';

const words = labelsOfPage('InteractionTest', { Entry_Reported: ['Gemeld', 'Reported'] });
const kind: InteractionKind = {
  code: 'CP_TEST',
  group: 'ONDERHOUD',
  template: 'REP01',
  description: words.Entry_Reported,
  icon: 'wrench',
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
};

const session = {
  sessionId: '',
  language: 'nl',
  remembered: false,
  freshAt: startOfTests.epochMilliseconds,
  lastSeenAt: startOfTests.epochMilliseconds,
  endsAt: startOfTests.epochMilliseconds,
} as const;
const agent: StaffVisitor = {
  ...session,
  kind: 'staff',
  username: 'kcc-merel',
  staffMemberId: undefined,
  accountId: undefined,
  name: 'Merel',
  roles: ['agent'],
};

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

/** Logs one event of a new customer and answers the entry that was stored. */
async function entryBy(actorOf: (customerId: string) => Visitor) {
  const { id: customerId } = await newCustomer(portal);
  return portal.inside('wisselstad', async (write, organisationId) => {
    const actor = actorOf(customerId);
    const now = startOfTests;
    const id = await logInteraction(write, { organisationId, customerId, kind, actor, now });
    return write
      .selectFrom('interactionLogEntry')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  });
}

const customer = (customerId: string): Visitor => ({
  ...session,
  kind: 'customer',
  username: 'cedee',
  accountId: customerId,
  customerId,
  displayName: '',
  salutation: '',
  address: '',
  wasWelcomed: true,
  unread: 0,
});

const adapt = (changes: { description: string; shownToCustomer: boolean }) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('interactionTemplate')
      .values({
        organisationId,
        code: kind.code,
        interactionGroup: kind.group,
        template: kind.template,
        icon: kind.icon,
        ...changes,
      })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doUpdateSet(changes))
      .execute(),
  );

describe('an entry of the interaction log', () => {
  it('GEN-35 is made from the template default that belongs to the action', async () => {
    expect(await entryBy(customer)).toMatchObject({
      templateCode: 'CP_TEST',
      interactionGroup: 'ONDERHOUD',
      template: 'REP01',
      description: 'Gemeld',
      taskNumber: null,
    });
  });

  it('GEN-36 carries the description of the default, whether the customer sees it, and the icon of its menu item', async () => {
    await adapt({ description: 'Melding ontvangen', shownToCustomer: false });
    expect(await entryBy(customer)).toMatchObject({
      description: 'Melding ontvangen',
      shownToCustomer: false,
      icon: 'wrench',
    });
    await adapt({ description: 'Melding ontvangen', shownToCustomer: true });
    expect((await entryBy(customer)).shownToCustomer).toBe(true);
  });

  it('GEN-37 carries the user id of the agent who caused it, or of the service user of the portal', async () => {
    expect((await entryBy(() => agent)).authorUserId).toBe('kcc-merel');
    expect((await entryBy(customer)).authorUserId).toBe('VOORDEUR');
  });
});
