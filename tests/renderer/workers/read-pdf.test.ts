import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import type { ImportOutcome, ReadText } from '../../../shared/formats/import-batch.ts';
import { pageOf } from '../../../shared/model/page-of.ts';
import { CHROMIUM, printed } from '../../fixtures/pdf/print.ts';
import { shown } from '../../shared/formats/block-laws.ts';
import { rawPdf, setLines, smallPdf, stream } from './raw-pdf.ts';

async function outcomeOf(bytes: Uint8Array, password?: string): Promise<ImportOutcome> {
  const file = { name: 'report.pdf', bytes, ...(password !== undefined && { password }) };
  const outcomes = await readImport(file);
  expect(outcomes).toHaveLength(1);
  return outcomes[0] as ImportOutcome;
}

async function readOf(bytes: Uint8Array, password?: string): Promise<ReadText> {
  const outcome = await outcomeOf(bytes, password);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.draft.read;
}

const fixture = (name: string): Uint8Array =>
  new Uint8Array(fs.readFileSync(path.resolve('tests/fixtures/pdf', name)));

const pageOfWords = { content: setLines(['The ferries stay in port.']) };

test('an encrypted document asks for its password, says when it is wrong, and opens with the right one', async () => {
  const locked = fixture('locked.pdf');
  expect(await outcomeOf(locked)).toMatchObject({
    ok: false,
    code: 'locked',
    message: expect.stringContaining('opens with a password only') as string,
  });
  expect(await outcomeOf(locked, 'Harbour')).toMatchObject({
    ok: false,
    code: 'locked',
    message: expect.stringContaining('That password does not open') as string,
  });
  expect((await readOf(locked, 'harbour')).text).toBe('The ferries stay in port.');
});

test('a document that only forbids copying is read', async () => {
  expect((await readOf(fixture('restricted.pdf'))).text).toBe('The ferries stay in port.');
});

test('a scan without a text layer is refused with what to do', async () => {
  const picture = stream(
    '\x80',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  );
  const scan = rawPdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources <</XObject <</I1 5 0 R>>>>>>',
    stream('q 400 0 0 600 0 0 cm /I1 Do Q'),
    picture,
  ]);
  expect(await outcomeOf(scan)).toMatchObject({
    ok: false,
    code: 'empty',
    message: expect.stringMatching(/no text layer.*text recognition/su) as string,
  });
});

test('pages without text among others are named', async () => {
  const blank = { content: '' };
  const read = await readOf(smallPdf([pageOfWords, blank, blank, pageOfWords, blank]));
  expect(read.remarks).toEqual([
    'Pages 2–3 and 5 hold no text, only pictures or nothing. Text recognition in another program would show what a picture says.',
  ]);
  expect(read.blocks.map(({ page }) => page)).toEqual([1, 4]);
});

test('nothing that a document would do is done, and its words are read', async () => {
  const hostile = smallPdf(
    [{ ...pageOfWords, entries: '/AA <</O 9 0 R>> /Annots [10 0 R 11 0 R]' }],
    '/OpenAction 9 0 R /Names <</JavaScript <</Names [(a) 9 0 R]>>>>',
    '',
    [
      '<</S /JavaScript /JS (app.launchURL\\("https://courier.example/"\\); globalThis.harm = true;)>>',
      '<</Type /Annot /Subtype /Link /Rect [0 0 400 600] /A <</S /URI /URI (https://courier.example/)>>>>',
      '<</Type /Annot /Subtype /Link /Rect [0 0 400 600] /A <</S /Launch /F (calc.exe)>>>>',
    ],
  );
  expect((await readOf(hostile)).text).toBe('The ferries stay in port.');
  expect(globalThis).not.toHaveProperty('harm');
});

test('a page tree that leads back to itself ends, and what it holds is read', async () => {
  const loop = rawPdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R 2 0 R] /Count 4>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>',
    stream(setLines(['The ferries stay in port.'])),
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
  ]);
  const outcome = await outcomeOf(loop);
  expect(outcome.ok ? outcome.draft.read.text : outcome.code).toMatch(
    /^The ferries stay in port\.$|^unsound$/u,
  );
});

