import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words about requests that customers and staff share. */
export const requestLabels = labelsOfPage('RepairRequest', {
  State_new: ['Nieuw', 'New'],
  State_in_progress: ['In behandeling', 'In progress'],
  State_planned: ['Ingepland', 'Planned'],
  State_done: ['Afgehandeld', 'Handled'],
  State_withdrawn: ['Ingetrokken', 'Withdrawn'],
  State_rejected: ['Niet in behandeling genomen', 'Not taken up'],
  Label_OwnCrew: ['Onze eigen vakmensen', 'Our own crew'],
  Order_new: ['Nieuw', 'New'],
  Order_assigned: ['Toegewezen', 'Assigned'],
  Order_awarded: ['Gegund', 'Awarded'],
  Order_accepted: ['Geaccepteerd', 'Accepted'],
  Order_planned: ['Ingepland', 'Planned'],
  Order_finished: ['Uitgevoerd', 'Carried out'],
  Order_cancelled: ['Vervallen', 'Cancelled'],
  Subject_Repairs: ['Onderhoud', 'Repairs'],
  Notification_in_progress: [
    'Wij zijn begonnen met uw reparatieverzoek {code}',
    'We have started on your repair request {code}',
  ],
  Notification_planned: [
    'Wij komen langs voor uw reparatieverzoek {code}: {moment}',
    'We will come by for your repair request {code}: {moment}',
  ],
  Notification_done: [
    'Uw reparatieverzoek {code} is afgehandeld',
    'Your repair request {code} was handled',
  ],
  Notification_rejected: [
    'Wij nemen uw reparatieverzoek {code} niet in behandeling',
    'We do not take up your repair request {code}',
  ],
  Notification_state: [
    'Uw reparatieverzoek {code}: {state}',
    'Your repair request {code}: {state}',
  ],
  Notification_order: [
    'Een opdracht van uw reparatieverzoek {code}: {state}',
    'An order of your repair request {code}: {state}',
  ],
  Text_OrderState: ['Opdracht: {state}', 'Order: {state}'],
  Notification_question: [
    'Wij hebben een vraag over uw reparatieverzoek {code}',
    'We have a question about your repair request {code}',
  ],
  Kind_RepairSubmitted: ['Reparatieverzoek ingediend', 'Repair request submitted'],
  Kind_NotificationSubmitted: [
    'Melding bij een lopend reparatieverzoek',
    'Report on a running repair request',
  ],
  Kind_SolvedByTip: ['Defect opgelost met een tip', 'Defect solved with a tip'],
  Kind_RepairChanged: ['Reparatieverzoek gewijzigd', 'Repair request changed'],
  Kind_RepairWithdrawn: ['Reparatieverzoek ingetrokken', 'Repair request withdrawn'],
  Kind_RepairReopened: ['Reparatie niet opgelost', 'Repair not solved'],
  Kind_RepairAnswered: [
    'Vraag over een reparatieverzoek beantwoord',
    'Question about a repair request answered',
  ],
  Kind_RepairRated: ['Oordeel over een reparatie', 'Opinion on a repair'],
  Kind_RepairProgress: ['Nieuws over een reparatieverzoek', 'News about a repair request'],
  Kind_RepairAsked: ['Vraag over een reparatieverzoek', 'Question about a repair request'],
});

/** The words of the states of a request. */
export const stateLabels = {
  new: requestLabels.State_new,
  in_progress: requestLabels.State_in_progress,
  planned: requestLabels.State_planned,
  done: requestLabels.State_done,
  withdrawn: requestLabels.State_withdrawn,
  rejected: requestLabels.State_rejected,
} as const;

/** The words of the states of an order. */
export const orderStateLabels = {
  new: requestLabels.Order_new,
  assigned: requestLabels.Order_assigned,
  awarded: requestLabels.Order_awarded,
  accepted: requestLabels.Order_accepted,
  planned: requestLabels.Order_planned,
  finished: requestLabels.Order_finished,
  cancelled: requestLabels.Order_cancelled,
} as const;
