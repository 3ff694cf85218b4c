import type { MenuItem, Module } from '#foundation/house.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { IconName } from '#foundation/page/icon.tsx';
import { importTitles } from './import/labels.ts';
import { noticesImporter, reasonsImporter, termsImporter } from './import/terms.ts';
import { officePaths } from './paths.ts';
import { terminationSettings } from './settings.ts';
import { settingLabels } from './settings-labels.ts';
import { noticeLabels, reasonLabels, termsLabels } from './terms/labels.ts';
import { noticeRoutes } from './terms/notices.tsx';
import { reasonRoutes } from './terms/reasons.tsx';
import { termsRoutes } from './terms/terms.tsx';

/** Ending a lease, from the wish of the customer to the word of the organisation (TRM). */
export function terminationModule(): Module {
  return {
    name: 'termination',
    tables: ['termination_reason', 'termination_terms', 'unit_notice'],
    labels: [importTitles, settingLabels, reasonLabels, termsLabels, noticeLabels],
    settings: [terminationSettings],
    menu: [
      item('termination-reasons', reasonLabels.Menu_Reasons, 'list-checks', officePaths.reasons, [
        'employee',
        'administrator',
      ]),
      item('termination-terms', termsLabels.Menu_Terms, 'clipboard-list', officePaths.terms),
      item('unit-notices', noticeLabels.Menu_Notices, 'hourglass', officePaths.notices),
    ],
    routes: [...reasonRoutes, ...termsRoutes, ...noticeRoutes],
    importers: [reasonsImporter, termsImporter, noticesImporter],
  };
}

function item(
  key: string,
  label: Label,
  icon: IconName,
  href: string,
  audience: readonly Audience[] = ['employee'],
): MenuItem {
  return { key, label, icon, href, feature: 'none', area: 'office', group: 'moving', audience };
}
