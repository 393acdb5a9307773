import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBibtexEntries } from '../../../shared/formats/bibtex-entries.ts';
import { bibtexNames } from '../../../shared/formats/bibtex-names.ts';
import { latexText, verbatimText } from '../../../shared/formats/latex-text.ts';
import { readReferences } from './read-references.ts';

const values = (text: string): readonly unknown[] =>
  readBibtexEntries(text).map((record) =>
    'fields' in record ? Object.fromEntries(record.fields) : record.damage,
  );

describe('LaTeX in BibTeX as words', () => {
  test.each([
    [String.raw`K{\"o}ln, K\"oln, K\"{o}ln, K{\"{o}}ln`, 'Köln, Köln, Köln, Köln'],
    [String.raw`Mart{\'i}nez, Mart{\'{\i}}nez, Mart\'\i{}nez`, 'Martínez, Martínez, Martínez'],
    [
      String.raw`{\v S}koda, \c{c}a va, Erd{\H o}s, \k{a}, \r{a}, \~n, \=a, \.z`,
      'Škoda, ça va, Erdős, ą, å, ñ, ā, ż',
    ],
    [String.raw`stra{\ss}e, {\AE}on, \o l, {\L}\'od\'z, \aa`, 'straße, Æon, øl, Łódź, å'],
    ["Pages 3--4 --- ``so'' and `so'", "Pages 3–4 — “so” and ‘so'"],
    [String.raw`A \& B, 5\%, \$5, \#1, a\_b, \{x\}`, 'A & B, 5%, $5, #1, a_b, {x}'],
    [String.raw`\emph{Xenopos \textbf{laevis}} and \textsuperscript{rd}`, 'Xenopos laevis and rd'],
    [String.raw`\href{https://a.example}{the page}, \enquote{so {be} it}`, 'the page, “so be it”'],
    [String.raw`$\mu$-wave at $10^{3}$`, 'μ-wave at 10^3'],
    [String.raw`A~B\,C\ D\\E`, 'A B C D E'],
    [String.raw`\unknown{kept} and \strange here`, 'kept and \\strange here'],
    ['no marks at all', 'no marks at all'],
    ['} { unbalanced \\', '  unbalanced '],
  ])('%s', (written, words) => {
    expect(latexText(written)).toBe(words);
  });

  test('any text is read to its end, and words without marks stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const words = written.replaceAll(/[\\{}$~`'-]/g, '');
        expect(latexText(words)).toBe(words);
        expect(typeof latexText(written)).toBe('string');
      }),
    );
  });

  test('addresses lose only what guards their signs', () => {
    expect(verbatimText(String.raw`https://a.example/\~{}roe/b\_c--d\%20`)).toBe(
      'https://a.example/~roe/b_c--d%20',
    );
  });
});

describe('names in BibTeX', () => {
  test.each([
    ['Adams, Alice and Brody, Bob', ['Alice Adams', 'Bob Brody']],
    ['Rolf G{\\"u}nter Renner', ['Rolf Günter Renner']],
    ['von der M{\\"u}hle, Jr., J\\"urgen', ['Jürgen von der Mühle Jr.']],
    ['{Ports and Harbours Office} and Roe, J.', ['Ports and Harbours Office', 'J. Roe']],
    ['{Roe, Doe and Partners}', ['Roe, Doe and Partners']],
    ['May, Keith,', ['Keith May']],
    ['family=Roe, given=Jane, prefix=von, suffix=Jr.', ['Jane von Roe Jr.']],
    ['Roe, Jane and\n   Doe, John\tand others', ['Jane Roe', 'John Doe']],
    ['', []],
  ])('%s', (written, names) => {
    expect(bibtexNames(written).names).toEqual(names);
  });
});

