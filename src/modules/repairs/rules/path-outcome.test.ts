import { describe, expect, it } from 'vitest';
import { judgePath, maySubmit, mustGoToOwner, type PathSituation } from './path-outcome.ts';

const template = { appointmentRequired: false, moreInformation: false, maintenanceKinds: [] };
const owner = { isLegalOwner: true, submittingAllowed: false, message: '' };

const plain: PathSituation = {
  end: {
    template,
    actionMessage: undefined,
    appointmentRequired: false,
    moreInformation: false,
  },
  owner: undefined,
  objectMaintenanceKinds: [],
  openRequestId: undefined,
  charge: {
    cause: undefined,
    leaseElements: [],
    template: {
      chargedToTenant: false,
      serviceSubscription: false,
      elements: [],
      costCents: 10_000,
      vatBasisPoints: 2100,
    },
  },
  noRequestWhenCharged: false,
};
const charged: PathSituation = {
  ...plain,
  charge: { ...plain.charge, template: { ...plain.charge.template, chargedToTenant: true } },
};
const end = (more: Partial<PathSituation['end']>): PathSituation => ({
  ...plain,
  end: { ...plain.end, ...more },
});

describe('what follows a path', () => {
  it.each([
    [
      'REP-52 an action code with a message',
      end({ template: undefined, actionMessage: ' Bel een loodgieter. ' }),
      { kind: 'notRepaired', message: 'Bel een loodgieter.' },
    ],
    [
      'REP-52 no action code',
      end({ template: undefined }),
      { kind: 'noTemplate', hasAction: false },
    ],
    [
      'REP-52 an action code without a message',
      end({ template: undefined, actionMessage: ' ' }),
      { kind: 'noTemplate', hasAction: true },
    ],
    [
      'REP-38 an owner who wants requests himself',
      { ...plain, owner: { ...owner, message: 'Bel de VvE.' } },
      { kind: 'externalOwner', message: 'Bel de VvE.' },
    ],
    [
      'REP-72 other maintenance than the object gets',
      {
        ...end({ template: { ...template, maintenanceKinds: ['vol'] } }),
        objectMaintenanceKinds: ['sober'],
      },
      { kind: 'otherMaintenance' },
    ],
    [
      'REP-72 a maintenance kind in common',
      {
        ...end({ template: { ...template, maintenanceKinds: ['vol', 'sober'] } }),
        objectMaintenanceKinds: ['sober'],
      },
      { kind: 'costs', charge: { charged: false, reason: 'none', cents: null } },
    ],
    [
      'REP-72 a template without maintenance kinds',
      { ...plain, objectMaintenanceKinds: ['sober'] },
      { kind: 'costs', charge: { charged: false, reason: 'none', cents: null } },
    ],
    [
      'REP-72 an object without maintenance kinds',
      end({ template: { ...template, maintenanceKinds: ['vol'] } }),
      { kind: 'costs', charge: { charged: false, reason: 'none', cents: null } },
    ],
    [
      'REP-69 a request that is open already',
      { ...charged, openRequestId: 'r1' },
      { kind: 'notification', openRequestId: 'r1', appointmentRequired: false },
    ],
    [
      'OP-REP-13 an open request where an appointment is mandatory',
      { ...end({ appointmentRequired: true }), openRequestId: 'r1' },
      { kind: 'notification', openRequestId: 'r1', appointmentRequired: true },
    ],
    [
      'REP-67 an appointment by the path',
      end({ appointmentRequired: true }),
      { kind: 'appointment' },
    ],
    [
      'REP-67 an appointment by the template',
      end({ template: { ...template, appointmentRequired: true } }),
      { kind: 'appointment' },
    ],
    [
      'OP-REP-9 an appointment goes before costs',
      { ...charged, end: { ...plain.end, appointmentRequired: true } },
      { kind: 'appointment' },
    ],
    [
      'REP-68 more information wanted by the path',
      end({ moreInformation: true }),
      { kind: 'moreInformation' },
    ],
    [
      'OP-REP-12 more information wanted by the template',
      end({ template: { ...template, moreInformation: true } }),
      { kind: 'moreInformation' },
    ],
    [
      'REP-63 costs for the tenant',
      charged,
      { kind: 'costs', charge: { charged: true, reason: 'template', cents: 12_100 } },
    ],
    [
      'REP-65 costs for the tenant where he may not submit then',
      { ...charged, noRequestWhenCharged: true },
      { kind: 'chargedNotAllowed' },
    ],
    [
      'REP-66 costs not for the tenant',
      { ...plain, noRequestWhenCharged: true },
      { kind: 'costs', charge: { charged: false, reason: 'none', cents: null } },
    ],
  ])('%s', (_, situation, outcome) => {
    expect(judgePath(situation)).toEqual(outcome);
  });

  it('REP-89 with the setting on, every charge situation ends the way', () => {
    const { template: money } = plain.charge;
    const situations = [
      { ...plain.charge, cause: { chargedToTenant: true } },
      { ...plain.charge, template: { ...money, serviceSubscription: true } },
      { ...plain.charge, template: { ...money, elements: ['Glasfonds'] } },
      { ...plain.charge, template: { ...money, chargedToTenant: true } },
    ];
    for (const charge of situations)
      expect(judgePath({ ...plain, charge, noRequestWhenCharged: true })).toEqual({
        kind: 'chargedNotAllowed',
      });
  });

  it('REP-73 only what can be submitted may be submitted', () => {
    expect(maySubmit(judgePath(end({ template: undefined })))).toBe(false);
    expect(maySubmit(judgePath({ ...plain, owner }))).toBe(false);
    expect(maySubmit(judgePath({ ...charged, noRequestWhenCharged: true }))).toBe(false);
    expect(maySubmit(judgePath(charged))).toBe(true);
    expect(maySubmit(judgePath(end({ moreInformation: true })))).toBe(true);
  });

  it.each([
    [undefined, false],
    [owner, true],
    [{ ...owner, submittingAllowed: true }, false],
    [{ ...owner, isLegalOwner: false }, false],
  ])('OP-REP-29 which owner wants requests himself: %j', (who, expected) => {
    expect(mustGoToOwner(who)).toBe(expected);
  });
});
