import { Temporal } from 'temporal-polyfill';
import type { MenuItem } from '#foundation/house.ts';
import type { Route } from '#foundation/http/route.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { IconName } from '#foundation/page/icon.tsx';
import {
  amountField,
  choiceField,
  codeField,
  dateField,
  decimalField,
  emailField,
  numberField,
  optional,
  type RecordField,
  storedChoiceField,
  textField,
} from '#foundation/records/fields.tsx';
import { keptLabels as labels } from './kept-labels.ts';
import { keptRecords } from './kept-list.tsx';
import { linkPanels, linkRoute } from './link-panels.tsx';
import { storedNames } from './stored-names.ts';
import { templateLinks } from './template-links.ts';

const yesNo = (label: Label): RecordField<boolean> => {
  const asChoice = choiceField(label, { ja: labels.Value_Yes, nee: labels.Value_No });
  return {
    ...asChoice,
    read: (typed) => {
      const read = asChoice.read(typed);
      return 'value' in read ? { value: read.value === 'ja' } : read;
    },
    write: (value) => (value ? 'ja' : 'nee'),
  };
};

/** A text that may be empty, stored as an empty text. */
const orEmpty = (field: RecordField<string>): RecordField<string> => ({ ...field, optional: true });

/** A day that comes out of the database as a text of JSON. */
const day = (label: Label): RecordField<string> => {
  const asDate = dateField(label);
  return {
    ...asDate,
    read: (typed) => {
      const read = asDate.read(typed);
      return 'value' in read ? { value: read.value.toString() } : read;
    },
    write: (value) => asDate.write(Temporal.PlainDate.from(value)),
  };
};

const base = '/kantoor/onderhoud';
const code = codeField(labels.Label_Code);
const name = textField(labels.Label_Name);

interface Place {
  readonly menu: string;
  readonly path: string;
  readonly icon: IconName;
  readonly title: Label;
}

const place = (menu: string, slug: string, icon: IconName, title: Label): Place => ({
  menu,
  path: `${base}/${slug}`,
  icon,
  title,
});

const templates = place('repair-templates', 'sjablonen', 'clipboard-list', labels.Menu_Templates);
const tips = place('solution-tips', 'tips', 'lightbulb', labels.Menu_Tips);
const causes = place('repair-causes', 'oorzaken', 'circle-question-mark', labels.Menu_Causes);
const actions = place('repair-actions', 'actiecodes', 'message-square', labels.Menu_Actions);
const kinds = place('maintenance-kinds', 'onderhoudsvormen', 'paint-roller', labels.Menu_Kinds);
const register = place('register-items', 'cartotheek', 'archive', labels.Menu_Register);
const executors = place(
  'contractors',
  'uitvoerders',
  'briefcase-business',
  labels.Menu_Contractors,
);
const owners = place('external-owners', 'eigenaren', 'landmark', labels.Menu_Owners);
const reasons = place('withdrawal-reasons', 'intrekredenen', 'undo-2', labels.Menu_Reasons);
const blocks = place('building-blocks', 'bouwblokken', 'building-2', labels.Menu_Blocks);
const units = place('unit-upkeep', 'eenheden', 'house', labels.Menu_Units);
const faults = place('known-faults', 'storingen', 'triangle-alert', labels.Menu_Faults);

/** The menu items of what staff keep for repairs. */
export const keptMenu: readonly MenuItem[] = [
  faults,
  units,
  templates,
  tips,
  causes,
  actions,
  kinds,
  register,
  executors,
  owners,
  blocks,
  reasons,
].map(({ menu, path, icon, title }) => ({
  key: menu,
  label: title,
  icon,
  href: path,
  feature: 'none',
  area: 'office',
  group: 'maintenance',
  audience: ['employee'],
}));

