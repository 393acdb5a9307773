import { expect, test } from 'vitest';
import { readAnew, reviewItem } from '../../../renderer/features/import/review-item.ts';
import type { FoundFields, ImportDraft } from '../../../shared/formats/import-batch.ts';

const draftWith = (label: string, found: FoundFields): ImportDraft => ({
  bytes: new Uint8Array(),
  sha256: '',
  encoding: { label, basis: 'chosen', alternatives: [] },
  read: { text: '', blocks: [], residue: [], extractor: { name: 'plain text', version: 1 }, found },
  textSha256: '',
  within: [],
});

test('another encoding finds the fields anew, and keeps what the analyst has corrected', () => {
  const first = reviewItem(
    'edra.txt',
    draftWith('windows-1252', { title: 'FÃ¤hre nach Edra', outlet: 'Orvane Record' }),
    '2026-03-01',
  );
  const corrected = {
    ...first,
    isIncluded: false,
    fields: { ...first.fields, outlet: 'The Orvane Record', published: '2026-02-11' },
  };
  const { fields, draft, isIncluded } = readAnew(
    corrected,
    draftWith('utf-8', { title: 'Fähre nach Edra', outlet: 'Orvane Record', published: '2025' }),
  );
  expect(draft.encoding?.label).toBe('utf-8');
  expect(isIncluded).toBe(false);
  expect(fields).toMatchObject({
    title: 'Fähre nach Edra',
    outlet: 'The Orvane Record',
    published: '2026-02-11',
    retrieved: '2026-03-01',
  });
});

test('a date of retrieval that was corrected stays as well', () => {
  const first = reviewItem('edra.txt', draftWith('utf-8', {}), '2026-03-01');
  const corrected = { ...first, fields: { ...first.fields, retrieved: '2026-01' } };
  expect(readAnew(corrected, draftWith('gb18030', {})).fields.retrieved).toBe('2026-01');
});
