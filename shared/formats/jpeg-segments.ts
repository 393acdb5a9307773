/** A segment of a JPEG (ITU-T T.81, annex B) with its marker; that of a scan holds the scan's data too. */
export interface JpegSegment {
  /** Second byte of the marker: `0xe1` for APP1. */
  readonly marker: number;
  readonly whole: Uint8Array;
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;

/** The segments in order, to the end of the picture; none where the bytes are no JPEG. What is cut off is left out. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  if (bytes[0] !== 0xff || bytes[1] !== START) return;
  yield { marker: START, whole: bytes.subarray(0, 2) };
  for (let at = 2; at + 1 < bytes.length; ) {
    // Any number of fill bytes may stand before a marker.
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      yield { marker, whole: bytes.subarray(at, at + 2) };
      return;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) return;
    const end = marker === SCAN ? scanEnd(bytes, next) : next;
    yield { marker, whole: bytes.subarray(at, end) };
    at = end;
  }
}

/** Where the data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/** How a camera was held (EXIF 2.3, tag 0x0112), 1 to 8; null where the segment does not say. */
export function orientationOf({ marker, whole }: JpegSegment): number | null {
  if (marker !== 0xe1 || EXIF.some((byte, index) => whole[4 + index] !== byte) || whole.length < 18)
    return null;
  const tiff = new DataView(whole.buffer, whole.byteOffset + 10, whole.length - 10);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return null;
  const count = tiff.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = tiff.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF segment that says how the camera was held and nothing else. */
export const orientationSegment = (orientation: number): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xe1,
    0,
    34,
    ...EXIF,
    // Big-endian TIFF whose one directory has one entry: tag, type SHORT, count, value.
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
