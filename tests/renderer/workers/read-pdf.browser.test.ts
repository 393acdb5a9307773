import { beforeAll, expect, test } from 'vitest';
import { readFiles } from '../../../renderer/workers/import-client.ts';
import { loadPdfEngine } from '../../../renderer/workers/pdf-engine.ts';
import address from '../../fixtures/formats/pdf/sample.pdf?url';
import { smallPdf } from './raw-pdf.ts';

// The development server takes long to hand out the engine for the first time; the program has it beside it.
beforeAll(async () => {
  await loadPdfEngine();
  await readFiles([{ name: 'first.pdf', bytes: smallPdf([{ content: '' }]) }]);
}, 180_000);

const fetched = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

test('a PDF document is read in the worker, and the next file after it', async () => {
  const outcomes = await readFiles([
    { name: 'report.pdf', bytes: await fetched(address) },
    { name: 'after.txt', bytes: new TextEncoder().encode('Still here.') },
  ]);
  expect(
    outcomes.map((outcome) => (outcome.ok ? outcome.draft.read.extractor.name : outcome.message)),
  ).toEqual(['pdf', 'plain-text']);
});

test('a Chinese font that does not lie in the document is read by the program’s own tables', async () => {
  const words = '港务局星期一表示';
  const codes = Array.from(words, (one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const bytes = smallPdf([{ content: `BT /F2 12 Tf 50 500 Td <${codes}> Tj ET` }]);
  const [outcome] = await readFiles([{ name: 'port.pdf', bytes }]);
  expect(outcome?.ok && outcome.draft.read.text).toBe(words);
});
