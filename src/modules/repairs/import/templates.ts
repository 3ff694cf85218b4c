import { randomUUID } from 'node:crypto';
import {
  decimal,
  oneOf,
  optional,
  reference,
  text,
  wholeNumber,
} from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import { reason } from '#foundation/import/reason.ts';
import { asDecimal, storedRows } from '#foundation/import/stored-rows.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { yes } from './catalogue.ts';
import { importTitles } from './labels.ts';

const yesOrNo = ['yes', 'no'] as const;

/** `repair-templates.csv`: what is done about a defect, by whom and at whose cost (REP-88). */
export const templatesImporter: Importer = {
  file: 'repair-templates.csv',
  title: importTitles.Title_Templates,
  columns: [
    text('code', 40),
    text('description'),
    text('externalDescription'),
    optional(oneOf('charged', yesOrNo)),
    optional(decimal('cost')),
    optional(wholeNumber('vatBasisPoints', 0, 10_000)),
    optional(oneOf('settling', ['subsequent', 'fixed_price', 'none'])),
    optional(text('urgency', 20)),
    optional(wholeNumber('urgencyDays', 0, 3650)),
    optional(oneOf('appointment', yesOrNo)),
    optional(oneOf('moreInformation', yesOrNo)),
    optional(oneOf('inspection', yesOrNo)),
    optional(wholeNumber('inspectionMinutes', 5, 480)),
    optional(wholeNumber('repairMinutes', 5, 480)),
    optional(oneOf('service', yesOrNo)),
    oneOf('executor', ['own_crew', 'contractor']),
    optional(text('tradeGroup')),
    optional(reference('contractor', 'repair-contractors.csv')),
    optional(wholeNumber('orders', 0, 9)),
  ],
  key: ['code'],
  known: knownByCode('repairTemplate'),
  checkRow: (row) =>
    row.text('executor') === 'contractor' && row.text('contractor') === ''
      ? { field: 'contractor', reason: reason(importTitles.Reason_ContractorMissing) }
      : undefined,
  stored: storedRows(
    'repair-templates',
    `select t.code, t.description, t.external_description as "externalDescription",
       ${yes('t.charged_to_tenant')} as charged, ${asDecimal('t.cost_cents')} as cost,
       t.vat_basis_points as "vatBasisPoints", t.settling, t.urgency_code as urgency,
       t.urgency_days as "urgencyDays", ${yes('t.appointment_required')} as appointment,
       ${yes('t.more_information')} as "moreInformation", ${yes('t.inspection')} as inspection,
       t.inspection_minutes as "inspectionMinutes", t.repair_minutes as "repairMinutes",
       ${yes('t.service_subscription')} as service, t.executor, t.trade_group as "tradeGroup", c.code as contractor,
       t.order_count as orders
     from repair_template t
     left join repair_contractor c on c.organisation_id = t.organisation_id and c.id = t.contractor_id
     where t.organisation_id = $1 order by t.code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'repairTemplate',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        description: row.text('description'),
        externalDescription: row.text('externalDescription'),
        chargedToTenant: row.text('charged') === 'yes',
        costCents: row.hundredthsOrNull('cost'),
        vatBasisPoints: row.numberOrNull('vatBasisPoints') ?? 2100,
        settling: row.text('settling') || 'subsequent',
        urgencyCode: row.text('urgency'),
        urgencyDays: row.numberOrNull('urgencyDays'),
        appointmentRequired: row.text('appointment') === 'yes',
        moreInformation: row.text('moreInformation') === 'yes',
        inspection: row.text('inspection') === 'yes',
        inspectionMinutes: row.numberOrNull('inspectionMinutes'),
        repairMinutes: row.numberOrNull('repairMinutes') ?? 60,
        serviceSubscription: row.text('service') === 'yes',
        executor: row.text('executor'),
        tradeGroup: row.text('tradeGroup'),
        contractorId: row.linkOrNull('contractor')?.id ?? null,
        orderCount: row.numberOrNull('orders') ?? 1,
      })),
    }),
};

/** `template-tips.csv`: the tips of a template, in their order (REP-54). */
export const templateTipsImporter: Importer = {
  file: 'template-tips.csv',
  title: importTitles.Title_TemplateTips,
  columns: [
    reference('template', 'repair-templates.csv'),
    reference('tip', 'solution-tips.csv'),
    wholeNumber('position', 1, 1000),
  ],
  key: ['template', 'tip'],
  stored: storedRows(
    'template-tips',
    `select t.code as template, s.code as tip, l.position from template_tip l
     join repair_template t on t.organisation_id = l.organisation_id and t.id = l.template_id
     join solution_tip s on s.organisation_id = l.organisation_id and s.id = l.tip_id
     where l.organisation_id = $1 order by t.code, l.position`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'templateTip',
      sameBy: ['templateId', 'tipId'],
      records: rows.map((row) => ({
        templateId: row.link('template').id,
        tipId: row.link('tip').id,
        position: row.number('position'),
      })),
    }),
};

/** `template-elements.csv`: the price components of a lease that pay for a template (REP-81). */
export const templateElementsImporter: Importer = {
  file: 'template-elements.csv',
  title: importTitles.Title_TemplateElements,
  columns: [
    reference('template', 'repair-templates.csv'),
    text('number', 40),
    text('description'),
    optional(text('costCode', 40)),
    optional(text('costDescription')),
  ],
  key: ['template', 'number'],
  stored: storedRows(
    'template-elements',
    `select t.code as template, e.element_number as number, e.description, e.cost_code as "costCode",
       e.cost_description as "costDescription"
     from template_element e
     join repair_template t on t.organisation_id = e.organisation_id and t.id = e.template_id
     where e.organisation_id = $1 order by t.code, e.element_number`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'templateElement',
      sameBy: ['templateId', 'elementNumber'],
      records: rows.map((row) => ({
        templateId: row.link('template').id,
        elementNumber: row.text('number'),
        description: row.text('description'),
        costCode: row.text('costCode'),
        costDescription: row.text('costDescription'),
      })),
    }),
};
