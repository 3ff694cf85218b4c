import type { SectorPlan } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';

/** A childcare organisation: for now what every organisation shares. */
export const childcare: SectorPlan = {
  sector: 'childcare',
  modules: [
    'site',
    'office',
    'accounts',
    'administration',
    'figures',
    'customers',
    'home',
    'news',
    'knowledge',
    'timeline',
    'contact',
    'notifications',
    'mail',
    'exchange',
  ],
  menuOrder: ['home', 'profile', 'timeline', 'actions', 'correspondence', 'knowledge', 'news'],
  thumbOrder: ['home', 'profile', 'actions'],
  quickActionOrder: ['profile', 'actions'],
  switches: [
    features.householdData,
    features.changePassword,
    features.timeline,
    features.otherActions,
    features.correspondence,
    features.contact,
    features.news,
  ],
};
