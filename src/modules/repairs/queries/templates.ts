import type { Read } from '#foundation/database/transaction.ts';

/** A template with everything that is linked to it. */
export interface RepairTemplate {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  /** The words that customers read (REP-51). */
  readonly externalDescription: string;
  readonly chargedToTenant: boolean;
  readonly costCents: number | null;
  readonly vatBasisPoints: number;
  readonly urgencyDays: number | null;
  readonly appointmentRequired: boolean;
  readonly moreInformation: boolean;
  readonly inspection: boolean;
  readonly inspectionMinutes: number | null;
  readonly repairMinutes: number;
  readonly serviceSubscription: boolean;
  readonly executor: 'own_crew' | 'contractor';
  readonly tradeGroup: string;
  readonly contractorId: string | null;
  readonly orderCount: number;
  readonly elements: readonly string[];
  readonly maintenanceKinds: readonly string[];
  readonly registerItems: readonly string[];
  readonly tips: readonly SolutionTip[];
}

/** A tip with which a customer may solve a defect himself; its text is mark-up (REP-54, REP-55). */
export interface SolutionTip {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The template with this id, or undefined. */
export async function repairTemplate(
  read: Read,
  organisationId: string,
  id: string,
): Promise<RepairTemplate | undefined> {
  const [found] = await read.ask<RepairTemplate>(
    {
      name: 'repair-template',
      text: `select t.id, t.code, t.description, t.external_description as "externalDescription",
          t.charged_to_tenant as "chargedToTenant", t.cost_cents as "costCents",
          t.vat_basis_points as "vatBasisPoints", t.urgency_days as "urgencyDays",
          t.appointment_required as "appointmentRequired", t.more_information as "moreInformation",
          t.inspection, t.inspection_minutes as "inspectionMinutes", t.repair_minutes as "repairMinutes",
          t.service_subscription as "serviceSubscription", t.executor, t.trade_group as "tradeGroup",
          t.contractor_id as "contractorId", t.order_count as "orderCount",
          coalesce((select json_agg(e.description order by e.element_number) from template_element e
            where e.organisation_id = t.organisation_id and e.template_id = t.id), '[]') as elements,
          coalesce((select json_agg(k.maintenance_kind_id) from template_maintenance_kind k
            where k.organisation_id = t.organisation_id and k.template_id = t.id), '[]') as "maintenanceKinds",
          coalesce((select json_agg(i.register_item_id) from template_register_item i
            where i.organisation_id = t.organisation_id and i.template_id = t.id), '[]') as "registerItems",
          coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'text', s.text)
              order by l.position, s.title) from template_tip l
            join solution_tip s on s.organisation_id = l.organisation_id and s.id = l.tip_id
            where l.organisation_id = t.organisation_id and l.template_id = t.id), '[]') as tips
        from repair_template t where t.organisation_id = $1 and t.id = $2`,
    },
    [organisationId, id],
  );
  return found;
}

/** The maintenance message of an action code, `''` when it has none; undefined when there is no such code. */
export async function actionMessage(
  read: Read,
  organisationId: string,
  id: string,
): Promise<string | undefined> {
  const found = await read
    .selectFrom('repairActionCode')
    .select('message')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.message;
}

/** A cause that a customer can choose, and who pays (REP-61). */
export interface RepairCause {
  readonly id: string;
  readonly description: string;
  readonly chargedToTenant: boolean;
}

/** Every cause, alphabetical (OP-REP-23). */
export async function repairCauses(read: Read, organisationId: string): Promise<RepairCause[]> {
  const rows = await read
    .selectFrom('repairCause')
    .select(['id', 'description', 'chargedTo'])
    .where('organisationId', '=', organisationId)
    .orderBy('description')
    .execute();
  return rows.map(({ id, description, chargedTo }) => ({
    id,
    description,
    chargedToTenant: chargedTo === 'tenant',
  }));
}

/** The reasons for withdrawing that can be chosen, in their order (OP-REP-24). */
export function withdrawalReasons(
  read: Read,
  organisationId: string,
): Promise<{ id: string; name: string }[]> {
  return read
    .selectFrom('withdrawalReason')
    .select(['id', 'name'])
    .where('organisationId', '=', organisationId)
    .orderBy('code')
    .execute();
}
