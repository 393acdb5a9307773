import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkPdf } from '../report/pdf-check.ts';
import {
  contentsLines,
  HAS_POPPLER,
  HAS_QPDF,
  outputOf,
  pageNumbers,
  printedPages,
  unmarkedPages,
  unsoundFonts,
} from '../report/printed-pages.ts';
import { expect, test } from './fixtures.ts';

const root = path.join(import.meta.dirname, '../..');

/** Prints the sample assessment with the program's own printer, whole and twice in parts, each in a fresh process. */
const SCRIPT = `
import fs from 'node:fs';
import { withPrinter } from './build/bench-parts/printing.mjs';
await withPrinter([1], async ({ files, print }) => {
  const sizes = { whole: 1000, part: 40000 };
  for (const [name, given] of [['whole', undefined], ['joined', sizes], ['again', sizes]])
    fs.writeFileSync(process.argv[1] + '/' + name + '.pdf', (await print('finished', files, { sizes: given })).pdfs[0]);
});`;

test('a report that is printed in parts and joined is as sound as one that is printed whole', async () => {
  test.setTimeout(180_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-long-'));
  try {
    execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, folder], { cwd: root });
    const file = (name: string): string => path.join(folder, `${name}.pdf`);
    expect(fs.readFileSync(file('again')).equals(fs.readFileSync(file('joined')))).toBe(true);
    const whole = await checkPdf(fs.readFileSync(file('whole')));
    const joined = await checkPdf(fs.readFileSync(file('joined')));
    expect(joined.fails).toEqual([]);
    const { links, bookmarks, attachments, tags } = whole.facts;
    expect(joined.facts).toMatchObject({ links, bookmarks, attachments });
    for (const type of ['Document', 'H1', 'H2', 'P', 'LI', 'TD', 'Link', 'Figure', 'Caption'])
      expect([type, joined.facts.tags[type]]).toEqual([type, tags[type]]);
    if (HAS_QPDF) outputOf('qpdf', ['--check', file('joined')]);

    test.skip(!HAS_POPPLER, 'poppler is not installed');
    const pages = printedPages(file('joined'));
    expect(pages.length).toBeGreaterThan(printedPages(file('whole')).length);
    expect(pageNumbers(pages)).toEqual(pages.map((_, index) => `${index + 1} of ${pages.length}`));
    expect(unmarkedPages(pages, 'TLP:AMBER')).toEqual([]);
    expect(pages.slice(1).filter((page) => !page.includes('The Sable Narrows'))).toEqual([]);
    const lines = contentsLines(pages);
    expect(lines).toHaveLength(23 + 2);
    expect(lines.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(unsoundFonts(file('joined'))).toEqual([]);
    // Read aloud it is the same from end to end: a list goes on, and a table that goes on says its head again.
    expect(readAloud(file('joined'))).toBe(readAloud(file('whole')));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** All letters in the order of the tags, without the heads of the tables that are parted. */
function readAloud(file: string): string {
  const tags = outputOf('pdfinfo', ['-struct-text', file]);
  const words = [...tags.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join('');
  return words
    .replaceAll(/[\d\s]/gu, '')
    .replaceAll(/CodeClaimAttributedtoSourceandgradeNotes|SourceOriginalTakeninTextsreadfromit/g, '');
}
