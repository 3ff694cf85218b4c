import type { Module } from '#foundation/house.ts';
import { languageRoute } from './choose-language.ts';
import { accessibilityLabels, privacyLabels, siteLabels } from './labels.ts';
import { lookFileRoute } from './look-files.ts';
import { statementRoutes } from './statements.tsx';
import { wellKnownRoutes } from './well-known.ts';

/** What every portal has around its pages: look files, language, statements, files at fixed addresses. */
export function siteModule(): Module {
  return {
    name: 'site',
    tables: [],
    labels: [accessibilityLabels, privacyLabels, siteLabels],
    routes: [lookFileRoute(), languageRoute(), ...statementRoutes(), ...wellKnownRoutes()],
  };
}
