import type { Module } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';
import { actionRoutes } from './customer/action-page.tsx';
import { entryPages } from './customer/entry-page.tsx';
import { actionsPath, timelinePath } from './customer/paths.ts';
import { timelinePage } from './customer/timeline-page.tsx';
import {
  answersImporter,
  interactionsImporter,
  subjectsImporter,
  templatesImporter,
} from './import/interactions.ts';
import {
  actionSettings,
  actions,
  interactionOffice,
  timeline,
  timelineDataLabels,
  timelineImport,
} from './labels.ts';
import { answered } from './notification-subject.ts';
import { addEntryRoutes } from './office/add-entry.ts';
import { entriesPanel, entryList, waitingTile } from './office/entry-list.tsx';
import { entryRoutes } from './office/entry-page.tsx';
import { entriesPath, tasksPath } from './office/shared.ts';
import { subjectRoutes } from './office/subjects.tsx';
import { openTasksTile, taskList } from './office/task-list.tsx';
import { templateRoutes } from './office/templates.tsx';
import { timelineData } from './personal-data.ts';
import { timelineSource } from './search-source.ts';

/** What passed between customer and organisation, and what staff do about it (TML, ACT). Stands on leases. */
export function timelineModule(): Module {
  return {
    name: 'timeline',
    tables: ['interaction_answer', 'action_subject'],
    labels: [
      timeline,
      actions,
      interactionOffice,
      actionSettings,
      timelineImport,
      timelineDataLabels,
    ],
    switches: [features.timeline, features.otherActions],
    menu: [
      {
        key: 'timeline',
        label: timeline.Menu_Timeline,
        icon: 'history',
        href: timelinePath,
        feature: features.timeline,
        area: 'customer',
        audience: ['customer'],
      },
      {
        key: 'actions',
        label: actions.Menu_Actions,
        icon: 'list-checks',
        href: actionsPath,
        feature: features.otherActions,
        area: 'customer',
        audience: ['customer'],
      },
      {
        key: 'interactions',
        label: interactionOffice.Menu_Interactions,
        icon: 'history',
        group: 'customers',
        href: entriesPath,
        feature: 'none',
        area: 'office',
        audience: ['employee'],
      },
      {
        key: 'tasks',
        label: interactionOffice.Menu_Tasks,
        icon: 'list-checks',
        group: 'start',
        href: tasksPath,
        feature: 'none',
        area: 'office',
        audience: ['employee'],
      },
      {
        key: 'interaction-templates',
        label: actionSettings.Menu_Templates,
        icon: 'message-square',
        group: 'setup',
        href: '/beheer/interactiesjablonen',
        feature: 'none',
        area: 'administration',
        audience: ['administrator'],
      },
      {
        key: 'action-subjects',
        label: actionSettings.Menu_Subjects,
        icon: 'list-checks',
        group: 'setup',
        href: '/beheer/overige-acties',
        feature: 'none',
        area: 'administration',
        audience: ['administrator'],
      },
    ],
    quickActions: [
      {
        key: 'actions',
        label: actions.Action_Actions,
        icon: 'list-checks',
        href: actionsPath,
        feature: features.otherActions,
      },
    ],
    notificationSubjects: [answered],
    searchSources: [timelineSource],
    personalData: timelineData,
    routes: [
      timelinePage,
      ...entryPages,
      ...actionRoutes,
      ...entryList,
      ...addEntryRoutes,
      ...entryRoutes,
      ...taskList,
      ...templateRoutes,
      ...subjectRoutes,
    ],
    customerPanels: [entriesPanel],
    officeTiles: [waitingTile, openTasksTile],
    importers: [templatesImporter, subjectsImporter, interactionsImporter, answersImporter],
  };
}
