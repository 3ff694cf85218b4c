const useAnotherServer = 'Set DATABASE_URL to a PostgreSQL 15 or later.';

/** Another live process holds the data folder; two servers on one folder would lose records. */
export class DataFolderInUse extends Error {
  readonly folder: string;
  /** Missing in the short moment in which the other process has the lock but has not signed it. */
  readonly processId: number | undefined;

  constructor(folder: string, processId: number | undefined) {
    const holder = processId === undefined ? 'another process' : `process ${processId}`;
    super(
      `The data folder ${folder} is in use by ${holder}: stop that first, or use another folder.`,
    );
    this.name = 'DataFolderInUse';
    this.folder = folder;
    this.processId = processId;
  }
}

/** The embedded PostgreSQL cannot run on this machine. */
export class EmbeddedUnavailable extends Error {
  constructor(reason: string) {
    super(`The embedded PostgreSQL cannot run here (${reason}). ${useAnotherServer}`);
    this.name = 'EmbeddedUnavailable';
  }
}

/** The data folder was made by another major version of PostgreSQL; nothing in it was touched. */
export class DataVersionMismatch extends Error {
  constructor(folder: string, found: string, expected: string) {
    super(
      `The database in ${folder} was made by PostgreSQL ${found} and this release carries ${expected}; ` +
        'nothing was changed. Restore a backup into a new data folder, or run the release that made it.',
    );
    this.name = 'DataVersionMismatch';
  }
}

/** PostgreSQL did not come up, or did not stop; the message ends with the last lines of its log. */
export class EmbeddedFailure extends Error {
  constructor(what: string, details: string) {
    super(details === '' ? what : `${what}\n${details}`);
    this.name = 'EmbeddedFailure';
  }
}
