import type { SectorPlan } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';

/** A housing corporation: menu of GEN-24, quick actions of ADM-63, switches of ADM-26. */
export const housing: SectorPlan = {
  sector: 'housing',
  modules: [
    'site',
    'office',
    'accounts',
    'administration',
    'customers',
    'profile',
    'home',
    'leases',
    'finance',
    'documents',
    'termination',
    'repairs',
    'news',
    'knowledge',
    'timeline',
    'contact',
    'notifications',
    'mail',
    'exchange',
  ],
  menuOrder: [
    'home',
    'profile',
    'leases',
    'finance',
    'repairs',
    'timeline',
    'actions',
    'correspondence',
    'knowledge',
    'news',
  ],
  thumbOrder: ['home', 'leases', 'repairs', 'finance', 'actions'],
  quickActionOrder: ['repairs', 'profile', 'finance', 'termination', 'actions'],
  switches: Object.values(features),
};
