export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** A chunk of a PNG; its checksum is not right, which nobody here asks for. */
export const chunk = (type: string, data: readonly number[]): readonly number[] => [
  0,
  0,
  data.length >> 8,
  data.length & 0xff,
  ...[...type].map((char) => char.charCodeAt(0)),
  ...data,
  0,
  0,
  0,
  0,
];

/** A segment of a JPEG. */
export const segment = (marker: number, data: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
];

/** The parts of a JPEG of 5 by 7 pixels around some segments; it cannot be decoded. */
export const jpegOf = (segments: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segments.flat(),
    ...segment(0xdb, [0, 1, 2]),
    ...segment(0xc0, [8, 0, 7, 0, 5, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 0x3f, 0]),
    0x12,
    0xff,
    0x00,
    0x34,
    0xff,
    0xd0,
    0x56,
    0xff,
    0xd9,
  ]);