describe('entries of a BibTeX file', () => {
  test('macros, joins, quotes, nested braces and round brackets', () => {
    expect(
      values(
        `@STRING{c = {The Courier}} @article(a, journal = c # " of " # {the {North}}, Year=2024, month=sep)`,
      ),
    ).toEqual([{ journal: 'The Courier of the {North}', year: '2024', month: 'September' }]);
  });

  test('comments, preambles and words between entries are no entries', () => {
    const text = `Words. @comment{x @article{hidden, title={H}} } @preamble{"\\def" # "x"}\n% remark\n@book{b, title={B}}`;
    expect(values(text)).toEqual([{ title: 'B' }]);
  });

  test.each([
    ['a brace is missing', '@book{a, title = {A, year = 2020}\n\n', 'the next record begins'],
    ['an equals sign is missing', '@book{a, title {A}}\n', 'no “=” behind “title”'],
    ['a value is missing', '@book{a, title = , year = 2020}\n', 'no value behind “title”'],
    ['a comma is missing', '@book{a, title = {A} year = 2020}\n', 'behind the value of “title”'],
    ['the name is missing', '@book{title = {A}}\n', 'the name of the entry is missing'],
  ])('where %s, the entry is refused by its line and the others enter', async (_, damaged, reason) => {
    const text = `@book{x, title={X}}\n${damaged}@book{z, title={Z}}\n`;
    const { found, refused } = await readReferences('list.bib', text);
    expect(found.map(({ title }) => title)).toEqual(['X', 'Z']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('line 2 of “list.bib”');
    expect(refused[0]).toContain(reason);
  });

  test('an entry that the file breaks off in is refused', async () => {
    const { found, refused } = await readReferences('list.bib', '@book{x, title={X}}\n@book{y, title={Y');
    expect(found).toHaveLength(1);
    expect(refused[0]).toContain('the file ends within it');
  });

  test('hostile files are read in proportion to their length', () => {
    const size = 400_000;
    for (const text of [
      '@a{',
      '@comment{\n',
      '@a{k,x={',
      '{',
      '"',
      '\\c{',
      '@a{k,x="\n@',
      '@string{',
      '\n@aaa{a,',
    ]) {
      const read = readBibtexEntries(text.repeat(size / text.length));
      expect(read.length).toBeLessThanOrEqual(size);
    }
    for (const text of ['{', '\\href{', '\\c{', '\\enquote{', '--', '\\"', ' and ', ' and']) {
      expect(latexText(text.repeat(size / text.length)).length).toBeLessThanOrEqual(size);
      expect(bibtexNames(text.repeat(size / text.length)).names.length).toBeLessThanOrEqual(size);
    }
  });
});

describe('what a BibTeX entry says', () => {
  test.each([
    ['year = 2002, month = "July 30th"', '2002-07-30'],
    ['year = 2019, month = {2 sep}', '2019-09-02'],
    ['year = 2012, month = 5, day = 14', '2012-05-14'],
    ['year = 2019, month = feb', '2019-02'],
    ['year = 2019, month = mar # " 1"', '2019-03-01'],
    ['year = 2010, month = "unknown"', '2010'],
    ['date = {2018-12-03/2018-12-06}', '2018-12-03/2018-12-06'],
    ['date = {2016/}', '2016/..'],
    ['date = {1998~}', '1998~'],
    ['date = {2024-22}, year = 2024', '2024'],
    ['year = {in press}', undefined],
  ])('%s', async (written, published) => {
    const { found } = await readReferences('a.bib', `@misc{a, title = {A}, ${written}}`);
    expect(found[0]?.published).toBe(published);
  });

  test('a child takes from its parent what it lacks, and no circle harms', async () => {
    const text = `@xdata{x, publisher = {Press}} @inbook{a, title={A}, crossref={B}, xdata={x}}
      @book{b, title={B}, subtitle={Sub}, year=2020, url={https://b.example}, crossref={b}} @misc{c, title={C}, crossref={d}}`;
    const { found } = await readReferences('a.bib', text);
    expect(found[0]).toMatchObject({ title: 'A', outlet: 'B: Sub', published: '2020' });
    expect(found[0]?.url).toBeUndefined();
    expect(found[0]?.note).toContain('Publisher: Press');
    expect(found).toHaveLength(3);
  });

  test('names that JavaScript knows are names like others', async () => {
    const { found } = await readReferences(
      'a.bib',
      '@constructor{__proto__, title = {A}, __proto__ = {x}, toString = {words}}',
    );
    expect(found[0]).toMatchObject({ title: 'A', kind: 'document' });
    expect(found[0]?.note).toContain('tostring: words');
  });
});
