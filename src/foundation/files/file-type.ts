/** The kinds of file that the portal takes, as they are named in `Content-Type`. */
export type FileType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.oasis.opendocument.text';

export const pdf = 'application/pdf';

/** The endings a name may have for each kind. */
const endings: Readonly<Record<FileType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
};

/** What a file is by its content, whatever its name or sender says; undefined for what the portal does not take. */
export function typeOfContent(content: Buffer): FileType | undefined {
  if (/^%PDF-[12]\.\d/.test(content.toString('latin1', 0, 8))) return pdf;
  if (startsWith(content, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(content, 0x50, 0x4b, 0x03, 0x04)) return typeOfZip(content);
  return undefined;
}

/** True when a name ends as files of this kind do, in upper or lower case (DOC-B6). */
export function nameFits(name: string, type: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.entries(endings).some(([known, ends]) => known === type && ends.includes(ending));
}

/** Office files are zip files; the names of the files inside stand in them as plain text. */
function typeOfZip(content: Buffer): FileType | undefined {
  if (content.includes('mimetypeapplication/vnd.oasis.opendocument.text'))
    return 'application/vnd.oasis.opendocument.text';
  if (!content.includes('[Content_Types].xml')) return undefined;
  if (content.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (content.includes('xl/workbook.xml'))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return undefined;
}

function startsWith(content: Buffer, ...bytes: number[]): boolean {
  return content.subarray(0, bytes.length).equals(Buffer.from(bytes));
}
