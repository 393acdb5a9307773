import { describe, expect, test } from 'vitest';
import {
  readTemplateFile,
  type TemplateFile,
  writeTemplateFile,
} from '../../../shared/formats/template-file.ts';
import { fromBase64, toBase64 } from '../../../shared/lib/base64.ts';
import { hex, sha256, utf8 } from '../../../shared/lib/sha256.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/model/built-in-templates.ts';
import { TLP } from '../../../shared/model/marking.ts';

const LOGO = new Uint8Array([137, 80, 78, 71, 0, 255, 7]);
const FILE: TemplateFile = {
  template: {
    name: 'Port note',
    base: 'note',
    parts: BUILT_IN_TEMPLATES.note.parts,
    organisation: 'Port desk',
    authors: ['A. Reader'],
    language: 'en-GB',
  },
  scheme: TLP,
  house: {
    name: 'Port authority',
    logo: {
      alt: 'An anchor',
      picture: {
        sha256: hex(sha256(LOGO)),
        name: 'anchor.png',
        mediaType: 'image/png',
        byteLength: LOGO.length,
        width: 2,
        height: 1,
      },
    },
  },
  logo: LOGO,
};

const read = (text: string) =>
  readTemplateFile('port.template.json', utf8(text), (bytes) => new TextDecoder().decode(bytes));

const withField = (change: (file: Record<string, unknown>) => unknown): string =>
  JSON.stringify(change(JSON.parse(writeTemplateFile(FILE)) as Record<string, unknown>));

test('what is written is read again, and the same contents are the same text', () => {
  expect(read(writeTemplateFile(FILE))).toEqual({ ok: true, value: FILE });
  expect(writeTemplateFile(structuredClone(FILE))).toBe(writeTemplateFile(FILE));
  const bare: TemplateFile = { template: FILE.template, scheme: null, house: null, logo: null };
  expect(read(writeTemplateFile(bare))).toEqual({ ok: true, value: bare });
});

describe('what is not exactly a template file is refused by a sentence that says that nothing was changed', () => {
  test.each([
    ['no JSON', 'hello', 'no template file'],
    ['another JSON', '{"format":"x"}', 'no template file'],
    ['a newer version', withField((file) => ({ ...file, version: 2 })), 'newer version'],
    ['a field that nobody knows', withField((file) => ({ ...file, script: 'x' })), 'damaged'],
    [
      'a template of an unknown base',
      withField((file) => ({ ...file, template: { ...(file['template'] as object), base: 'x' } })),
      'damaged at “template.base”',
    ],
    ['other bytes than its picture has', withField((file) => ({ ...file, logo: 'AAAA' })), 'not the one'],
    ['a picture without bytes', withField((file) => ({ ...file, logo: null })), 'not the one'],
    ['bytes without a picture', withField((file) => ({ ...file, house: null })), 'not the one'],
  ])('%s', (_, text, words) => {
    const found = read(text);
    if (found.ok) throw new Error('It was taken');
    expect(found.message).toContain(words);
    expect(found.message).toContain('Nothing was changed.');
  });
});

describe('base64', () => {
  test('agrees with the platform for every length', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 97 + length) & 255);
      const text = Buffer.from(bytes).toString('base64');
      expect(toBase64(bytes)).toBe(text);
      expect(fromBase64(text)).toEqual(bytes);
    }
  });

  test('takes one spelling only', () => {
    for (const text of ['A', 'AB', 'AA=A', 'AB==', 'A===', 'AA A', 'AAA*'])
      expect(fromBase64(text)).toBeNull();
    expect(fromBase64('AA==')).toEqual(new Uint8Array(1));
  });
});