/** The lists and pages of everything that staff keep for repairs. */
export const keptRoutes: readonly Route[] = [
  ...keptRecords({
    ...templates,
    table: 'repairTemplate',
    kind: labels.Label_Template,
    nothing: labels.Title_NoTemplates,
    nameColumn: 'external_description',
    fields: {
      code,
      omschrijving: name,
      extern: textField(labels.Label_ExternalDescription),
      doorbelasten: yesNo(labels.Label_Charged),
      kosten: optional(amountField(labels.Label_Cost)),
      btw: decimalField(labels.Label_Vat),
      afrekenen: choiceField(labels.Label_Settling, {
        subsequent: labels.Settling_subsequent,
        fixed_price: labels.Settling_fixed_price,
        none: labels.Settling_none,
      }),
      urgentie: orEmpty(textField(labels.Label_Urgency, 20)),
      termijn: optional(numberField(labels.Label_UrgencyDays, 0, 3650)),
      afspraak: yesNo(labels.Label_Appointment),
      informatie: yesNo(labels.Label_MoreInformation),
      inspectie: yesNo(labels.Label_Inspection),
      inspectieduur: optional(numberField(labels.Label_InspectionMinutes, 5, 480)),
      duur: numberField(labels.Label_RepairMinutes, 5, 480),
      service: yesNo(labels.Label_Service),
      door: choiceField(labels.Label_Executor, {
        own_crew: labels.Executor_own_crew,
        contractor: labels.Executor_contractor,
      }),
      vakgroep: orEmpty(textField(labels.Label_TradeGroup)),
      uitvoerder: optional(
        storedChoiceField(labels.Label_Contractor, storedNames('repairContractor')),
      ),
      opdrachten: numberField(labels.Label_Orders, 0, 9),
    },
    columns: {
      code: 'code',
      omschrijving: 'description',
      extern: 'external_description',
      doorbelasten: 'charged_to_tenant',
      kosten: 'cost_cents',
      btw: 'vat_basis_points',
      afrekenen: 'settling',
      urgentie: 'urgency_code',
      termijn: 'urgency_days',
      afspraak: 'appointment_required',
      informatie: 'more_information',
      inspectie: 'inspection',
      inspectieduur: 'inspection_minutes',
      duur: 'repair_minutes',
      service: 'service_subscription',
      door: 'executor',
      vakgroep: 'trade_group',
      uitvoerder: 'contractor_id',
      opdrachten: 'order_count',
    },
    words: { tree_option: labels.Label_TreeOptions, repair_request: labels.Label_Requests },
    parts: [
      'template_tip',
      'template_element',
      'template_maintenance_kind',
      'template_register_item',
    ],
    check: ({ door, uitvoerder, btw }) => ({
      ...(door === 'contractor' &&
        uitvoerder === null && { uitvoerder: labels.Error_NoContractor }),
      ...((btw < 0 || btw > 100_00) && { btw: labels.Error_Vat }),
    }),
    below: (visit, { id }) => linkPanels(visit, templateLinks, id),
  }),
  linkRoute(templateLinks, 'templateLinked'),
  ...keptRecords({
    ...tips,
    table: 'solutionTip',
    kind: labels.Label_Tip,
    nothing: labels.Title_NoTips,
    nameColumn: 'title',
    fields: {
      code,
      titel: textField(labels.Label_Title),
      tekst: textField(labels.Label_Text, 8000),
    },
    columns: { code: 'code', titel: 'title', tekst: 'text' },
    words: { template_tip: labels.Label_Templates },
  }),
  ...keptRecords({
    ...causes,
    table: 'repairCause',
    kind: labels.Label_Cause,
    nothing: labels.Title_NoCauses,
    nameColumn: 'description',
    fields: {
      code,
      omschrijving: name,
      aan: choiceField(labels.Label_ChargedTo, {
        tenant: labels.Charged_tenant,
        organisation: labels.Charged_organisation,
        other: labels.Charged_other,
      }),
    },
    columns: { code: 'code', omschrijving: 'description', aan: 'charged_to' },
    words: { repair_request: labels.Label_Requests },
  }),
  ...keptRecords({
    ...actions,
    table: 'repairActionCode',
    kind: labels.Label_Action,
    nothing: labels.Title_NoActions,
    nameColumn: 'description',
    fields: {
      code,
      omschrijving: name,
      bericht: orEmpty(textField(labels.Label_Message, 2000)),
    },
    columns: { code: 'code', omschrijving: 'description', bericht: 'message' },
    words: { tree_option: labels.Label_TreeOptions },
  }),
  ...keptRecords({
    ...kinds,
    table: 'maintenanceKind',
    kind: labels.Label_Kind,
    nothing: labels.Title_NoKinds,
    nameColumn: 'name',
    fields: { code, naam: name },
    columns: { code: 'code', naam: 'name' },
    words: {
      template_maintenance_kind: labels.Label_Templates,
      unit_maintenance_kind: labels.Label_Units,
    },
  }),
  ...keptRecords({
    ...register,
    table: 'registerItem',
    kind: labels.Label_Item,
    nothing: labels.Title_NoRegister,
    nameColumn: 'name',
    fields: { code, naam: name },
    columns: { code: 'code', naam: 'name' },
    words: {
      template_register_item: labels.Label_Templates,
      unit_register_item: labels.Label_Units,
    },
  }),
  ...keptRecords({
    ...executors,
    table: 'repairContractor',
    kind: labels.Label_Contractor,
    nothing: labels.Title_NoContractors,
    nameColumn: 'name',
    fields: {
      code,
      naam: name,
      telefoon: orEmpty(textField(labels.Label_Telephone, 40)),
      email: optional(emailField(labels.Label_Email)),
    },
    columns: { code: 'code', naam: 'name', telefoon: 'telephone', email: 'email' },
    words: { repair_template: labels.Label_Templates, repair_order: labels.Label_WorkOrders },
  }),
  ...keptRecords({
    ...owners,
    table: 'externalOwner',
    kind: labels.Label_Owner,
    nothing: labels.Title_NoOwners,
    nameColumn: 'name',
    fields: {
      code,
      naam: name,
      juridisch: yesNo(labels.Label_LegalOwner),
      indienen: yesNo(labels.Label_Submitting),
      bericht: orEmpty(textField(labels.Label_Message, 2000)),
      afhandelen: orEmpty(textField(labels.Label_Handling, 500)),
      beheerder: orEmpty(textField(labels.Label_Agent)),
      lid: yesNo(labels.Label_Member),
      rol: orEmpty(textField(labels.Label_Role)),
    },
    columns: {
      code: 'code',
      naam: 'name',
      juridisch: 'is_legal_owner',
      indienen: 'submitting_allowed',
      bericht: 'message',
      afhandelen: 'handling',
      beheerder: 'managing_agent',
      lid: 'association_member',
      rol: 'association_role',
    },
    words: { unit_upkeep: labels.Label_Units },
  }),
  ...keptRecords({
    ...reasons,
    table: 'withdrawalReason',
    kind: labels.Label_Reason,
    nothing: labels.Title_NoReasons,
    nameColumn: 'name',
    fields: { code, naam: name },
    columns: { code: 'code', naam: 'name' },
  }),
  ...keptRecords({
    ...blocks,
    table: 'buildingBlock',
    kind: labels.Label_Block,
    nothing: labels.Title_NoBlocks,
    nameColumn: 'name',
    fields: {
      code,
      naam: name,
      cluster: storedChoiceField(labels.Label_Cluster, storedNames('cluster')),
    },
    columns: { code: 'code', naam: 'name', cluster: 'cluster_id' },
    words: { unit_upkeep: labels.Label_Units, known_fault: labels.Menu_Faults },
  }),
  ...keptRecords({
    ...faults,
    table: 'knownFault',
    kind: labels.Label_Fault,
    nothing: labels.Title_NoFaults,
    nameColumn: 'title',
    fields: {
      code,
      titel: textField(labels.Label_Title),
      tekst: textField(labels.Label_Text, 2000),
      cluster: storedChoiceField(labels.Label_Cluster, storedNames('cluster')),
      blok: optional(storedChoiceField(labels.Label_Block, storedNames('buildingBlock'))),
      vanaf: day(labels.Label_StartsOn),
      tot: optional(day(labels.Label_EndsOn)),
    },
    columns: {
      code: 'code',
      titel: 'title',
      tekst: 'text',
      cluster: 'cluster_id',
      blok: 'building_block_id',
      vanaf: 'starts_on',
      tot: 'ends_on',
    },
    check: ({ vanaf, tot }) =>
      tot !== null && tot < vanaf ? { tot: labels.Error_EndsBeforeStart } : {},
  }),
];
