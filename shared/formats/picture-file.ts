import { fail, ok, type Result } from '../lib/result.ts';
import type { PictureType } from '../model/figure.ts';
import { PICTURE_WORDS as WORDS } from '../words/pictures.ts';
import { jpegSegments, orientationOf, orientationSegment } from './jpeg-segments.ts';
import { pngChunks } from './png-chunks.ts';

/** What the first bytes of a picture say. */
export interface PictureHead {
  readonly mediaType: PictureType;
  readonly width: number;
  readonly height: number;
}

/** More is no picture for a page; decoding it would take the memory of the machine. */
const MOST_PIXELS = 60_000_000;

/** Reads what kind of picture some bytes are; anything but a PNG or a JPEG is refused with a sentence. */
export function readPictureHead(name: string, bytes: Uint8Array): Result<PictureHead> {
  const head = pngHead(bytes) ?? jpegHead(bytes);
  if (!head)
    return looksLikeSvg(bytes) ? fail('is-svg', WORDS.svg(name)) : fail('no-picture', WORDS.none(name));
  if (head.width === 0 || head.height === 0) return fail('no-picture', WORDS.none(name));
  return head.width * head.height > MOST_PIXELS ? fail('too-large', WORDS.tooLarge(name)) : ok(head);
}

/**
 * The picture without what it says about camera, place and author, so that none of it leaves with an assessment. The
 * pixels are untouched, and so is the way up.
 */
export function withoutMetadata(bytes: Uint8Array, mediaType: PictureType): Uint8Array {
  return joined(mediaType === 'image/png' ? plainPng(bytes) : plainJpeg(bytes));
}

function pngHead(bytes: Uint8Array): PictureHead | null {
  const [first] = pngChunks(bytes);
  if (first?.type !== 'IHDR' || first.whole.length < 25) return null;
  const view = viewOf(first.whole);
  return { mediaType: 'image/png', width: view.getUint32(8), height: view.getUint32(12) };
}

function jpegHead(bytes: Uint8Array): PictureHead | null {
  for (const { marker, whole } of jpegSegments(bytes)) {
    // Start of frame; C4, C8 and CC are tables and an extension.
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker) || whole.length < 9) continue;
    const view = viewOf(whole);
    return { mediaType: 'image/jpeg', width: view.getUint16(7), height: view.getUint16(5) };
  }
  return null;
}

/** Chunks that the pixels need, or that say how their colours are meant. */
const KEPT_CHUNKS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'pHYs',
]);

const plainPng = (bytes: Uint8Array): readonly Uint8Array[] => [
  bytes.subarray(0, 8),
  ...[...pngChunks(bytes)].filter(({ type }) => KEPT_CHUNKS.has(type)).map(({ whole }) => whole),
];

/** Application data that decoding needs: JFIF, colour profile, Adobe's colour transform. */
const KEPT_APPLICATIONS = new Set([0xe0, 0xe2, 0xee]);

function plainJpeg(bytes: Uint8Array): readonly Uint8Array[] {
  const segments = [...jpegSegments(bytes)];
  const turned = segments.map(orientationOf).find((found) => found !== null) ?? 1;
  const kept = segments.filter(({ marker }) => {
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    return marker !== 0xfe && (!isApplication || KEPT_APPLICATIONS.has(marker));
  });
  const [start, ...rest] = kept.map(({ whole }) => whole);
  return start ? [start, ...(turned === 1 ? [] : [orientationSegment(turned)]), ...rest] : [bytes];
}

const looksLikeSvg = (bytes: Uint8Array): boolean =>
  /<svg[\s>]/i.test(String.fromCharCode(...bytes.subarray(0, 2000)));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
