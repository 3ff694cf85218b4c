import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { date, email, oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import { reason } from '#foundation/import/reason.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import { upsert } from '#foundation/import/upsert.ts';
import type { Label } from '#foundation/labels/label.ts';
import { importTitles } from './labels.ts';

const yesOrNo = ['yes', 'no'] as const;

type CodeAndName = 'questionTree' | 'maintenanceKind' | 'registerItem' | 'withdrawalReason';

/** `question-trees.csv`: the kinds of question tree (REP-40). */
export const treesImporter = codesAndNames(
  'question-trees.csv',
  'questionTree',
  importTitles.Title_Trees,
);

/** `maintenance-kinds.csv` (REP-72). */
export const maintenanceKindsImporter = codesAndNames(
  'maintenance-kinds.csv',
  'maintenanceKind',
  importTitles.Title_MaintenanceKinds,
);

/** `register-items.csv` (REP-74). */
export const registerItemsImporter = codesAndNames(
  'register-items.csv',
  'registerItem',
  importTitles.Title_RegisterItems,
);

/** `withdrawal-reasons.csv` (REP-24, OP-REP-24). */
export const withdrawalReasonsImporter = codesAndNames(
  'withdrawal-reasons.csv',
  'withdrawalReason',
  importTitles.Title_WithdrawalReasons,
);

/** `repair-action-codes.csv`: what is said where nothing is repaired (REP-52). */
export const actionCodesImporter: Importer = {
  file: 'repair-action-codes.csv',
  title: importTitles.Title_ActionCodes,
  columns: [text('code', 40), text('description'), optional(text('message', 2000))],
  key: ['code'],
  known: knownByCode('repairActionCode'),
  stored: storedRows(
    'repair-action-codes',
    'select code, description, message from repair_action_code where organisation_id = $1 order by code',
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'repairActionCode',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        description: row.text('description'),
        message: row.text('message'),
      })),
    }),
};

/** `repair-contractors.csv`: who carries out orders besides the own crew (REP-16). */
export const contractorsImporter: Importer = {
  file: 'repair-contractors.csv',
  title: importTitles.Title_Contractors,
  columns: [
    text('code', 40),
    text('name'),
    optional(text('telephone', 40)),
    optional(email('email')),
  ],
  key: ['code'],
  known: knownByCode('repairContractor'),
  stored: storedRows(
    'repair-contractors',
    'select code, name, telephone, email from repair_contractor where organisation_id = $1 order by code',
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'repairContractor',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        name: row.text('name'),
        telephone: row.text('telephone'),
        email: row.textOrNull('email'),
      })),
    }),
};

/** `repair-causes.csv`: causes and who pays (REP-61). */
export const causesImporter: Importer = {
  file: 'repair-causes.csv',
  title: importTitles.Title_Causes,
  columns: [
    text('code', 40),
    text('description'),
    oneOf('chargedTo', ['tenant', 'organisation', 'other']),
  ],
  key: ['code'],
  known: knownByCode('repairCause'),
  stored: storedRows(
    'repair-causes',
    `select code, description, charged_to as "chargedTo" from repair_cause
     where organisation_id = $1 order by code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'repairCause',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        description: row.text('description'),
        chargedTo: row.text('chargedTo'),
      })),
    }),
};

/** `solution-tips.csv`: tips in mark-up (REP-54, REP-55). */
export const tipsImporter: Importer = {
  file: 'solution-tips.csv',
  title: importTitles.Title_Tips,
  columns: [text('code', 40), text('title'), text('text', 8000)],
  key: ['code'],
  known: knownByCode('solutionTip'),
  stored: storedRows(
    'solution-tips',
    'select code, title, text from solution_tip where organisation_id = $1 order by code',
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'solutionTip',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        title: row.text('title'),
        text: row.text('text'),
      })),
    }),
};

/** `building-blocks.csv`: the parts of a cluster (REP-36). */
export const blocksImporter: Importer = {
  file: 'building-blocks.csv',
  title: importTitles.Title_Blocks,
  columns: [text('code', 40), text('name'), reference('cluster', 'clusters.csv')],
  key: ['code'],
  known: knownByCode('buildingBlock'),
  stored: storedRows(
    'building-blocks',
    `select b.code, b.name, c.code as cluster from building_block b
     join cluster c on c.organisation_id = b.organisation_id and c.id = b.cluster_id
     where b.organisation_id = $1 order by b.code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'buildingBlock',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        name: row.text('name'),
        clusterId: row.link('cluster').id,
      })),
    }),
};

