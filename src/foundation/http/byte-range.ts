import type { ByteRange } from '../ports/files.ts';

/**
 * What a Range header asks of so many bytes (RFC 9110, section 14): one range, `all` when there is no header, or it is
 * not one range of bytes (which a server may leave unheeded), or `none` when it lies outside.
 */
export function byteRangeOf(header: string | undefined, bytes: number): ByteRange | 'all' | 'none' {
  const found = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(header ?? '');
  const [, first = '', last = ''] = found ?? [];
  if (first === '' && last === '') return 'all';
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? 'none' : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'all';
  if (start >= bytes) return 'none';
  return { start, end: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) };
}
