import { labelsOfPage } from '#foundation/labels/label.ts';

/** What the import files of this module hold, in words. */
export const importTitles = labelsOfPage('ImportRepairs', {
  Title_Trees: ['Vraagboomsoorten', 'Question tree types'],
  Title_Options: ['Vraagboompaden', 'Paths of question trees'],
  Title_ActionCodes: ['Actiecodes', 'Action codes'],
  Title_Contractors: ['Uitvoerders', 'Contractors'],
  Title_Templates: ['Reparatiesjablonen', 'Repair templates'],
  Title_Tips: ['Oplossingstips', 'Solution tips'],
  Title_TemplateTips: ['Oplossingstips per sjabloon', 'Solution tips of each template'],
  Title_TemplateElements: ['Elementen per sjabloon', 'Lease elements of each template'],
  Title_Causes: ['Oorzaken', 'Causes'],
  Title_MaintenanceKinds: ['Onderhoudsvormen', 'Maintenance kinds'],
  Title_TemplateKinds: ['Onderhoudsvormen per sjabloon', 'Maintenance kinds of each template'],
  Title_UnitKinds: ['Onderhoudsvormen per eenheid', 'Maintenance kinds of each unit'],
  Title_RegisterItems: ['Cartotheek-items', 'Register items'],
  Title_TemplateItems: ['Cartotheek-items per sjabloon', 'Register items of each template'],
  Title_UnitItems: ['Cartotheek-items per eenheid', 'Register items of each unit'],
  Title_Blocks: ['Bouwblokken', 'Building blocks'],
  Title_Owners: ['Externe eigenaren', 'External owners'],
  Title_Upkeep: ['Onderhoudsgegevens van eenheden', 'Upkeep of units'],
  Title_CollectiveObjects: ['Gemeenschappelijke ruimten per eenheid', 'Shared spaces of each unit'],
  Title_WithdrawalReasons: ['Redenen voor intrekking', 'Reasons for withdrawal'],
  Title_Requests: ['Reparatieverzoeken', 'Repair requests'],
  Title_Notifications: ['Meldingen bij reparatieverzoeken', 'Reports on repair requests'],
  Title_Orders: ['Opdrachten', 'Orders'],
  Title_Questions: ['Vragen bij reparatieverzoeken', 'Questions about repair requests'],
  Title_KnownFaults: ['Bekende storingen', 'Known faults'],
  Reason_Clock: ['moet een tijd zijn zoals 08:30', 'must be a time such as 08:30'],
  Reason_Closed: [
    'hoort bij een afgehandeld verzoek, en alleen daarbij',
    'belongs with a handled request, and only there',
  ],
  Reason_EndsBeforeStart: ['ligt vóór startsOn', 'lies before startsOn'],
  Reason_LevelSkipped: [
    'kan niet: het niveau ervoor is leeg',
    'cannot be: the level before it is empty',
  ],
  Reason_NoEnd: [
    'kan alleen bij een gebrek of een specificatie',
    'is possible with a defect or a specification only',
  ],
  Reason_NotCommon: ['kan alleen bij een ruimte', 'is possible with a space only'],
  Reason_ContractorMissing: [
    'moet gevuld zijn bij executor contractor',
    'must be filled in with executor contractor',
  ],
  Reason_OtherTree: [
    'dit is geen regel van de vraagboom {code}',
    'this is no line of the question tree {code}',
  ],
});
