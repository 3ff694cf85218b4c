/**
 * How the bank answers the portal: `down` 500, `slow` not until the fault ends, `garbage` no JSON, `no link` a payment
 * that nobody can pay, `other amount` more than was asked, `refused` a wrong key.
 */
export const faultModes = [
  'ok',
  'down',
  'slow',
  'garbage',
  'no link',
  'other amount',
  'refused',
] as const;

export type BankFault = (typeof faultModes)[number];

/** A fault that can be switched, and waited for. */
export interface FaultSwitch {
  mode(): BankFault;
  set(mode: BankFault): void;
  /** Resolves when the bank is no longer slow. */
  awake(): Promise<void>;
}

export function faultSwitch(): FaultSwitch {
  let mode: BankFault = 'ok';
  let waiting: (() => void)[] = [];
  return {
    mode: () => mode,
    set(next) {
      mode = next;
      if (next === 'slow') return;
      for (const wake of waiting) wake();
      waiting = [];
    },
    awake: () =>
      mode === 'slow' ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(),
  };
}
