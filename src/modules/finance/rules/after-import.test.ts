import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountsAfterImport } from './after-import.ts';

const file = (remainingCents: number, inCollectionCents = 0, inOnlinePaymentCents = 0) => ({
  remainingCents,
  inCollectionCents,
  inOnlinePaymentCents,
});
const held = (remainingCents: number, settledHere: boolean, reservedCents = 0) => ({
  remainingCents,
  settledHere,
  reservedCents,
});

it.each([
  ['an entry that is new', file(100, 20), undefined, file(100, 20)],
  ['what nobody touched here', file(100), held(40, false), file(100)],
  ['paid here, and the file is older', file(100), held(0, true), file(0)],
  ['paid in part here, and the file is older', file(100, 100), held(40, true), file(40, 40)],
  ['paid in part here, and the file knows more', file(10), held(40, true), file(10)],
  ['a payment settled here', file(-100), held(-25, true), file(-25)],
  ['being paid here', file(100), held(100, false, 60), file(100, 0, 60)],
  ['being paid here, while less is left', file(50), held(100, false, 60), file(50, 0, 50)],
])('FIN-B4 %s', (_case, inFile, here, expected) => {
  expect(amountsAfterImport(inFile, here)).toEqual(expected);
});

it('FIN-21 FIN-B4 never promises more than is open of what was settled here, nor opens it again', () => {
  const cents = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(
      cents,
      cents,
      cents,
      cents,
      cents,
      (remaining, collected, online, here, reserved) => {
        const after = amountsAfterImport(
          file(remaining, collected, online),
          held(here, true, reserved),
        );
        expect(after.remainingCents).toBeLessThanOrEqual(here);
        expect(after.inCollectionCents + after.inOnlinePaymentCents).toBeLessThanOrEqual(
          after.remainingCents,
        );
      },
    ),
  );
});
