import { z } from 'zod';
import type { At, Step, StepPage, StepSent } from '#foundation/journey/declaration.ts';
import type { Known } from './known.ts';

/** Everything that the wizard asks, step by step. */
export const answers = z.object({
  // 1 Object: the lease, or the address of who did not sign in.
  leaseId: z.uuid().optional(),
  postcode: z.string().max(20).optional(),
  houseNumber: z.string().max(20).optional(),
  addition: z.string().max(20).optional(),
  area: z.enum(['own', 'common']).optional(),
  areaId: z.uuid().optional(),
  showAll: z.literal('on').optional(),
  // 2 Defect: the version of the tree in which the path was chosen, and the path.
  treeVersion: z.uuid().optional(),
  options: z.array(z.uuid()).max(5).optional(),
  term: z.string().max(100).optional(),
  solved: z.literal('no').optional(),
  causeId: z.uuid().optional(),
  // 3 Costs: the amount that stood there, in cents with VAT; null when it could not be told.
  agreed: z.object({ cents: z.number().int().nullable() }).optional(),
  // 4 Photos and description
  description: z.string().trim().max(2000).optional(),
  // 5 Contact
  telephone: z.string().max(60).optional(),
  email: z.string().max(254).optional(),
  name: z.string().trim().max(120).optional(),
  telephoneFor: z.enum(['request', 'household']).optional(),
  emailFor: z.enum(['request', 'household']).optional(),
  keyAccess: z.enum(['at_home', 'with_key', 'neighbour']).optional(),
  callFirst: z.literal('on').optional(),
  pets: z.string().trim().max(200).optional(),
  keyNotes: z.string().trim().max(200).optional(),
  // 6 Check: what was stored.
  request: z
    .object({
      id: z.uuid(),
      code: z.string(),
      kind: z.enum(['request', 'notification']),
      appointmentRequired: z.boolean(),
      isInspection: z.boolean(),
      visitMinutes: z.number().int(),
      orderIds: z.array(z.uuid()),
      executor: z.enum(['own_crew', 'contractor']),
      tradeGroup: z.string(),
    })
    .optional(),
  // 7 Appointment
  slot: z.string().max(40).optional(),
});

export type Answers = z.output<typeof answers>;
export type RepairStep = Step<Answers, Known>;
export type RepairPage = StepPage<Answers, Known>;
export type RepairSent = StepSent<Answers, Known>;
export type RepairAt = At<Answers, Known>;

/** Another object clears the path, another path what followed from it; photos, words and contact data stay (REP-31). */
export const fallsWith = {
  area: ['leaseId', 'postcode', 'houseNumber', 'addition'],
  areaId: ['leaseId', 'area', 'showAll'],
  showAll: ['leaseId'],
  treeVersion: ['leaseId', 'area', 'areaId', 'postcode', 'houseNumber', 'addition'],
  options: ['leaseId', 'area', 'areaId', 'postcode', 'houseNumber', 'addition'],
  term: ['leaseId', 'area', 'areaId'],
  solved: ['options'],
  causeId: ['options'],
  agreed: ['options', 'causeId'],
  telephoneFor: ['telephone'],
  emailFor: ['email'],
} as const;
