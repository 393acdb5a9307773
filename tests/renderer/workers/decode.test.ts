import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecodeOutcome } from '../../../renderer/workers/decode.ts';
import { decodeChosen, decodeFile } from '../../../renderer/workers/decode.ts';
import { MOST_BYTES } from '../../../renderer/workers/import-limit.ts';
import { encodeAs } from './encode-as.ts';

const ENGLISH =
  'The harbour office said: “Two ferries stay in port — for now.” It costs €5 a day.\r\nNobody objected.\r\n';
const FRENCH =
  'Le ministère a déclaré que la frontière resterait fermée après l’été, a annoncé le porte-parole à Genève.';
const SIMPLIFIED =
  '港务局星期一表示，两艘渡轮将留在港内，直到调查结束为止。局长拒绝说明日期，但是他说船员的工资会照付。';
const TRADITIONAL =
  '港務局星期一表示，兩艘渡輪將留在港內，直到調查結束為止。局長拒絕說明日期，但是他說船員的薪資會照付。';
const RUSSIAN =
  'Портовое управление сообщило в понедельник, что оба парома останутся в порту до конца расследования.';

const text = (outcome: DecodeOutcome): string => {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.text;
};
const label = (outcome: DecodeOutcome): string => (outcome.ok ? outcome.encoding.label : outcome.code);
const basis = (outcome: DecodeOutcome): string => (outcome.ok ? outcome.encoding.basis : outcome.message);

const latin = (written: string): Uint8Array =>
  Uint8Array.from(written, (character) => character.charCodeAt(0));
