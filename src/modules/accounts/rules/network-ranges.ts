export {
  mayComeFrom,
  type NetworkRange,
  type RangeRole,
} from '#foundation/organisation/network-ranges.ts';
