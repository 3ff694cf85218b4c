import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** Addresses from which administrators and/or staff may sign in, in CIDR notation (ADM-265, ADM-266). */
export interface NetworkRange {
  readonly range: string;
  readonly forAdministrators: boolean;
  readonly forStaff: boolean;
}

/** Ranges count per role: for administrators, and for all other staff (ADM-271). */
export type RangeRole = 'administrator' | 'staff';

/**
 * Reads a range as it was typed: IPv4 or IPv6, in CIDR notation or as a single address (ADM-266 to ADM-268, ADM-279).
 * Answers its one spelling, from the first address of the range; undefined when it is no range (ADM-B16).
 */
export function readRange(typed: string): string | undefined {
  const text = typed.trim();
  const [address = '', length, ...rest] = text.split('/');
  if (!isWrittenInFull(address) || rest.length > 0) return undefined;
  const parsed = ipaddr.parse(address);
  const bits = parsed.kind() === 'ipv4' ? 32 : 128;
  const cidr = length === undefined ? `${address}/${bits}` : text;
  if (!ipaddr.isValidCIDR(cidr)) return undefined;
  const first =
    parsed.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(cidr)
      : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return `${first.toString()}/${length === undefined ? bits : Number(length)}`;
}

/** Short and octal forms of IPv4 (`10.1`, `010.0.0.1`) mean different things to different programs: not accepted. */
function isWrittenInFull(address: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
}

/**
 * Whether somebody with this role may be signed in from this address: from anywhere while no range exists, else only
 * within a range of that role, and always from the server itself, whose addresses are given (ADM-269 to ADM-271,
 * ADM-276). An IPv4 address that came over IPv6 counts as IPv4.
 */
export function mayComeFrom(
  address: string,
  role: RangeRole,
  ranges: readonly NetworkRange[],
  serverAddresses: readonly string[],
): boolean {
  if (ranges.length === 0 || isServer(address, serverAddresses)) return true;
  return rangesOf(ranges, role).some(({ range }) => contains(range, address));
}

/** The ranges with the tick of this role. */
export function rangesOf(
  ranges: readonly NetworkRange[],
  role: RangeRole,
): readonly NetworkRange[] {
  return ranges.filter((each) =>
    role === 'administrator' ? each.forAdministrators : each.forStaff,
  );
}

/** Which of the two a visitor's roles are; somebody with both must be allowed as both. */
export function rangeRolesOf(roles: readonly string[]): RangeRole[] {
  const administrator = roles.includes('administrator');
  const staff = roles.some((role) => role !== 'administrator');
  return [
    ...(administrator ? (['administrator'] as const) : []),
    ...(staff ? (['staff'] as const) : []),
  ];
}

function contains(range: string, address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const [network, length] = ipaddr.parseCIDR(range);
  const visitor = ipaddr.process(address);
  return visitor.kind() === network.kind() && visitor.match(network, length);
}

function isServer(address: string, serverAddresses: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const visitor = ipaddr.process(address).toNormalizedString();
  if (ipaddr.parse(visitor).range() === 'loopback') return true;
  return serverAddresses.some(
    (own) => ipaddr.isValid(own) && ipaddr.process(own).toNormalizedString() === visitor,
  );
}

/** The addresses of this machine, from where staff may always sign in (ADM-276). */
export function serverAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address);
}
