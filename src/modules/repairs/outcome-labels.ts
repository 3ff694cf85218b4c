import { labelsOfPage } from '#foundation/labels/label.ts';

/** What a customer reads about the path that he chose (REP-38, REP-52, REP-65, REP-69, REP-72, REP-79 to REP-86). */
export const outcomeLabels = labelsOfPage('RepairOutcome', {
  Text_ExternalOwner: [
    'Voor dit adres kunt u bij ons geen reparatie melden. Neem contact op met de beheerder van uw gebouw.',
    'You cannot report a repair for this address to us. Please contact the manager of your building.',
  ],
  Text_NoTemplateNoAction: [
    'Wij weten niet zeker of wij dit repareren. Neem contact op met onze servicedesk.',
    'We are not sure whether we repair this. Please contact our service desk.',
  ],
  Text_NoTemplateButAction: [
    'Voor dit defect kunt u hier geen verzoek indienen. Neem contact op met onze servicedesk.',
    'You cannot make a request for this defect here. Please contact our service desk.',
  ],
  Text_OtherMaintenance: [
    'Dit defect vraagt om onderhoud dat wij bij dit object niet doen. U kunt er daarom geen verzoek voor indienen. Hebt u vragen? Neem contact met ons op.',
    'This defect needs maintenance that we do not carry out at this object, so you cannot make a request for it. Do you have questions? Please contact us.',
  ],
  Text_ChargedNotAllowed: [
    'De kosten van deze reparatie zijn voor u. U regelt deze reparatie zelf.',
    'You pay for this repair. You arrange this repair yourself.',
  ],
  Text_Notification: [
    'Wij zijn al bezig met een verzoek voor dit onderdeel. Wij voegen uw melding daaraan toe.',
    'We are already working on a request for this part. We will add your report to it.',
  ],
  Text_MoreInformation: [
    'Wij moeten waarschijnlijk eerst komen kijken. Daarom kunnen wij nog niets zeggen over de kosten.',
    'We probably need to come and look first. That is why we cannot say anything about the costs yet.',
  ],
  Text_FreeByCause: [
    'Gezien de oorzaak brengen wij u geen kosten in rekening.',
    'Given the cause we do not charge you anything.',
  ],
  Text_FreeByService: [
    'Wij brengen u geen kosten in rekening. Deze reparatie valt onder uw serviceabonnement.',
    'We do not charge you anything. This repair is covered by your service subscription.',
  ],
  Text_Free: [
    'Wij brengen u voor deze reparatie geen kosten in rekening.',
    'We do not charge you anything for this repair.',
  ],
  Text_ChargedByCause: [
    'Gezien de oorzaak brengen wij u kosten in rekening.',
    'Given the cause we charge you for this repair.',
  ],
  Text_ChargedByService: [
    'Deze reparatie valt onder het serviceabonnement. U hebt voor dit object geen serviceabonnement. Daarom brengen wij u kosten in rekening.',
    'This repair is covered by the service subscription. You have no service subscription for this object. That is why we charge you.',
  ],
  Text_Charged: ['De kosten van deze reparatie zijn voor u.', 'You pay the costs of this repair.'],
  Text_Amount: [
    'De kosten zijn {amount}, inclusief btw.',
    'The costs are {amount}, including VAT.',
  ],
  Text_AmountAfterwards: [
    'Wij kunnen vooraf niet zeggen hoe hoog de kosten zijn. U krijgt achteraf een rekening.',
    'We cannot tell the amount beforehand. You will receive an invoice afterwards.',
  ],
});
