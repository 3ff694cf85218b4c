import { z } from 'zod';
import type { FileType } from '#foundation/files/file-type.ts';
import { type TakenUpload, takeUpload } from '#foundation/files/take-upload.ts';
import { type Problems, problems } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import type { SentFile } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import { largestUpload, mostMegabytes } from '../settings.ts';
import { uploadLabels } from './labels.ts';

const megabyte = 1024 * 1024;

/** The largest request that a form with a file may send; an organisation's own limit lies below it. */
export const largestFile = mostMegabytes * megabyte;

/** What staff may archive. */
const archivedTypes: readonly FileType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
];

/** For the file dialog of the browser. */
export const acceptedEndings = '.pdf,.docx,.xlsx,.odt,.jpg,.jpeg,.png';

/** A file that must be sent. */
export const sentFile = z.custom<SentFile>(
  (value) => typeof value === 'object' && value !== null && 'content' in value,
  refusal(uploadLabels.Error_missing),
);

/** Judges and keeps a file outside any transaction; refused with a message beside the field `bestand`. */
export async function takeFile(
  { organisation, say }: Visit,
  services: { readonly files: FileStore; readonly malware: MalwareCheck },
  file: SentFile,
): Promise<TakenUpload | { readonly refused: ReturnType<typeof problems> }> {
  const most = organisation.setting(largestUpload) * megabyte;
  const taken = await takeUpload(services, {
    organisationId: organisation.id,
    file: { ...file, tooLarge: file.tooLarge || file.content.length > most },
    types: archivedTypes,
  });
  if (!('refused' in taken)) return taken;
  const found: Problems = { bestand: say(uploadLabels[`Error_${taken.refused}`]) };
  return { refused: problems(found) };
}
