import { labelsOfPage } from '#foundation/labels/label.ts';

/** The panel Gepland onderhoud (TEN-51 to TEN-54, CTX-12 to CTX-15). */
export const maintenance = labelsOfPage('PlannedMaintenance', {
  Panel_Maintenance: ['Gepland onderhoud', 'Planned maintenance'],
  Text_Maintenance: [
    'Dit onderhoud hebben wij gepland. Uw eigen onderhoudsverzoeken vindt u onder Onderhoud in het menu.',
    'This is maintenance that we planned. You find your own repair requests under Repairs in the menu.',
    'may be empty',
  ],
  Label_Project: ['Project', 'Project'],
  Label_StartDate: ['Startdatum', 'Start date'],
  Label_Description: ['Omschrijving', 'Description'],
  Label_CompletionDate: ['Opleverdatum', 'Completion date'],
  Text_NotKnownYet: ['Nog niet bekend', 'Not known yet'],
  Title_None: ['Er is geen onderhoud gepland', 'No maintenance is planned'],
  Text_None: [
    'Plannen wij onderhoud aan uw woning of gebouw, dan ziet u dat hier.',
    'When we plan maintenance of your home or building, you see it here.',
  ],
});

/** Words of the lists and pages with which staff keep projects and budget lines. */
export const maintenanceRecords = labelsOfPage('RecordMaintenance', {
  Menu_Projects: ['Onderhoudsprojecten', 'Maintenance projects'],
  Title_Projects: ['Onderhoudsprojecten', 'Maintenance projects'],
  Title_NoProjects: [
    'Er zijn nog geen onderhoudsprojecten',
    'There are no maintenance projects yet',
  ],
  Label_Project: ['Onderhoudsproject', 'Maintenance project'],
  Label_ProjectHint: ['Nummer of naam', 'Number or name'],
  Label_Number: ['Nummer', 'Number'],
  Label_Name: ['Naam', 'Name'],
  Help_Name: [
    'Laat u de naam leeg, dan zien klanten het nummer.',
    'If you leave the name empty, customers see the number.',
    'may be empty',
  ],
  Label_LineCount: ['Budgetregels', 'Budget lines'],
  Error_NumberTaken: [
    'Er is al een project met dit nummer.',
    'There is a project with this number already.',
  ],
  Title_LinesOf: ['Budgetregels van dit project', 'Budget lines of this project'],
  Text_NoLinesOf: [
    'Dit project heeft nog geen budgetregels.',
    'This project has no budget lines yet.',
  ],
  Menu_Lines: ['Budgetregels', 'Budget lines'],
  Title_Lines: ['Budgetregels', 'Budget lines'],
  Title_NoLines: ['Er zijn nog geen budgetregels', 'There are no budget lines yet'],
  Label_Line: ['Budgetregel', 'Budget line'],
  Label_LineHint: ['Code, project of omschrijving', 'Code, project or description'],
  Label_Code: ['Code', 'Code'],
  Label_ProjectNumber: ['Nummer van het project', 'Number of the project'],
  Label_Description: ['Omschrijving', 'Description'],
  Label_StartsOn: ['Startdatum', 'Start date'],
  Label_CompletesOn: ['Opleverdatum', 'Completion date'],
  Label_Clusters: ['Clusters', 'Clusters'],
  Help_Clusters: [
    'De codes van de clusters waarvoor deze regel geldt, met een komma ertussen. Hun huurders zien het onderhoud.',
    'The codes of the clusters for which this line holds, with a comma between them. Their tenants see the maintenance.',
    'may be empty',
  ],
  Label_Cluster: ['Cluster', 'Cluster'],
  Error_NoProject: ['Er is geen project met dit nummer.', 'There is no project with this number.'],
  Error_NoCluster: ['Er is geen cluster met code {code}.', 'There is no cluster with code {code}.'],
  Error_EndsBeforeStart: [
    'De opleverdatum ligt voor de startdatum.',
    'The completion date lies before the start date.',
  ],
});