const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a file that is written in two encodings', () => {
  const mixedIn = (outcome: DecodeOutcome) => (outcome.ok ? outcome.encoding.mixed : undefined);

  test.each([
    ['windows-1252', FRENCH, 'ministère', 'ministÃ¨re'],
    ['windows-1251', RUSSIAN, 'Портовое', 'РџРѕСЂС‚РѕРІРѕРµ'],
    ['windows-1251', `${RUSSIAN} Иса и Вера.`, 'Портовое', 'РџРѕСЂС‚РѕРІРѕРµ'],
  ])(
    'is read in the other one, and said to be one with a word as it will read: %s',
    (other, words, meant, read) => {
      const outcome = decodeFile(
        'a.txt',
        join(encodeAs(other, `${words}\n`), encodeAs('utf-8', `${words}\n`)),
      );
      expect(label(outcome)).toBe(other);
      const beyond = [...words].filter((one) => one > '\x7f').length;
      expect(mixedIn(outcome)).toEqual({ characters: beyond, read, meant });
      expect(text(outcome)).toContain(`${words}\n`);
      expect(text(outcome)).toContain(read);
    },
  );

  test('also where its characters have two bytes', () => {
    const bytes = join(encodeAs('gb18030', `${SIMPLIFIED.repeat(4)}\n`), encodeAs('utf-8', SIMPLIFIED));
    expect(mixedIn(decodeChosen('a.txt', bytes, 'gb18030'))?.characters).toBeGreaterThan(20);
  });

  test('is not what any text in one encoding is taken for, whatever its words', () => {
    const of = (words: string) => words.split(/(?<=[\s，。、])/u);
    fc.assert(
      fc.property(
        fc
          .constantFrom(
            ...(
              [
                ['windows-1252', [...of(FRENCH), '« CAFÉ » ', 'CAFÉ»', 'À «', 'É®']],
                ['windows-1251', [...of(RUSSIAN), 'СССР» ', '«США» ']],
                ['koi8-r', of(RUSSIAN)],
                ['gb18030', SIMPLIFIED.split('')],
                ['big5', TRADITIONAL.split('')],
                ['euc-kr', of('장관은 정부가 이웃 나라들과의 협의를 계속할 것이라고 발표했다.')],
              ] as const
            ).map(([encoding, parts]) => ({ encoding, parts })),
          )
          .chain(({ encoding, parts }) =>
            fc
              .array(fc.constantFrom(...parts.slice(0, parts.length)), { minLength: 30, maxLength: 200 })
              .map((drawn) => ({ encoding, words: drawn.join('') })),
          ),
        ({ encoding, words }) => {
          expect(mixedIn(decodeChosen('a.txt', encodeAs(encoding, words), encoding))).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the encoding of a file is found', () => {
  test.each([
    ['utf-8', ENGLISH],
    ['utf-8', SIMPLIFIED],
    ['utf-16le', ENGLISH],
    ['utf-16be', ENGLISH],
    ['utf-16le', SIMPLIFIED],
    ['utf-16be', TRADITIONAL],
    ['utf-16le', RUSSIAN],
    ['gb18030', SIMPLIFIED],
    ['gb18030', `Line one\n${SIMPLIFIED}\nline three`],
    ['big5', TRADITIONAL],
    ['big5', `2025/03/04 Harbour\n${TRADITIONAL}`],
    ['windows-1252', ENGLISH],
    ['windows-1252', FRENCH],
    ['windows-1252', 'naïve'],
    ['windows-1252', 'Die Maßnahmen würden später folgen, sagte die Ministerin für Äußeres.'],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    [
      'windows-1250',
      'Minister powiedział, że rząd będzie kontynuował współpracę z sąsiadami; świetnie, źródło.',
    ],
    ['shift_jis', '大臣は政府が近隣諸国との協議を継続すると発表した。これは重要な決定である。'],
    ['euc-jp', '大臣は政府が近隣諸国との協議を継続すると発表した。これは重要な決定である。'],
    ['euc-kr', '장관은 정부가 이웃 나라들과의 협의를 계속할 것이라고 발표했다.'],
  ])('%s: %s', (written, words) => {
    const outcome = decodeFile('a.txt', encodeAs(written, words));
    expect(label(outcome)).toBe(written);
    expect(text(outcome)).toBe(words);
    expect(basis(outcome)).toBe(written === 'utf-8' ? 'valid UTF-8' : 'detected');
  });

  test('a byte order mark settles it and is no part of the text', () => {
    const marks: readonly (readonly [string, readonly number[]])[] = [
      ['utf-8', [0xef, 0xbb, 0xbf]],
      ['utf-16le', [0xff, 0xfe]],
      ['utf-16be', [0xfe, 0xff]],
      ['gb18030', [0x84, 0x31, 0x95, 0x33]],
    ];
    for (const [written, mark] of marks) {
      const outcome = decodeFile('a.txt', join(mark, encodeAs(written, SIMPLIFIED)));
      expect([label(outcome), basis(outcome), text(outcome)]).toEqual([
        written,
        'byte order mark',
        SIMPLIFIED,
      ]);
    }
  });

  test('a mark of UTF-8 above another encoding counts for nothing', () => {
    const outcome = decodeFile('a.txt', join([0xef, 0xbb, 0xbf], encodeAs('gb18030', SIMPLIFIED)));
    expect([label(outcome), basis(outcome), text(outcome)]).toEqual(['gb18030', 'detected', SIMPLIFIED]);
  });

  test('Japanese mail is known by its escapes', () => {
    const outcome = decodeFile('a.txt', latin('Re: \x1b$B$3$l$O\x1b(B\n'));
    expect(text(outcome)).toBe('Re: これは\n');
  });

  test('it is found though the first half megabyte is plain ASCII', () => {
    const bytes = join(latin('The harbour is closed.\n'.repeat(20_000)), encodeAs('big5', TRADITIONAL));
    expect(label(decodeFile('a.txt', bytes))).toBe('big5');
  });
});

describe('whatever is written comes back', () => {
  test('in UTF-8 and, with a mark, in UTF-16, to the last character', () => {
    const character = fc
      .integer({ min: 0xa0, max: 0x10ffff })
      .map((code) => String.fromCodePoint(code))
      .filter((written) => !/[\p{Cs}\ufeff]/u.test(written));
    const anything = fc.array(character, { maxLength: 20 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(anything, (words) => {
        const written = `Text: ${words}`;
        expect(text(decodeFile('a.txt', encodeAs('utf-8', written)))).toBe(written);
        expect(text(decodeFile('a.txt', join([0xff, 0xfe], encodeAs('utf-16le', written))))).toBe(written);
        expect(text(decodeFile('a.txt', join([0xfe, 0xff], encodeAs('utf-16be', written))))).toBe(written);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['gb18030', SIMPLIFIED],
    ['big5', TRADITIONAL],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1252', FRENCH],
  ])('in %s, from any sentences in any order', (written, words) => {
    const sentences = words.match(/[^，。, ]+[，。, ]*/gu) ?? [];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...sentences], { minLength: Math.max(3, sentences.length - 3) }),
        (some) => {
          const outcome = decodeFile('a.txt', encodeAs(written, `${some.join('\r\n')}\r\n`));
          expect(label(outcome)).toBe(written);
          expect(text(outcome)).toBe(`${some.join('\r\n')}\r\n`);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('with every kind of line break as it was', () => {
    const words = 'one\r\ntwo\nthree\rfour\u2028five\u2029six\fseven';
    expect(text(decodeFile('a.txt', encodeAs('utf-8', words)))).toBe(words);
  });
});

describe('other encodings are offered', () => {
  test('only those that give the bytes a meaning, and never the one that was found', () => {
    for (const [written, words] of [
      ['gb18030', SIMPLIFIED],
      ['windows-1252', FRENCH],
      ['utf-8', RUSSIAN],
    ] as const) {
      const bytes = encodeAs(written, words);
      const outcome = decodeFile('a.txt', bytes);
      const alternatives = outcome.ok ? outcome.encoding.alternatives : [];
      expect(alternatives).toContain(written === 'windows-1252' ? 'windows-1250' : 'windows-1252');
      expect(alternatives).not.toContain(written);
      for (const other of alternatives)
        expect(() => new TextDecoder(other, { fatal: true }).decode(bytes)).not.toThrow();
    }
  });

  test('none for plain ASCII, which reads the same in all of them', () => {
    const outcome = decodeFile('a.txt', latin('The harbour is closed.'));
    expect(outcome.ok && outcome.encoding).toEqual({
      label: 'utf-8',
      basis: 'valid UTF-8',
      alternatives: [],
    });
  });
});

describe('damaged text is read, and the damage is counted', () => {
  test('a file cut off within its last character', () => {
    const bytes = encodeAs('utf-8', RUSSIAN).subarray(0, 59);
    const outcome = decodeFile('a.txt', bytes);
    expect(label(outcome)).toBe('utf-8');
    expect(outcome.ok && outcome.encoding.replaced).toBe(1);
    expect(text(outcome).endsWith('\ufffd')).toBe(true);
  });

  test('UTF-16 with half a character at its end', () => {
    const outcome = decodeFile('a.txt', join([0xff, 0xfe], encodeAs('utf-16le', ENGLISH), [0x41]));
    expect(outcome.ok && outcome.encoding.replaced).toBe(1);
    expect(text(outcome)).toBe(`${ENGLISH}\ufffd`);
  });

  test('whole text counts nothing', () => {
    const outcome = decodeFile('a.txt', encodeAs('utf-8', `${RUSSIAN} \ufffd`));
    expect(outcome.ok && outcome.encoding).not.toHaveProperty('replaced');
  });
});

describe('the analyst’s choice is followed', () => {
  test('and said to be a choice', () => {
    const outcome = decodeChosen('a.txt', encodeAs('koi8-r', RUSSIAN), 'koi8-r');
    expect([text(outcome), basis(outcome)]).toEqual([RUSSIAN, 'chosen']);
  });

  test('but not where a tenth of the text would have no meaning, nor where the encoding is unknown', () => {
    const bytes = encodeAs('gb18030', SIMPLIFIED);
    for (const choice of ['utf-8', 'klingon']) {
      const outcome = decodeChosen('a.txt', bytes, choice);
      expect(outcome).toMatchObject({ ok: false, code: 'undecodable' });
      expect(basis(outcome)).toContain(choice);
    }
  });
});

describe('what is not text is refused by its bytes', () => {
  const filler = Uint8Array.from({ length: 400 }, (_, index) => (index * 167) % 256);
  test.each([
    ['a PDF document', '%PDF-1.7\n%\xe2\xe3'],
    ['a Word document', 'PK\x03\x04\x14\0\x06\0word/document.xml'],
    ['a ZIP archive', 'PK\x03\x04\x14\0\x06\0holiday.jpg'],
    ['an EPUB book', 'PK\x03\x04\x14\0\0\0mimetypeapplication/epub+zip'],
    ['a document of an older Microsoft Office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a Rich Text', '{\\rtf1\\ansi\\deff0 Hello}'],
    ['a web page', '\n<!DOCTYPE html>\n<html><body>Hello</body></html>'],
    ['a PNG picture', '\x89PNG\r\n\x1a\n'],
    ['a JPEG picture', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['a GIF picture', 'GIF89a\x01\0'],
    ['a WebP picture', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['a program', '\x7fELF\x02\x01'],
    ['a program', 'MZ\x90\0\x03\0'],
    ['a gzip archive', '\x1f\x8b\x08\0'],
    ['a film', '\0\0\0\x18ftypmp42'],
    ['an SQLite database', 'SQLite format 3\0'],
  ])('%s', (kind, opening) => {
    const outcome = decodeFile('notes.txt', join(latin(opening), filler));
    expect(outcome).toMatchObject({ ok: false, code: 'binary' });
    expect(basis(outcome)).toContain(kind);
    expect(basis(outcome)).toContain('“notes.txt”');
  });

  test('bytes without a known beginning, with and without NUL', () => {
    for (const bytes of [
      filler,
      filler.map((byte) => byte || 1),
      Uint8Array.of(0, 0, 0),
      latin(`${ENGLISH.slice(0, 20)}\0 more`),
    ]) {
      expect(decodeFile('notes.txt', bytes)).toMatchObject({ ok: false, code: 'binary' });
    }
  });

  test('but text that begins like a signature is text', () => {
    for (const words of [
      'MZ is how the file began.',
      'BMW closed its plant.',
      'RIFFs between the two parties grew.',
      'PK is short for Peking.',
    ]) {
      expect(text(decodeFile('a.txt', latin(words)))).toBe(words);
    }
  });
});

describe('what holds no words, or too many, is refused', () => {
  test('an empty file, blanks alone, a mark alone', () => {
    for (const bytes of [
      [],
      [0x20, 0x0d, 0x0a, 0x09],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xe3, 0x80, 0x80],
    ]) {
      expect(decodeFile('a.txt', Uint8Array.from(bytes))).toMatchObject({ ok: false, code: 'empty' });
    }
  });

  test('UTF-32, which is named', () => {
    const outcome = decodeFile('a.txt', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0));
    expect(outcome).toMatchObject({ ok: false, code: 'undecodable' });
    expect(basis(outcome)).toContain('UTF-32');
  });

  test('a file above the limit, with its size and the limit', () => {
    const outcome = decodeFile('a.txt', new Uint8Array(MOST_BYTES.text + 1));
    expect(outcome).toMatchObject({ ok: false, code: 'too-large' });
    expect(basis(outcome)).toContain('20.1 MB');
    expect(basis(outcome)).toContain('20 MB');
  });
});

test('any bytes at all become text or a refusal, never an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const outcome = decodeFile('a.txt', bytes);
      expect(outcome.ok ? outcome.text.trim() : outcome.message).not.toBe('');
    }),
    { numRuns: 300 },
  );
});
