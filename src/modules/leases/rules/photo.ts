/** An attachment of a unit; without a size it is no readable picture. */
export interface Attachment {
  readonly fileId: string;
  readonly code: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** A picture to show, in pixels. */
export interface Photo {
  readonly fileId: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The photo among the attachments of a unit, in their order: the first with the code that the organisation set, when
 * it is a readable picture; else none (TEN-8, TEN-9, TEN-B2).
 */
export function photoAmong(attachments: readonly Attachment[], code: string): Photo | undefined {
  if (code === '') return undefined;
  const first = attachments.find((attachment) => attachment.code === code);
  if (!first || first.width === null || first.height === null) return undefined;
  return { fileId: first.fileId, width: first.width, height: first.height };
}
