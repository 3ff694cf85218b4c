import { randomUUID } from 'node:crypto';
import { oneOf, optional, reference, text, wholeNumber } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { noticeUnits } from '../rules/notice-period.ts';
import { importTitles } from './labels.ts';

const notice = [oneOf('noticeUnit', noticeUnits), wholeNumber('noticeLength', 0, 366)];

/** Imports `termination-reasons.csv`: why customers end a lease (TRM-13, ADM-86). */
export const reasonsImporter: Importer = {
  file: 'termination-reasons.csv',
  title: importTitles.Title_Reasons,
  columns: [
    text('code', 40),
    text('description', 100),
    optional(text('portalDescription', 100)),
    wholeNumber('position', 0, 9999),
    oneOf('onPortal', ['yes', 'no']),
  ],
  key: ['code'],
  known: knownByCode('terminationReason'),
  stored: storedRows(
    'termination-reasons',
    `select code, description, portal_description as "portalDescription", position,
       case when on_portal then 'yes' else 'no' end as "onPortal"
     from termination_reason where organisation_id = $1 order by position, code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'terminationReason',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        description: row.text('description'),
        portalDescription: row.text('portalDescription'),
        position: row.number('position'),
        onPortal: row.text('onPortal') === 'yes',
      })),
    }),
};

/** Imports `termination-terms.csv`: notice period and inspections per type of unit (TRM-22). */
export const termsImporter: Importer = {
  file: 'termination-terms.csv',
  title: importTitles.Title_Terms,
  columns: [
    text('unitType', 100),
    ...notice,
    wholeNumber('preCount', 0, 5),
    wholeNumber('preMinutes', 5, 480),
    wholeNumber('firstPreDays', 0, 366),
    wholeNumber('finalCount', 0, 5),
    wholeNumber('finalMinutes', 5, 480),
  ],
  key: ['unitType'],
  spell: (key) => key.toLowerCase(),
  stored: storedRows(
    'termination-terms',
    `select unit_type as "unitType", notice_unit as "noticeUnit", notice_length as "noticeLength",
       pre_count as "preCount", pre_minutes as "preMinutes", first_pre_days as "firstPreDays",
       final_count as "finalCount", final_minutes as "finalMinutes"
     from termination_terms where organisation_id = $1 order by unit_type_key`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'terminationTerms',
      sameBy: ['unitTypeKey'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        unitType: row.text('unitType'),
        noticeUnit: row.text('noticeUnit'),
        noticeLength: row.number('noticeLength'),
        preCount: row.number('preCount'),
        preMinutes: row.number('preMinutes'),
        firstPreDays: row.number('firstPreDays'),
        finalCount: row.number('finalCount'),
        finalMinutes: row.number('finalMinutes'),
      })),
    }),
};

/** Imports `unit-notices.csv`: units whose notice period is not that of their type (TRM-8). */
export const noticesImporter: Importer = {
  file: 'unit-notices.csv',
  title: importTitles.Title_Notices,
  columns: [reference('unit', 'units.csv'), ...notice],
  key: ['unit'],
  stored: storedRows(
    'unit-notices',
    `select unit.code as unit, own.notice_unit as "noticeUnit", own.notice_length as "noticeLength"
     from unit_notice own
     join unit on unit.organisation_id = own.organisation_id and unit.id = own.unit_id
     where own.organisation_id = $1 order by unit.code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'unitNotice',
      sameBy: ['unitId'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        unitId: row.link('unit').id,
        noticeUnit: row.text('noticeUnit'),
        noticeLength: row.number('noticeLength'),
      })),
    }),
};
