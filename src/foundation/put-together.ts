import type { Assets } from './assets/assets.ts';
import { calendar, duration as formatDuration } from './format/labels.ts';
import type { House, Module, SectorPlan } from './house.ts';
import { roleLabels } from './http/audience-labels.ts';
import type { Route } from './http/route.ts';
import { importLabels } from './import/labels.ts';
import { journeyLabels } from './journey/labels.ts';
import { generic } from './labels/generic-labels.ts';
import type { Label } from './labels/label.ts';
import { labelKey } from './labels/words.ts';
import { menuGroupLabels } from './menu-groups.ts';
import type { Sector } from './organisation/profile.ts';
import { blocks, contact, duration, menu } from './page/labels.ts';
import { personalFieldLabels } from './personal-data/field-labels.ts';
import { photoLabels } from './photos/labels.ts';
import { frameLabels } from './present/labels.ts';
import { fieldLabels, recordForms, recordLabels } from './records/labels.ts';
import { sessionSettings, sessionSettingsLabels } from './settings/session-settings.ts';
import { switchLabels } from './switches/features.ts';
import { alongLabels } from './view-along/labels.ts';

/** Words of the foundation itself. */
const foundationLabels: Module['labels'] = [
  generic,
  blocks,
  menu,
  menuGroupLabels,
  contact,
  duration,
  formatDuration,
  calendar,
  frameLabels,
  personalFieldLabels,
  importLabels,
  recordLabels,
  recordForms,
  fieldLabels,
  roleLabels,
  sessionSettingsLabels,
  switchLabels,
  alongLabels,
  journeyLabels,
  photoLabels,
];

/**
 * Puts the house together from the doors of its modules. Throws when two labels, mail texts or events claim one
 * name, or a plan names a module that is not there.
 */
export function putTogether(
  modules: readonly Module[],
  plans: readonly SectorPlan[],
  assets: Assets,
): House {
  const planBySector = new Map(plans.map((plan) => [plan.sector, plan]));
  const moduleByRoute = new Map<Route, string>(
    modules.flatMap((module) =>
      (module.routes ?? []).map((route) => [route, module.name] as const),
    ),
  );
  const plan = (sector: Sector): SectorPlan => {
    const found = planBySector.get(sector);
    if (!found) throw new Error(`There is no plan for the sector ${sector}.`);
    return found;
  };
  const modulesBySector = new Map(
    plans.map(({ sector, modules: names }) => [sector, names.map((name) => named(modules, name))]),
  );
  return {
    modules,
    routes: modules.flatMap((module) => module.routes ?? []),
    labels: uniqueBy(
      [...foundationLabels, ...modules.flatMap((module) => module.labels)].flatMap((page) =>
        Object.values<Label>(page),
      ),
      labelKey,
    ),
    mailTemplates: uniqueBy(
      modules.flatMap((module) => module.mailTemplates ?? []),
      (template) => template.name,
    ),
    interactionKinds: uniqueBy(
      modules.flatMap((module) => module.interactionKinds ?? []),
      (kind) => kind.code,
    ),
    settings: [sessionSettings, ...modules.flatMap((module) => module.settings ?? [])],
    plan,
    modulesOf: (sector) => modulesBySector.get(sector) ?? [],
    has: (sector, route) => plan(sector).modules.includes(moduleByRoute.get(route) ?? ''),
    asset: (name) => assets.url(name),
  };
}

function named(modules: readonly Module[], name: string): Module {
  const found = modules.find((module) => module.name === name);
  if (!found) throw new Error(`A sector names the module ${name}, which is not there.`);
  return found;
}

function uniqueBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const value of values) {
    const key = keyOf(value);
    if (found.has(key)) throw new Error(`${key} is defined twice.`);
    found.set(key, value);
  }
  return found;
}
