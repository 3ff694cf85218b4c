import { EventEmitter, once } from 'node:events';
import { z } from 'zod';

/**
 * How the mail server fails, for every mail or for the mails to one address:
 * - `refuse-temporarily`: answers 451 to the recipient;
 * - `refuse-permanently`: answers 550 to the recipient;
 * - `slow`: does not answer a mail until another fault is set;
 * - `drop-after-data`: keeps the mail and breaks the line before it says so.
 */
export const fault = z.object({
  mode: z.enum(['ok', 'refuse-temporarily', 'refuse-permanently', 'slow', 'drop-after-data']),
  address: z.string().optional(),
});

export type Fault = z.output<typeof fault>;
export type FaultMode = Fault['mode'];

/** The fault switch of one mail server. */
export interface Faults {
  set(fault: Fault): void;
  /** The mode for a mail to these addresses. */
  modeFor(addresses: readonly string[]): FaultMode;
  /** Waits until a fault is set. */
  changed(): Promise<void>;
}

export function faultSwitch(): Faults {
  const switched = new EventEmitter();
  let current: Fault = { mode: 'ok' };
  return {
    set(next) {
      current = next;
      switched.emit('change');
    },
    modeFor(addresses) {
      const { mode, address } = current;
      return address === undefined || addresses.includes(address) ? mode : 'ok';
    },
    async changed() {
      await once(switched, 'change');
    },
  };
}
