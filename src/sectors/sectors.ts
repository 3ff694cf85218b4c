import type { SectorPlan } from '#foundation/house.ts';
import { housing } from './housing.ts';
import { childcare } from './childcare.ts';

/** Which modules and which menu each kind of organisation has. */
export const sectorPlans: readonly SectorPlan[] = [housing, childcare];
