import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChargeSituation, chargeOf, includingVat } from './charge.ts';

const plain: ChargeSituation = {
  owner: undefined,
  cause: undefined,
  template: {
    chargedToTenant: false,
    serviceSubscription: false,
    elements: [],
    costCents: 36_226,
    vatBasisPoints: 2100,
  },
  leaseElements: [
    { description: 'Netto huur woning', isService: false },
    { description: 'Glasfonds', isService: false },
  ],
};
const service = [...plain.leaseElements, { description: 'Serviceabonnement', isService: true }];
const template = (more: Partial<ChargeSituation['template']>, rest = {}): ChargeSituation => ({
  ...plain,
  ...rest,
  template: { ...plain.template, ...more },
});
const owner = { isLegalOwner: true, submittingAllowed: true, message: '' };

describe('whether the tenant pays', () => {
  it.each([
    [
      'REP-79 a cause that is charged to the tenant',
      { ...plain, cause: { chargedToTenant: true } },
      true,
      'cause',
    ],
    [
      'REP-80 a cause that is not charged to him',
      template({ chargedToTenant: true }, { cause: { chargedToTenant: false } }),
      false,
      'cause',
    ],
    [
      'REP-81 none of the elements in the lease',
      template({ elements: ['Rioolfonds', 'Ontstopping'] }),
      true,
      'elements',
    ],
    [
      'REP-82 one of the elements in the lease',
      template({ elements: ['Rioolfonds', 'glasfonds '] }),
      false,
      'elements',
    ],
    ['REP-82 a template without elements', template({}), false, 'none'],
    [
      'REP-83 a service subscription in the lease',
      template({ serviceSubscription: true }, { leaseElements: service }),
      false,
      'service',
    ],
    [
      'REP-84 REP-64 no service subscription in the lease',
      template({ serviceSubscription: true }),
      true,
      'service',
    ],
    [
      'OP-REP-10 a lease with a subscription, a template without',
      template({ chargedToTenant: true }, { leaseElements: service }),
      true,
      'template',
    ],
    [
      'REP-86 an external legal owner',
      template({ chargedToTenant: true }, { owner, cause: { chargedToTenant: true } }),
      false,
      'externalOwner',
    ],
    [
      'OP-REP-9 the cause goes before the service subscription',
      template({ serviceSubscription: true }, { cause: { chargedToTenant: false } }),
      false,
      'cause',
    ],
    [
      'OP-REP-9 the service subscription goes before elements',
      template({ serviceSubscription: true, elements: ['Glasfonds'] }),
      true,
      'service',
    ],
    [
      'OP-REP-9 elements go before the template',
      template({ elements: ['Glasfonds'], chargedToTenant: true }),
      false,
      'elements',
    ],
    ['REP-63 a template that is charged', template({ chargedToTenant: true }), true, 'template'],
  ])('%s', (_, situation, charged, reason) => {
    const charge = chargeOf(situation);
    expect(charge).toMatchObject({ charged, reason });
    expect(charge.cents).toBe(charged ? 43_833 : null);
  });

  it('OP-REP-11 the amount is not named where the costs are not known', () => {
    expect(chargeOf(template({ chargedToTenant: true, costCents: null }))).toEqual({
      charged: true,
      reason: 'template',
      cents: null,
    });
  });

  it('REP-84 the amount includes VAT, to the nearest cent', () => {
    expect(includingVat(36_226, 2100)).toBe(43_833);
    expect(includingVat(50, 900)).toBe(55);
    expect(includingVat(null, 2100)).toBeNull();
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000), (cents, vat) => {
        const all = includingVat(cents, vat) ?? 0;
        expect(Number.isInteger(all)).toBe(true);
        expect(Math.abs(all - (cents * (10_000 + vat)) / 10_000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
