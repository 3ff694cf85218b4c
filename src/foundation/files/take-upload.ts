import { type FileStore, FilesUnavailable, type KeptFile } from '../ports/files.ts';
import { type MalwareCheck, MalwareCheckUnavailable } from '../ports/malware.ts';
import { type FileType, nameFits, typeOfContent } from './file-type.ts';
import { fileNameOf } from './stored-file.ts';

/** An upload that was kept, ready for `recordFile`. */
export interface TakenUpload {
  readonly kept: KeptFile;
  /** Made fit to show and to save under. */
  readonly name: string;
  readonly type: FileType;
}

/** Why an upload was not taken. */
export type UploadRefusal =
  | 'tooLarge'
  | 'empty'
  | 'wrongType'
  | 'infected'
  | 'notChecked'
  | 'notKept';

export interface UploadOrder {
  readonly organisationId: string;
  readonly file: {
    readonly name: string;
    readonly content: Buffer;
    /** True when the file was larger than the route allows. */
    readonly tooLarge: boolean;
  };
  /** The kinds that this form takes. */
  readonly types: readonly FileType[];
}

/**
 * Judges an upload by content, name and the malware check, and keeps it. Call it outside any transaction; what no
 * record comes to name is removed after a day.
 */
export async function takeUpload(
  { files, malware }: { readonly files: FileStore; readonly malware: MalwareCheck },
  { organisationId, file, types }: UploadOrder,
): Promise<TakenUpload | { readonly refused: UploadRefusal }> {
  const { content } = file;
  const name = fileNameOf(file.name);
  if (file.tooLarge) return { refused: 'tooLarge' };
  if (content.length === 0) return { refused: 'empty' };
  const type = typeOfContent(content);
  if (!type || !types.includes(type) || !nameFits(name, type)) return { refused: 'wrongType' };
  try {
    const judged = await malware.check(content);
    if (judged.verdict === 'infected') return { refused: 'infected' };
    return { kept: await files.keep(organisationId, content), name, type };
  } catch (error) {
    if (error instanceof MalwareCheckUnavailable) return { refused: 'notChecked' };
    if (error instanceof FilesUnavailable) return { refused: 'notKept' };
    throw error;
  }
}