test('a document of very many pages is refused at once', async () => {
  const kids = Array.from({ length: 5_001 }, (_, index) => `${index + 3} 0 R`);
  const many = rawPdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length}>>`,
    ...kids.map(() => '<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 600]>>'),
  ]);
  expect(await outcomeOf(many)).toMatchObject({
    ok: false,
    code: 'too-large',
    message: expect.stringMatching(/has 5,001 pages; .* of up to 5,000/u) as string,
  });
});

test('a document that claims more pages than it has is read by those it has', async () => {
  const file = new TextDecoder('latin1').decode(smallPdf([pageOfWords])).replace('/Count 1', '/Count 9');
  const outcome = await outcomeOf(Uint8Array.from(file, (character) => character.charCodeAt(0)));
  expect(outcome.ok && outcome.draft.read.text).toBe('The ferries stay in port.');
});

test('what is damaged, cut off or no document at all is refused, and never fails without a word', async () => {
  const whole = smallPdf([pageOfWords, pageOfWords]);
  const damaged = [
    Uint8Array.from('%PDF-1.7\nno more than this', (character) => character.charCodeAt(0)),
    whole.slice(0, 60),
    rawPdf(['<</Type /Catalog>>']),
  ];
  for (const bytes of damaged) expect(await outcomeOf(bytes)).toMatchObject({ ok: false, code: 'unsound' });
  // Where the place of its index is lost, a document is still put together from its objects.
  expect((await readOf(whole.slice(0, whole.length - 10))).text).toContain('The ferries stay in port.');
});

test('a document that says that it holds a billion objects is read by those it holds', async () => {
  const file = new TextDecoder('latin1')
    .decode(smallPdf([pageOfWords]))
    .replace(/\/Size \d+/u, '/Size 1000000000');
  const outcome = await outcomeOf(Uint8Array.from(file, (character) => character.charCodeAt(0)));
  expect(outcome.ok && outcome.draft.read.text).toBe('The ferries stay in port.');
});

test('what the information says is taken where a person said it, with the place it stands in', async () => {
  const information = (fields: string): Uint8Array => {
    const file = smallPdf([pageOfWords], '/Lang (en-GB)', '/Info 9 0 R', [`<<${fields}>>`]);
    return file;
  };
  const told = await readOf(
    information(
      "/Title (Two Ferries) /Author (Ana Ruiz; Ben Okoro) /CreationDate (D:20250304091500+01'00') /ModDate (D:20250306) /Producer (Press 3)",
    ),
  );
  expect(told.found).toMatchObject({
    title: 'Two Ferries',
    authors: ['Ana Ruiz', 'Ben Okoro'],
    published: '2025-03-04',
    modified: '2025-03-06',
    language: 'en-GB',
    note: 'Made with Press 3.',
  });
  expect(told.foundIn).toMatchObject({
    title: 'PDF information Title',
    published: 'PDF information CreationDate',
  });
  const useless = await readOf(
    information('/Title (Microsoft Word - final_v3.doc) /Author (user) /CreationDate (D:00000000)'),
  );
  expect(useless.found).toEqual({ language: 'en-GB' });
});

test('words set on their side are kept apart from the lines that they stand beside', async () => {
  const aside = 'BT /F1 8 Tf 0 1 -1 0 20 100 Tm (Printed in Port Sarell) Tj ET';
  const read = await readOf(
    smallPdf([{ content: `${setLines(['The ferries stay in port.', 'They stay there.'])} ${aside}` }]),
  );
  expect(shown(read.text, read.blocks)).toEqual([
    'paragraph: The ferries stay in port. They stay there.',
    'paragraph: Printed in Port Sarell',
  ]);
});

test('a document of LibreOffice keeps its notes at the foot of their page, behind a paragraph that runs over it', async () => {
  const { text, blocks, residue } = await readOf(fixture('session.pdf'));
  const lines = shown(text, blocks).map((line) => line.slice(0, 50));
  expect(lines).toEqual([
    'paragraph: Northern Council · Papers of the Sessio',
    'heading1: Report on the Harbour Fire',
    'heading2: 1. Background',
    'paragraph: The harbour office said on Monday that ',
    'paragraph: Fishermen from the northern villages ha',
    'paragraph: An agency reported as much on Sunday, c',
    'paragraph: 1 Figures of the harbour office, as of ',
    'paragraph: 2 Minutes of the session of 3 March, it',
    'paragraph: Page 1',
    'paragraph: Northern Council · Papers of the Sessio',
    'heading2: 2. What the council asked for',
    'list item: • two new ferries before the winter, wi',
    'list item: • a pilot station',
    'paragraph: The insurers, for their part, wait for ',
    'paragraph: The council meets again on the first Mo',
    'paragraph: Page 2',
  ]);
  expect(residue.map(({ block }) => block)).toEqual([0, 8, 9, 15]);
  expect(pageOf(blocks, text.indexOf('nobody has said'))).toBe(1);
  expect(pageOf(blocks, text.indexOf('where she lies'))).toBe(2);
});

test.skipIf(!fs.existsSync(CHROMIUM))(
  'a page that Chromium prints is read as it was written, tagged or not',
  { timeout: 120_000 },
  async () => {
    for (const bytes of await printed('report.html')) {
      const { text, blocks, residue } = await readOf(bytes);
      const lines = shown(text, blocks);
      expect(lines.filter((line) => line.startsWith('heading'))).toEqual([
        'heading1: Two Ferries Stay in Port Until the Inquiry Into the Harbour Fire Has Ended',
        'heading2: 1. Background',
        'heading2: 2. What the council asked for',
      ]);
      expect(lines).toContain('table: Ship\tCrew\tBuilt\nAlba\t12\t1987\nBora\t9\t1991');
      expect(text).toContain(
        'stay in port until the inquiry had ended, and that the crews would be paid in full.1 Its head',
      );
      expect(text).toContain('the north-eastern gate was locked.');
      expect(text).toContain('港务局星期一表示，两艘渡轮将留在港内，直到调查结束为止。局长拒绝说明日期');
      const furniture = residue.map(({ block }) => text.slice(blocks[block]?.start, blocks[block]?.end));
      expect(furniture.slice(0, 3)).toEqual([
        'The Courier · Northern Edition',
        expect.stringMatching(/^Page 1 of \d$/u),
        'The Courier · Northern Edition',
      ]);
    }
  },
);
