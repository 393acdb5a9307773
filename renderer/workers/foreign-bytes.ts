import type { ForeignKind } from '../../shared/words/refusals.ts';

/**
 * What a file is that is not plain text, told by its first bytes and never by its name. Null says only that
 * nothing foreign was recognised.
 */
export function foreignKind(bytes: Uint8Array): ForeignKind | null {
  const head = latin(bytes, 0, 1024);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (head.startsWith('MZ')) return head.includes('\0') ? 'program' : null;
  if (head.startsWith('BM')) return head.slice(6, 10) === '\0\0\0\0' ? 'bmp' : null;
  const riff = /^RIFF.{4}(WEBP|WAVE|AVI )/su.exec(head)?.[1];
  if (riff) return riff === 'WEBP' ? 'webp' : 'film';
  if (head.slice(4, 8) === 'ftyp') return /^(?:hei|hev|mif|avi)/u.test(head.slice(8, 12)) ? 'heif' : 'film';
  const opening = head.replace(/^(?:\xef\xbb\xbf)?\s*/u, '').slice(0, 200);
  if (opening.startsWith('%PDF-')) return 'pdf';
  if (/^(?:<!--.{0,120}?-->\s*)?<(?:!doctype html|html)[\s>]/isu.test(opening)) return 'html';
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}

const SIGNATURES: readonly (readonly [string, ForeignKind])[] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['\x7fELF', 'program'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\0asm', 'program'],
  ['\x1f\x8b', 'gzip'],
  ['BZh91AY&SY', 'bzip2'],
  ['\xfd7zXZ\0', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ["7z\xbc\xaf'\x1c", 'sevenZip'],
  ['Rar!\x1a\x07', 'rar'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'oldOffice'],
  ['{\\rtf', 'rtf'],
  ['SQLite format 3\0', 'sqlite'],
  ['ID3\x02', 'sound'],
  ['ID3\x03', 'sound'],
  ['ID3\x04', 'sound'],
  ['fLaC', 'sound'],
  ['OggS\0', 'film'],
  ['\x1aE\xdf\xa3', 'film'],
];

/** What a ZIP holds, told by the names that stand in its first and last bytes. */
function zipKind(bytes: Uint8Array): ForeignKind {
  const names =
    latin(bytes, 0, ZIP_SAMPLE) + latin(bytes, Math.max(0, bytes.length - ZIP_SAMPLE), bytes.length);
  if (names.includes('mimetypeapplication/epub+zip')) return 'epub';
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'openDocument';
  if (names.includes('word/')) return 'word';
  if (names.includes('xl/')) return 'excel';
  return names.includes('ppt/') ? 'powerpoint' : 'zip';
}

const ZIP_SAMPLE = 8_192;

/** Bytes as characters of the same number. */
function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)));
}
