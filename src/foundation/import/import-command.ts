import { Presets, SingleBar } from 'cli-progress';
import { type ImportOrder, importFolder } from './import-folder.ts';
import type { ImportFault } from './importer.ts';
import { reasonInEnglish } from './reason.ts';
import type { FileCount, ImportProgress } from './store-file.ts';

/**
 * Imports a folder and tells about it: a progress bar on a terminal, one line a file otherwise; the faults as a list.
 * Answers the exit code: 0 when everything was loaded, 1 when nothing was.
 */
export async function importCommand(
  order: Omit<ImportOrder, 'onProgress'>,
  out: NodeJS.WriteStream = process.stdout,
): Promise<0 | 1> {
  const progress = out.isTTY ? progressBar(out) : undefined;
  const result = await importFolder({
    ...order,
    ...(progress && { onProgress: progress.show }),
  }).finally(() => progress?.stop());
  if ('faults' in result) {
    out.write(faultList(result.faults));
    return 1;
  }
  for (const count of result.counts) out.write(`${countLine(count)}\n`);
  out.write(`${result.organisation.name} (${result.organisation.slug}) is loaded.\n`);
  return 0;
}

function progressBar(stream: NodeJS.WriteStream) {
  const bar = new SingleBar(
    {
      stream,
      format: '{file} {bar} {percentage}% | {value} of {total} | {eta_formatted}',
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let current = '';
  return {
    show({ file, done, total }: ImportProgress) {
      if (file !== current) {
        if (current) bar.stop();
        bar.start(total, 0, { file });
        current = file;
      }
      bar.update(done, { file });
    },
    stop: () => bar.stop(),
  };
}

function countLine({ file, rows, added, changed, kept }: FileCount): string {
  const lines = file.endsWith('.csv') ? `, ${rows} rows` : '';
  const stayed = kept.map(
    ({ key, field }) => `\n  ${key}: ${field} was changed in the portal and stays as it is there`,
  );
  return `${file}: ${added} added, ${changed} changed${lines}${stayed.join('')}`;
}

/** The faults for reading: file, line, field and reason, one a line, in order. */
export function faultList(faults: readonly ImportFault[]): string {
  const lines = faults
    .toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line)
    .map(({ file, line, field, reason }) => {
      const place = line > 0 ? `${file}, line ${line}` : file;
      return `  ${place}: ${field ? `${field}: ` : ''}${reasonInEnglish(reason)}`;
    });
  const [what, verb] = faults.length === 1 ? ['fault was', 'It'] : ['faults were', 'They'];
  return `Nothing was loaded. ${faults.length} ${what} found. ${verb} must be mended first:\n${lines.join('\n')}\n`;
}