/** `external-owners.csv`: owners other than the organisation (REP-38, REP-39). */
export const ownersImporter: Importer = {
  file: 'external-owners.csv',
  title: importTitles.Title_Owners,
  columns: [
    text('code', 40),
    text('name'),
    oneOf('legalOwner', yesOrNo),
    oneOf('submittingAllowed', yesOrNo),
    optional(text('message', 2000)),
    optional(text('handling', 500)),
    optional(text('managingAgent')),
    optional(oneOf('associationMember', yesOrNo)),
    optional(text('associationRole')),
  ],
  key: ['code'],
  known: knownByCode('externalOwner'),
  stored: storedRows(
    'external-owners',
    `select code, name, ${yes('is_legal_owner')} as "legalOwner", ${yes('submitting_allowed')} as "submittingAllowed",
       message, handling, managing_agent as "managingAgent", ${yes('association_member')} as "associationMember",
       association_role as "associationRole"
     from external_owner where organisation_id = $1 order by code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'externalOwner',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        name: row.text('name'),
        isLegalOwner: row.text('legalOwner') === 'yes',
        submittingAllowed: row.text('submittingAllowed') === 'yes',
        message: row.text('message'),
        handling: row.text('handling'),
        managingAgent: row.text('managingAgent'),
        associationMember: row.text('associationMember') === 'yes',
        associationRole: row.text('associationRole'),
      })),
    }),
};

/** `unit-upkeep.csv`: tree, block, owner and the name of a shared space, unit by unit (REP-6, REP-36, REP-40). */
export const upkeepImporter: Importer = {
  file: 'unit-upkeep.csv',
  title: importTitles.Title_Upkeep,
  columns: [
    reference('unit', 'units.csv'),
    optional(reference('tree', 'question-trees.csv')),
    optional(reference('block', 'building-blocks.csv')),
    optional(reference('owner', 'external-owners.csv')),
    optional(text('spaceName')),
  ],
  key: ['unit'],
  stored: storedRows(
    'unit-upkeep',
    `select u.code as unit, t.code as tree, b.code as block, o.code as owner, k.space_name as "spaceName"
     from unit_upkeep k
     join unit u on u.organisation_id = k.organisation_id and u.id = k.unit_id
     left join question_tree t on t.organisation_id = k.organisation_id and t.id = k.tree_id
     left join building_block b on b.organisation_id = k.organisation_id and b.id = k.building_block_id
     left join external_owner o on o.organisation_id = k.organisation_id and o.id = k.external_owner_id
     where k.organisation_id = $1 order by u.code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'unitUpkeep',
      sameBy: ['unitId'],
      versioned: true,
      records: rows.map((row) => ({
        unitId: row.link('unit').id,
        treeId: row.linkOrNull('tree')?.id ?? null,
        buildingBlockId: row.linkOrNull('block')?.id ?? null,
        externalOwnerId: row.linkOrNull('owner')?.id ?? null,
        spaceName: row.text('spaceName'),
      })),
    }),
};

/** `known-faults.csv`: faults that the organisation knows of already. */
export const knownFaultsImporter: Importer = {
  file: 'known-faults.csv',
  title: importTitles.Title_KnownFaults,
  columns: [
    text('code', 40),
    reference('cluster', 'clusters.csv'),
    optional(reference('block', 'building-blocks.csv')),
    text('title'),
    text('text', 2000),
    date('startsOn'),
    optional(date('endsOn')),
  ],
  key: ['code'],
  checkRow(row) {
    const end = row.dateOrNull('endsOn');
    if (!end || Temporal.PlainDate.compare(end, row.date('startsOn')) >= 0) return undefined;
    return { field: 'endsOn', reason: reason(importTitles.Reason_EndsBeforeStart) };
  },
  stored: storedRows(
    'known-faults',
    `select f.code, c.code as cluster, b.code as block, f.title, f.text, f.starts_on as "startsOn", f.ends_on as "endsOn"
     from known_fault f
     join cluster c on c.organisation_id = f.organisation_id and c.id = f.cluster_id
     left join building_block b on b.organisation_id = f.organisation_id and b.id = f.building_block_id
     where f.organisation_id = $1 order by f.code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'knownFault',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        clusterId: row.link('cluster').id,
        buildingBlockId: row.linkOrNull('block')?.id ?? null,
        title: row.text('title'),
        text: row.text('text'),
        startsOn: row.date('startsOn'),
        endsOn: row.dateOrNull('endsOn'),
      })),
    }),
};

/** SQL that writes a yes/no column as an import file has it. */
export function yes(column: string): string {
  return `case when ${column} then 'yes' else 'no' end`;
}

function codesAndNames(file: string, table: CodeAndName, title: Label): Importer {
  const sqlName = table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return {
    file,
    title,
    columns: [text('code', 40), text('name')],
    key: ['code'],
    known: knownByCode(table),
    stored: storedRows(
      file.replace('.csv', ''),
      `select code, name from ${sqlName} where organisation_id = $1 order by code`,
    ),
    load: (target, rows) =>
      upsert(target, {
        table,
        sameBy: ['code'],
        versioned: true,
        records: rows.map((row) => ({
          id: randomUUID(),
          code: row.text('code'),
          name: row.text('name'),
        })),
      }),
  };
}
