import type { SectorPlan } from '#foundation/house.ts';
import { childcare } from './childcare.ts';
import { housing } from './housing.ts';

/** Which modules and which menu each kind of organisation has. */
export const sectorPlans: readonly SectorPlan[] = [housing, childcare];
