import type { Label } from '../labels/label.ts';

/** One function of the portal that an administrator switches on or off (ADM.4). */
export interface FeatureSwitch {
  readonly name: string;
  readonly label: Label;
  /** The switch of the menu item that contains this part: off there is off here (ADM-56). */
  readonly within?: FeatureSwitch;
}

/** Which switches stand off; a switch that is not named is on (ADM-62). */
export type SwitchPositions = Readonly<Record<string, boolean>>;

/** A part is available only when its own switch and the one of what contains it are both on (ADM-56). */
export function isOn(feature: FeatureSwitch, positions: SwitchPositions): boolean {
  if (positions[feature.name] === false) return false;
  return feature.within === undefined || isOn(feature.within, positions);
}
