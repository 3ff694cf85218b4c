import {
  mayComeFrom,
  type NetworkRange,
  type RangeRole,
  rangesOf,
} from '#foundation/organisation/network-ranges.ts';

/** What a set of ranges does that an administrator should know before he saves it (ADM-277, ADM-B18). */
export type Warning = 'administratorsShutOut' | 'staffShutOut' | 'yourselfShutOut' | 'openToAll';

export interface Change {
  readonly before: readonly NetworkRange[];
  readonly after: readonly NetworkRange[];
  /** From where the administrator works, with the addresses of the server itself. */
  readonly address: string;
  readonly serverAddresses: readonly string[];
}

/**
 * The warnings about a change: a role that can then sign in only from the server, the administrator himself, and the
 * last range that goes. A role that was shut out before is no news.
 */
export function warningsAbout({ before, after, address, serverAddresses }: Change): Warning[] {
  const newlyShutOut = (role: RangeRole) => isShutOut(after, role) && !isShutOut(before, role);
  const found: readonly (readonly [Warning, boolean])[] = [
    ['administratorsShutOut', newlyShutOut('administrator')],
    ['staffShutOut', newlyShutOut('staff')],
    ['yourselfShutOut', !mayComeFrom(address, 'administrator', after, serverAddresses)],
    ['openToAll', before.length > 0 && after.length === 0],
  ];
  return found.filter(([, applies]) => applies).map(([warning]) => warning);
}

function isShutOut(ranges: readonly NetworkRange[], role: RangeRole): boolean {
  return ranges.length > 0 && rangesOf(ranges, role).length === 0;
}
