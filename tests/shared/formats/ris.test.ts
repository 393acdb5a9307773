import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRisRecords } from '../../../shared/formats/ris-records.ts';
import { readReferences } from './read-references.ts';

const record = (...lines: readonly string[]): string => ['TY  - NEWS', ...lines, 'ER  - ', ''].join('\r\n');

describe('records of an RIS file', () => {
  test('every value comes back as it was written, whatever signs it holds', () => {
    const tag = fc.constantFrom('TI', 'AU', 'N1', 'AB', 'U5');
    const sign = fc.oneof(
      fc.constantFrom('\u2028', '\u2029', '\u0085', '\v', '\u00a0', '\u202e', '-', 'é', '😀'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    );
    const value = fc
      .array(sign, { minLength: 1, maxLength: 8 })
      .map((signs) => signs.join('').replaceAll(/[\r\n]/g, ''))
      .map((words) => words.replaceAll(/^[ \t]+|[ \t]+$/g, ''))
      .filter((words) => words !== '');
    const records = fc.array(fc.array(fc.tuple(tag, value), { minLength: 1, maxLength: 5 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(records, fc.constantFrom('\n', '\r\n', '\r'), (written, lineEnd) => {
        const text = written
          .flatMap((tags) => ['TY  - GEN', ...tags.map(([name, words]) => `${name}  - ${words}`), 'ER  - '])
          .join(lineEnd);
        const read = readRisRecords(text).map(({ tags }) => tags.slice(1).map((one) => [one.tag, one.value]));
        expect(read).toEqual(written);
      }),
    );
  });

  test('a value over several lines is one, and blank lines, a mark and a bare ER do no harm', () => {
    const text = '\uFEFFTY  - RPRT\n\nTI  - A long\n      title\nER  -\n\n\nTY  - RPRT\nTI  - Second';
    expect(readRisRecords(text).map(({ line, tags }) => [line, tags.at(-1)?.value])).toEqual([
      [1, 'A long\n      title'],
      [8, 'Second'],
    ]);
  });
});

describe('what an RIS record says', () => {
  test.each([
    ['the day of DA wins over the year of PY', ['PY  - 2024', 'DA  - 2024/03/01/'], '2024-03-01'],
    ['a day without noughts', ['PY  - 2024/3/1'], '2024-03-01'],
    ['an ISO day', ['DA  - 2024-03-01'], '2024-03-01'],
    ['a date that says nothing', ['PY  - //', 'DA  - 2024/02/'], '2024-02'],
    ['a DA without a year borrows it', ['PY  - 2012', 'DA  - May 14'], '2012-05-14'],
    ['words of a library', ['PY  - 2012 May 1'], '2012-05-01'],
    ['a moment', ['Y1  - 2024-03-01T23:10:00Z'], '2024-03-01'],
    ['a day that there is not', ['PY  - 2023/02/30'], '2023'],
    ['no date', ['PY  - n.d.'], undefined],
  ])('%s', async (_, lines, published) => {
    const { found } = await readReferences('a.ris', record('TI  - Title', ...lines));
    expect(found[0]?.published).toBe(published);
  });

  test('a date that says more than a date can is kept in words', async () => {
    const { found } = await readReferences('a.ris', record('TI  - Title', 'PY  - Spring 2019'));
    expect(found[0]?.published).toBe('2019');
    expect(found[0]?.note).toContain('Date as written: Spring 2019');
  });

  test('names are turned round and institutions stay whole', async () => {
    const names = ['Ruiz, Ana', 'Roe, Jane, Jr.', 'Ministry of Ports', 'Ministry of Trade, ', '王小明'];
    const { found } = await readReferences(
      'a.ris',
      record('TI  - Title', ...names.map((name) => `AU  - ${name}`)),
    );
    expect(found[0]?.authors).toEqual([
      'Ana Ruiz',
      'Jane Roe Jr.',
      'Ministry of Ports',
      'Ministry of Trade',
      '王小明',
    ]);
  });

  test('only web addresses become the address; a DOI makes one where there is none', async () => {
    const { found } = await readReferences(
      'a.ris',
      record('TI  - A', 'UR  - javascript:alert(1)', 'DO  - doi:10.1234/a<b>#c') +
        record('TI  - B', 'UR  - https://b.example/x', 'DO  - 10.1234/b', 'L1  - C:\\library\\b.pdf'),
    );
    expect(found[0]?.url).toBe('https://doi.org/10.1234/a%3Cb%3E%23c');
    expect(found[0]?.note).toContain('Further address: javascript:alert(1)');
    expect(found[1]?.url).toBe('https://b.example/x');
    expect(found[1]?.note).toContain('DOI: 10.1234/b');
    expect(found[1]?.note).not.toContain('library');
  });

  test('the page numbers are the locator, of one page or of a range', async () => {
    const { found } = await readReferences(
      'a.ris',
      record('TI  - A', 'SP  - 4', 'EP  - 9') + record('TI  - B', 'SP  - 4') + record('TI  - C', 'SP  - 4-9'),
    );
    expect(found.map(({ locator }) => locator)).toEqual(['pp. 4–9', 'p. 4', 'pp. 4–9']);
  });

  test('a tag that nobody knows stays in the note under its own name', async () => {
    const { found } = await readReferences('a.ris', record('TI  - A', 'X9  - Words of our own'));
    expect(found[0]?.note).toContain('X9: Words of our own');
  });
});

describe('damaged RIS', () => {
  test('a record that says nothing is refused by its line, and the others enter', async () => {
    const text = `${record('TI  - A')}${record('KW  - lonely')}${record('TI  - B')}`;
    const { found, refused } = await readReferences('list.ris', text);
    expect(found.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('The record at line 4 of “list.ris” is damaged');
  });

  test('tags before the first record are refused, words before it are not', async () => {
    const { found, refused } = await readReferences(
      'list.ris',
      `Provider: A\nAU  - Roe, J.\nER  - \n${record('TI  - A')}`,
    );
    expect(found.map(({ title }) => title)).toEqual(['A']);
    expect(refused[0]).toContain('line 2');
  });

  test('a file without a record is refused as a whole, and so is one that holds too many', async () => {
    expect((await readReferences('list.ris', 'nothing here')).refused[0]).toContain(
      'holds no reference in RIS',
    );
    const many = record('TI  - A').repeat(2_001);
    expect((await readReferences('list.ris', many)).refused[0]).toContain('holds 2,001 references');
  });
});
