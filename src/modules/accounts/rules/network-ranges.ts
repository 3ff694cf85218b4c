import ipaddr from 'ipaddr.js';

/** From where members of staff may sign in; a range in CIDR notation (ADM-265, ADM-266). */
export interface NetworkRange {
  readonly range: string;
  readonly forAdministrators: boolean;
  readonly forStaff: boolean;
}

/** Whom the ranges are for. Customers are never limited (ADM-274). */
export type RangeRole = 'administrator' | 'staff';

/**
 * Whether someone in this role may sign in from this address: from anywhere without ranges, else from inside a range
 * with the tick of his role, and from the server itself always (ADM-269 to ADM-271, ADM-276). An IPv4 address that
 * came over IPv6 counts as IPv4 (ADM-279). `serverAddresses` are those of the machine the portal runs on.
 */
export function mayComeFrom(
  address: string,
  role: RangeRole,
  ranges: readonly NetworkRange[],
  serverAddresses: readonly string[],
): boolean {
  if (ranges.length === 0) return true;
  if (!ipaddr.isValid(address)) return false;
  const from = ipaddr.process(address);
  if (from.range() === 'loopback') return true;
  if (serverAddresses.some((own) => ipaddr.isValid(own) && isSame(ipaddr.process(own), from)))
    return true;
  return ranges
    .filter((one) => (role === 'administrator' ? one.forAdministrators : one.forStaff))
    .some((one) => isInside(from, one.range));
}

type Address = ReturnType<typeof ipaddr.process>;

function isSame(one: Address, other: Address): boolean {
  return one.toNormalizedString() === other.toNormalizedString();
}

function isInside(address: Address, range: string): boolean {
  const [network, bits] = ipaddr.parseCIDR(range);
  return address.kind() === network.kind() && address.match(network, bits);
}
