import { nameFits, pdf } from '#foundation/files/file-type.ts';

/** A file as it was judged when it was archived. */
export interface ArchivedFile {
  readonly name: string;
  /** By its content. */
  readonly type: string;
}

/** True for a PDF by content as well as by name: the only attachments a customer sees (DOC-8, DOC-B6, ADM-B41). */
export function isShownAttachment({ name, type }: ArchivedFile): boolean {
  return type === pdf && nameFits(name, pdf);
}
