import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { notFound, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { form, page, type Route, type SentFile } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { keptValues } from '#foundation/import/changes-here.ts';
import type { ImportFault } from '#foundation/import/importer.ts';
import { reasonIn } from '#foundation/import/reason.ts';
import type { FileCount } from '#foundation/import/store-file.ts';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import { importFile } from './import-file.ts';
import { importPage, largestMegabytes, mostFaults } from './import-page.tsx';
import { usableImporter } from './importers.ts';
import { exchangeLabels as labels } from './labels.ts';
import { exchangePath } from './list-route.tsx';

const shared = { audience: ['employee'], feature: 'none' } as const;
const path = `${exchangePath}/:bestand`;
const bestand = z.string().max(60);
const count = z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined);

const sentFile = z.custom<SentFile>(
  (value) => typeof value === 'object' && value !== null && 'content' in value,
  refusal(labels.Error_NoFile),
);

/** Choosing a file, and what became of it. */
export function importRoutes({ files }: { readonly files: FileStore }): readonly Route[] {
  return [
    page({
      ...shared,
      path,
      limit: 'page',
      input: z.object({ bestand, regels: count, nieuw: count, gewijzigd: count }),
      log: 'none',
      async show(visit, { bestand: name, regels, nieuw, gewijzigd }) {
        const importer = usableImporter(visit, name);
        if (!importer) return notFound;
        const imported =
          regels === undefined
            ? undefined
            : { rows: regels, added: nieuw ?? 0, changed: gewijzigd ?? 0 };
        const { changesHere } = importer;
        const kept =
          changesHere && (await keptValues(visit.read, visit.organisation.id, changesHere));
        return importPage(visit, { importer, errors: {}, imported, kept });
      },
    }),
    form({
      ...shared,
      path,
      limit: 'upload',
      largestFile: largestMegabytes * 1024 * 1024,
      input: z.object({ bestand, csv: sentFile }),
      log: 'recordsImported',
      async settle(visit, { bestand: name, csv }) {
        const { say } = visit;
        const importer = usableImporter(visit, name);
        if (!importer) return notFound;
        if (csv.tooLarge) {
          return problems({ csv: say(labels.Error_TooLarge, { megabytes: largestMegabytes }) });
        }
        const outcome = await importFile(visit, importer, { content: csv.content, files });
        if ('faults' in outcome) return problems(faultsInWords(visit, outcome.faults));
        if (outcome.count.rows === 0) return problems({ csv: say(labels.Error_NoRows) });
        await noteImport(visit, outcome.count);
        const { rows, added, changed } = outcome.count;
        return redirect(
          `${exchangePath}/${name}?regels=${rows}&nieuw=${added}&gewijzigd=${changed}`,
        );
      },
      again(visit, { fields }, errors) {
        const importer = usableImporter(visit, bestand.catch('').parse(fields.bestand));
        return importer ? importPage(visit, { importer, errors }) : notFound;
      },
    }),
  ];
}

/** Each fault under its line and column, in order; `faultsIn` of the page reads them back. */
function faultsInWords({ say }: Visit, faults: readonly ImportFault[]): Problems {
  const inOrder = faults.toSorted((one, other) => one.line - other.line);
  const shown = inOrder.slice(0, mostFaults).map(({ line, field, reason }, index) => {
    return [`${index}/${line}/${field}`, reasonIn(say, reason)];
  });
  return { ...Object.fromEntries(shown), aantal: String(faults.length) };
}

/** Writes the import in the change log; what servers remember of the organisation may have changed with it. */
async function noteImport(visit: WriteVisit, { file, rows, added, changed, kept }: FileCount) {
  const { say, write, organisation } = visit;
  if (added + changed > 0) await settingsChanged(write, organisation.id);
  await logChange(visit, {
    subject: say(labels.Subject_Import, { file }),
    newValue: say(labels.Value_Import, { rows, added, changed, kept: kept.length }),
  });
}
