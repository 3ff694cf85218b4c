import pg from 'pg';
import type { Write } from '../database/transaction.ts';
import type { ImportFault, ImportRow, LoadCount } from './importer.ts';
import { importLabels as labels } from './labels.ts';
import { camelCase } from './names.ts';
import { type Reason, reason } from './reason.ts';

/** How rows of a file are loaded. */
export interface Loading {
  readonly write: Write;
  readonly file: string;
  readonly load: (rows: readonly ImportRow[]) => Promise<LoadCount>;
}

/**
 * Which rows of a batch the database refuses, for it refuses a batch as a whole. Each row is judged together with the
 * good ones before it, so that of two that do not go together the second is named. The good ones are loaded.
 */
export async function refusedRows(
  loading: Loading,
  rows: readonly ImportRow[],
): Promise<ImportFault[]> {
  const good: ImportRow[] = [];
  const faults = await search(loading, rows, good);
  if (good.length > 0) await loading.load(good);
  return faults;
}

/** Halves the rows until a half is taken, which is then good, or is one row. */
async function search(
  loading: Loading,
  rows: readonly ImportRow[],
  good: ImportRow[],
): Promise<ImportFault[]> {
  const [first, ...more] = rows;
  if (!first) return [];
  const refusal = await tryOut(loading, [...good, ...rows]);
  if (!refusal) {
    good.push(...rows);
    return [];
  }
  if (more.length === 0) return [faultOf(loading.file, first, refusal)];
  const half = Math.ceil(rows.length / 2);
  const faults = await search(loading, rows.slice(0, half), good);
  return [...faults, ...(await search(loading, rows.slice(half), good))];
}

/** Loads rows and takes that back. */
async function tryOut({ write, load }: Loading, rows: readonly ImportRow[]) {
  const savepoint = await setSavepoint(write, 'import_rows');
  try {
    await load(rows);
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error;
  } finally {
    await savepoint.goBack();
  }
}

/** Whether a record broke a rule of the database, rather than that the database is out of order. */
export function isRefusal(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^2[123]/.test(error.code ?? '');
}

function faultOf(file: string, { line }: ImportRow, refusal: pg.DatabaseError): ImportFault {
  return { file, line, field: camelCase(refusal.column ?? ''), reason: reasonOf(refusal) };
}

function reasonOf({ code, constraint, message }: pg.DatabaseError): Reason {
  if (code === sameRecordTwice) return reason(labels.Reason_SameRecord);
  return reason(labels.Reason_Rule, { rule: constraint ?? message });
}

/** SQLSTATE of an upsert with two records for one place. */
const sameRecordTwice = '21000';

/** Marks where a transaction stands, so that it can go back there after a refusal. */
export async function setSavepoint(write: Write, name: 'import_file' | 'import_rows') {
  const ask = (what: string) => write.ask({ name: `${what} ${name}`, text: `${what} ${name}` }, []);
  await ask('savepoint');
  return {
    goBack: () => ask('rollback to savepoint'),
    release: () => ask('release savepoint'),
  };
}
