import { expect, test } from 'vitest';
import type { FoundFields, ImportDraft } from '../../../shared/formats/import-batch.ts';
import { acceptedItem, fieldsAnew, fieldsOf, problemOf } from '../../../shared/formats/review-fields.ts';

const TODAY = '2026-03-01';

test('a file that says nothing is named after itself and was retrieved today', () => {
  expect(fieldsOf('velm_report.final.pdf', {}, TODAY)).toMatchObject({
    title: 'velm report.final',
    outlet: '',
    published: '',
    retrieved: TODAY,
    kind: 'article',
    locator: '',
  });
});

test('another encoding finds the fields anew, and keeps what the analyst has corrected', () => {
  const before: FoundFields = { title: 'FÃ¤hre nach Edra', outlet: 'Orvane Record' };
  const corrected = {
    ...fieldsOf('edra.txt', before, TODAY),
    outlet: 'The Orvane Record',
    published: '2026-02-11',
  };
  const now: FoundFields = { title: 'Fähre nach Edra', outlet: 'Orvane Record', published: '2025' };
  expect(fieldsAnew('edra.txt', corrected, before, now)).toMatchObject({
    title: 'Fähre nach Edra',
    outlet: 'The Orvane Record',
    published: '2026-02-11',
    retrieved: TODAY,
  });
});

test('a date of retrieval that was corrected stays as well', () => {
  const corrected = { ...fieldsOf('edra.txt', {}, TODAY), retrieved: '2026-01' };
  expect(fieldsAnew('edra.txt', corrected, {}, {}).retrieved).toBe('2026-01');
});

test('a title is needed, and every date must be one', () => {
  const fields = fieldsOf('edra.txt', {}, TODAY);
  expect(problemOf(fields)).toBeNull();
  expect(problemOf({ ...fields, title: '  ' })).toBe('title');
  for (const field of ['published', 'modified', 'retrieved'] as const) {
    expect(problemOf({ ...fields, [field]: 'last Tuesday' })).toBe('date');
  }
});

test('what is stored is what stands in the fields, without blanks around it', () => {
  const draft: Omit<ImportDraft, 'bytes'> & { byteLength: number } = {
    byteLength: 12,
    fileName: 'message.eml',
    sha256: 'a',
    encoding: null,
    read: { text: 'Words.', blocks: [], residue: [], extractor: { name: 'mail', version: 1 }, found: {} },
    textSha256: 'b',
    within: [{ name: 'box.zip', sha256: 'c' }],
  };
  const fields = {
    ...fieldsOf('message.eml', { authors: ['Kallas, Marta', 'Orl, Jan'] }, TODAY),
    title: ' The message ',
    published: '2026-02',
    locator: ' p. 3 ',
  };
  expect(acceptedItem(draft, fields)).toMatchObject({
    title: 'The message',
    authors: ['Kallas, Marta', 'Orl, Jan'],
    published: '2026-02',
    modified: null,
    locator: 'p. 3',
    fileName: 'message.eml',
    encoding: '',
    within: [{ name: 'box.zip' }],
  });
});

test.each([[['Kallas, Marta']], [['Marta Kallas', 'Jan Orl']], [['Kallas, Marta', 'Orl, Jan']], [[]]])(
  'the names %j come back from their line as they were',
  (authors) => {
    const fields = fieldsOf('a.txt', { authors }, TODAY);
    const draft = { byteLength: 0, fileName: '', sha256: '', encoding: null, textSha256: '', within: [] };
    const read = { text: '', blocks: [], residue: [], extractor: { name: '', version: 1 }, found: {} };
    expect(acceptedItem({ ...draft, read }, fields).authors).toEqual(authors);
  },
);
