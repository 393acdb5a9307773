import { describe, expect, test } from 'vitest';
import { readPictureHead, withoutMetadata } from '../../../shared/formats/picture-file.ts';
import { chunk, jpegOf, PNG_SIGNATURE, segment } from './made-pictures.ts';

const header = chunk('IHDR', [0, 0, 0, 4, 0, 0, 0, 3, 8, 2, 0, 0, 0]);
const png = Uint8Array.from([
  ...PNG_SIGNATURE,
  ...header,
  ...chunk('tEXt', [...Buffer.from('Author\0A. Marlowe')]),
  ...chunk('eXIf', [1, 2, 3]),
  ...chunk('IDAT', [9, 9, 9]),
  ...chunk('IEND', []),
  ...Buffer.from('hidden behind the end'),
]);

const exif = segment(0xe1, [
  ...Buffer.from('Exif\0\0'),
  0x49,
  0x49,
  42,
  0,
  8,
  0,
  0,
  0,
  2,
  0,
  0x12,
  0x01,
  3,
  0,
  1,
  0,
  0,
  0,
  6,
  0,
  0,
  0,
  0x25,
  0x88,
  4,
  0,
  1,
  0,
  0,
  0,
  99,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  ...Buffer.from('GPS 51.5'),
]);

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a picture file', () => {
  test('a PNG and a JPEG are known by their bytes, with their size', () => {
    expect(readPictureHead('a.jpg', png)).toEqual({
      ok: true,
      value: { mediaType: 'image/png', width: 4, height: 3 },
    });
    expect(readPictureHead('b', jpegOf([exif]))).toEqual({
      ok: true,
      value: { mediaType: 'image/jpeg', width: 5, height: 7 },
    });
  });

  test('an SVG is refused with a way out, and so is what is no picture or too large', () => {
    const svg = readPictureHead('map.svg', Buffer.from('<?xml version="1.0"?>\n<svg onload="alert(1)"/>'));
    expect(svg).toMatchObject({ ok: false, code: 'is-svg' });
    expect(!svg.ok && svg.message).toContain('Save it as PNG');
    expect(readPictureHead('a.png', Buffer.from('GIF89a'))).toMatchObject({ ok: false, code: 'no-picture' });
    const huge = Uint8Array.from([
      ...PNG_SIGNATURE,
      ...chunk('IHDR', [0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0]),
    ]);
    expect(readPictureHead('huge.png', huge)).toMatchObject({ ok: false, code: 'too-large' });
  });

  test('what a PNG says beside its pixels does not go onto the pages', () => {
    const plain = withoutMetadata(png, 'image/png');
    expect(textOf(plain)).not.toMatch(/Marlowe|eXIf|hidden/);
    expect(plain).toEqual(
      Uint8Array.from([...PNG_SIGNATURE, ...header, ...chunk('IDAT', [9, 9, 9]), ...chunk('IEND', [])]),
    );
  });

  test('a JPEG loses camera, place and comment, and keeps the way up', () => {
    const comment = segment(0xfe, [...Buffer.from('taken at home')]);
    const plain = withoutMetadata(jpegOf([exif, comment]), 'image/jpeg');
    expect(textOf(plain)).not.toMatch(/GPS|taken at home/);
    expect(textOf(plain)).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(readPictureHead('plain', plain)).toMatchObject({ ok: true, value: { width: 5, height: 7 } });
    expect(textOf(withoutMetadata(jpegOf([comment]), 'image/jpeg'))).toBe(textOf(jpegOf([])));
  });
});
