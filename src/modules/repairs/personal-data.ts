import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const repairDataLabels = labelsOfPage('MyDataRepairs', {
  Title_Request: ['Reparatieverzoeken', 'Repair requests'],
  Title_Order: ['Opdrachten bij reparatieverzoeken', 'Orders of repair requests'],
  Title_Photo: ['Foto’s bij reparatieverzoeken', 'Photos of repair requests'],
  Title_Event: ['Geschiedenis van reparatieverzoeken', 'History of repair requests'],
  Title_Question: ['Vragen over reparatieverzoeken', 'Questions about repair requests'],
});

/** What is kept about the repairs of a customer; who of the staff did something is left out. */
export const repairData: readonly PersonalData[] = [
  personalTable({
    table: 'repair_request',
    title: repairDataLabels.Title_Request,
    columns: [
      'code',
      'kind',
      'description',
      'space',
      'element',
      'component',
      'defect',
      'specification',
      'cause',
      'additional_description',
      'telephone',
      'email',
      'call_first',
      'pets',
      'key_access',
      'key_notes',
      'preferred_on',
      'charge',
      'agreed_cents',
      'state',
      'reported_at',
      'closed_at',
      'withdrawal_reason',
      'withdrawal_notes',
      'satisfaction',
      'satisfaction_notes',
    ],
  }),
  personalTable({
    table: 'repair_order',
    title: repairDataLabels.Title_Order,
    columns: ['code', 'executor', 'description', 'state', 'planned_start', 'planned_end'],
  }),
  personalTable({
    table: 'repair_photo',
    title: repairDataLabels.Title_Photo,
    columns: ['added_at', 'width', 'height'],
  }),
  personalTable({
    table: 'repair_event',
    title: repairDataLabels.Title_Event,
    columns: ['happened_at', 'kind', 'notes'],
  }),
  personalTable({
    table: 'repair_question',
    title: repairDataLabels.Title_Question,
    columns: ['question', 'asked_at', 'answer', 'answered_at'],
  }),
];
