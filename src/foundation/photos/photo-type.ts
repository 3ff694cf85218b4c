/** The kinds of photo that are taken (REP-91). */
export type PhotoType = 'jpeg' | 'png' | 'gif' | 'tiff';

/** What a form tells the browser to offer: cameras and photo libraries too. */
export const photoAccept =
  'image/jpeg,image/png,image/gif,image/tiff,.jpg,.jpeg,.png,.gif,.tif,.tiff';

const endings: Readonly<Record<PhotoType, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  gif: ['gif'],
  tiff: ['tif', 'tiff'],
};

/** What a file is by its first bytes; `heic` is what iPhones keep and browsers cannot show. */
export function photoTypeOf(head: Buffer): PhotoType | 'heic' | undefined {
  const hex = head.toString('hex', 0, 12);
  if (hex.startsWith('ffd8ff')) return 'jpeg';
  if (hex.startsWith('89504e470d0a1a0a')) return 'png';
  if (hex.startsWith('47494638')) return 'gif';
  if (hex.startsWith('49492a00') || hex.startsWith('4d4d002a')) return 'tiff';
  const isHeic =
    head.toString('latin1', 4, 8) === 'ftyp' &&
    /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(head.toString('latin1', 8, 12));
  return isHeic ? 'heic' : undefined;
}

/** True when a name ends as such files do, or says nothing about it (REP-B2). */
export function nameFitsPhoto(name: string, type: PhotoType): boolean {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase();
  return ending === undefined || endings[type].includes(ending);
}
