import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { runHeadless } from '../../../renderer/headless/run-headless.ts';
import { caseFileTools } from '../../../renderer/workers/case-file-tools.ts';
import { writeCaseFile } from '../../../shared/formats/case-file.ts';
import type { FileBytes, HeadlessJob } from '../../../shared/ipc.ts';
import { ok } from '../../../shared/lib/result.ts';
import { startedWith } from '../../../shared/model/whole-case.ts';
import { smallCase } from '../../shared/model/small-case.ts';
import { fakeMain } from '../fake-bridge.ts';
import { pdfWith } from './printed-pdf.ts';

let out = '';
let err = '';
let code: number | null = null;
let saved: Uint8Array | null = null;
let info = '';

beforeEach(() => {
  [out, err, code, saved, info] = ['', '', null, null, ''];
  fakeMain().answers = {
    'window.ready': () => ok(null),
    'app.info': () => ok({ version: '1', electron: '', chrome: '', isPackaged: true, isHeadless: true }),
    'headless.write': (stream, part) => {
      if (stream === 'out') out += part;
      else err += part;
      return ok(null);
    },
    'headless.save': (bytes) => {
      saved = bytes;
      return ok({ name: 'out.pdf' });
    },
    'headless.exit': (given) => {
      code = given;
      return ok(null);
    },
    'pdf.print': async () => ok(await pdfWith({ info })),
  };
});
afterEach(closeCase);

/** The small case with its second source marked above TLP:GREEN. */
async function caseFile(subtitle = ''): Promise<FileBytes> {
  const { whole, originals } = await smallCase(`issuing-${crypto.randomUUID()}`);
  const snapshot = {
    ...whole.snapshot,
    sources: whole.snapshot.sources.map((source) =>
      source.code === 'S2' ? { ...source, marking: 'TLP:RED' as const, outlet: 'Hidden Bulletin' } : source,
    ),
    assessments: whole.snapshot.assessments.map((assessment) => ({ ...assessment, subtitle })),
  };
  const contents = {
    whole: startedWith(snapshot, { at: '2026-01-02T00:00:00Z', analyst: '', label: 'x' }),
    originals,
  };
  return { name: 'case.touchstone', bytes: await writeCaseFile(contents, caseFileTools) };
}

const run = (job: Partial<HeadlessJob>): Promise<void> =>
  runHeadless({ command: 'export', options: {}, files: [], json: false, ...job });

const sanitised = async (options: Readonly<Record<string, string>>, subtitle = ''): Promise<void> =>
  run({
    files: [await caseFile(subtitle)],
    options: { assessment: 'R1', to: 'pdf', sanitised: 'green', ...options },
  });

test('a sanitised copy is printed, proved and written', { timeout: 120_000 }, async () => {
  await sanitised({});
  expect(out).toMatch(
    /^Wrote “out\.pdf”\.\n\d+ withheld strings, none found in text, metadata or attachments\.\n$/,
  );
  expect(code).toBe(0);
  expect(saved).not.toBeNull();
});

test('what is still said stops it, with its place', async () => {
  await sanitised({}, 'After the Hidden Bulletin');
  expect(code).toBe(1);
  expect(saved).toBeNull();
  expect(out).toContain('outlet “Hidden Bulletin” in the particulars');
});

test('what the printed file holds after all stops it too', async () => {
  info = 'Hidden Bulletin';
  await sanitised({});
  expect(code).toBe(1);
  expect(saved).toBeNull();
  expect(out).toContain('outlet “Hidden Bulletin” in the information about the document');
});

test.each([
  [{ sanitised: 'purple' }, 'There is no marking “purple”.'],
  [{ to: 'html' }, '“--sanitised” prints a PDF'],
])('%j is answered with a sentence', async (options, sentence) => {
  await sanitised(options);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test.each([
  [[{ name: 'a.pdf', bytes: new TextEncoder().encode('nothing') }], '“a.pdf” is not a PDF.'],
  [
    [
      { name: 'a.touchstone', bytes: new TextEncoder().encode('PK') },
      { name: 'b.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
    ],
    'name the PDF first',
  ],
])('a wrong file to verify is answered with a sentence', async (files, sentence) => {
  await run({ command: 'verify', files });
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test('a PDF without evidence is told from a report, with and without a case', async () => {
  const report = { name: 'other.pdf', bytes: await pdfWith({ page: 'Other' }) };
  await run({ command: 'verify', files: [report, await caseFile()], json: true });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ command: 'verify', report: null, isSound: false, changes: [] });
});
