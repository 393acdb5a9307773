import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { runHeadless } from '../../../renderer/headless/run-headless.ts';
import { lockBytes, unlockBytes } from '../../../renderer/workers/age-file.ts';
import { caseFileTools } from '../../../renderer/workers/case-file-tools.ts';
import { readCaseFile, writeCaseFile } from '../../../shared/formats/case-file.ts';
import type { FileBytes, HeadlessJob, PrintOrder } from '../../../shared/ipc.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { copyOfCase, type WholeCase } from '../../../shared/model/whole-case.ts';
import { HEADLESS_WORDS as WORDS } from '../../../shared/words/headless.ts';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { smallCase } from '../../shared/model/small-case.ts';
import { forgetSamples } from '../commands/forget-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';

let main: FakeMain;
let out = '';
let err = '';
let code: number | null = null;
let saved: Uint8Array | null = null;
let printed: PrintOrder | null = null;

beforeEach(() => {
  main = fakeMain();
  [out, err, code, saved, printed] = ['', '', null, null, null];
  main.answers = {
    'window.ready': () => ok(null),
    'app.info': () => ok({ version: '1.2.3', electron: '', chrome: '', isPackaged: true, isHeadless: true }),
    'headless.write': (stream, part) => {
      if (stream === 'out') out += part;
      else err += part;
      return ok(null);
    },
    'headless.save': (bytes) => {
      saved = bytes;
      return ok({ name: 'out.file' });
    },
    'headless.exit': (given) => {
      code = given;
      return ok(null);
    },
    'pdf.print': (order) => {
      printed = order;
      return ok(new TextEncoder().encode('%PDF-2.0'));
    },
  };
});
afterEach(closeCase);

describe('import without a window', { timeout: 60_000 }, () => {
  const files = [
    text(
      'velm.txt',
      'Port of Velm reopens\n\nThe port opened on Monday. Forty ships were waiting outside it.',
    ),
    text('ledger.txt', 'Ledger of the harbour\n\nThe clerk counted thirty-eight ships before noon.'),
  ];

  test('makes a case file with the originals as they were and the given fields', async () => {
    await run({ command: 'import', files, options: { outlet: 'Velm Courier', published: '2026-01' } });
    const { whole, originals } = await readSaved();
    expect(whole.snapshot.info[0]).toMatchObject({ title: 'Imported sources', isSample: false });
    expect(
      whole.snapshot.sources.map(({ code: given, outlet, published }) => ({ given, outlet, published })),
    ).toEqual([
      { given: 'S1', outlet: 'Velm Courier', published: '2026-01' },
      { given: 'S2', outlet: 'Velm Courier', published: '2026-01' },
    ]);
    const kept = whole.snapshot.originals.map(({ sha256 }) => originals.get(sha256));
    expect(kept).toEqual(files.map(({ bytes }) => bytes));
    expect(code).toBe(0);
    expect(out).toContain('Wrote “out.file”.\n2 sources imported.\n');
    expect(err).toContain('Reading “velm.txt”');
  });

  test('names the case after its only source, whose title may be given', async () => {
    await run({ command: 'import', files: files.slice(0, 1), options: { title: 'The port' }, json: true });
    const { whole } = await readSaved();
    expect(whole.snapshot.info[0]?.title).toBe('The port');
    expect(json()).toMatchObject({
      command: 'import',
      error: null,
      exitCode: 0,
      file: 'out.file',
      case: { title: 'The port' },
      counts: { sources: 1, excerpts: 1, claims: 0 },
      sources: [{ code: 'S1', title: 'The port', file: 'velm.txt', encoding: 'utf-8' }],
      refused: [],
    });
  });

  test('imports the rest when some are refused, and ends with 1', async () => {
    const program = { name: 'tool.exe', bytes: Uint8Array.of(0x4d, 0x5a, 0, 0, 0, 0) };
    await run({ command: 'import', files: [program, ...files], json: true });
    expect((await readSaved()).whole.snapshot.sources).toHaveLength(2);
    expect(code).toBe(1);
    expect(json()).toMatchObject({ refused: [{ file: 'tool.exe', code: 'binary' }] });
  });

  test('writes nothing and ends with 2 when none can be imported', async () => {
    await run({ command: 'import', files: [text('empty.txt', '')] });
    expect({ code, saved, out }).toEqual({ code: 2, saved: null, out: '' });
    expect(err).toContain('None of the files could be imported.');
    expect(err).toContain('empty.txt');
  });

  test('takes every source of a file that holds several, and names each by its own file', async () => {
    const packed = {
      name: 'papers.zip',
      bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))),
    };
    await run({ command: 'import', files: [packed], json: true });
    const { whole } = await readSaved();
    expect(whole.snapshot.originals.map(({ name, within }) => [name, within.map((one) => one.name)])).toEqual(
      [
        ['velm.txt', ['papers.zip']],
        ['ledger.txt', ['papers.zip']],
      ],
    );
    expect(whole.snapshot.info[0]?.title).toBe('Imported sources');
    expect(json()).toMatchObject({ counts: { sources: 2, excerpts: 2 }, refused: [] });
    await closeCase();
    [out, saved] = ['', null];
    await run({ command: 'import', files: [packed], options: { title: 'Both' }, json: true });
    expect({ code, saved }).toEqual({ code: 2, saved: null });
    expect(json()).toEqual({ command: 'import', error: WORDS.titleForSeveral, exitCode: 2 });
  });

  test('refuses one title for several files', async () => {
    await run({ command: 'import', files, options: { title: 'Both' }, json: true });
    expect({ code, saved }).toEqual({ code: 2, saved: null });
    expect(json()).toEqual({ command: 'import', error: WORDS.titleForMany, exitCode: 2 });
  });
});

describe('a case file without a window', { timeout: 60_000 }, () => {
  test('info says what is in it', async () => {
    await run({ command: 'info', files: [await smallFile()] });
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Velm harbour',
      '2 sources, 2 claims, 2 entities, 1 assessment',
      '  S1  The harbour of Velm  · Velm Courier · January 2026 · B',
      '  S2  Ledger of the Velm h · Velm Courier · January 2026 · B',
      '  R1  What passes through Velm · version 1.0 · 2 January 2026',
      '',
    ]);
  });

  test('info as JSON has the same keys for every case', async () => {
    await run({ command: 'info', files: [await smallFile()], json: true });
    expect(json()).toMatchObject({
      command: 'info',
      error: null,
      exitCode: 0,
      case: { title: 'Velm harbour', isSample: false },
      counts: { sources: 2, passages: 3, roles: 2 },
      journalEntries: 1,
      sources: [
        { code: 'S1', claims: 2 },
        { code: 'S2', claims: 1, reliability: 'B' },
      ],
      assessments: [{ code: 'R1', version: '1.0', dated: '2026-01-02' }],
    });
  });

  test('info shows what sources hold without letting it steer the terminal', async () => {
    const file = await smallFile((whole) =>
      copyOfCase(whole, `steering-${Date.now()}` as never, 'A\u001b[2J\u202eB\nC\u009b', NOTE),
    );
    await run({ command: 'info', files: [file] });
    expect(out.split('\n')[0]).toBe('A\ufffd[2J\ufffdB C\ufffd');
    await closeCase();
    out = '';
    main.journals.clear();
    await run({
      command: 'info',
      files: [
        await smallFile((whole) => copyOfCase(whole, `steered-${Date.now()}` as never, '\u202e\u009b', NOTE)),
      ],
      json: true,
    });
    expect(out).toContain(String.raw`\u202e\u009b`);
    expect(json()).toMatchObject({ case: { title: '\u202e\u009b' } });
  });

  test('a very long answer is not cut off', async () => {
    const title = '😀'.repeat(600_000);
    const file = await smallFile((whole) =>
      copyOfCase(whole, `long-title-${Date.now()}` as never, title, NOTE),
    );
    await run({ command: 'info', files: [file], json: true });
    expect((json()['case'] as { title: string }).title === title).toBe(true);
    expect(main.asked.filter((channel) => channel === 'headless.write').length).toBeGreaterThan(2);
  });

  test('verify ends with 0 for a sound case', async () => {
    await run({ command: 'verify', files: [await smallFile()], json: true });
    expect(json()).toMatchObject({ command: 'verify', exitCode: 0, isSound: true, findings: [] });
  });

  test('verify ends with 1 and lists what does not hold', async () => {
    const file = await smallFile(({ snapshot, journal }) => ({
      snapshot: {
        ...snapshot,
        passages: snapshot.passages.map((passage) => ({ ...passage, start: passage.start + 1 })),
      },
      journal,
    }));
    await run({ command: 'verify', files: [file] });
    expect(code).toBe(1);
    expect(out).toContain('6 things do not hold:');
    expect(out).toContain('  C1 (passage): The quoted words are not at 1 to 37 any more');
  });

  test('verify ends with 2 for a file that is damaged', async () => {
    const { name, bytes } = await smallFile();
    await run({ command: 'verify', files: [{ name, bytes: bytes.slice(0, -9) }], json: true });
    expect(code).toBe(2);
    expect(Object.keys(json())).toEqual(['command', 'error', 'exitCode']);
    expect(json()['error']).toContain('small.touchstone');
    expect(err).toContain('Nothing was changed.');
  });

  test('export prints an assessment by its code', async () => {
    await run({ command: 'export', files: [await smallFile()], options: { assessment: 'r1', to: 'pdf' } });
    expect(new TextDecoder().decode(saved ?? undefined)).toBe('%PDF-2.0');
    expect(printed?.html).toContain('Forty ships were counted in Velm.');
    expect({ code, out }).toEqual({ code: 0, out: 'Wrote “out.file”.\n' });
  });

  test('export writes one HTML file', async () => {
    await run({
      command: 'export',
      files: [await smallFile()],
      options: { assessment: 'assessment-1', to: 'html' },
      json: true,
    });
    expect(new TextDecoder().decode(saved ?? undefined)).toMatch(/^<!doctype html>/);
    expect(json()).toMatchObject({ command: 'export', to: 'html', assessment: { code: 'R1' }, problems: [] });
  });

  test('export ends with 1 when a citation is broken, and prints nonetheless', async () => {
    const file = await smallFile(({ snapshot, journal }) => ({
      snapshot: {
        ...snapshot,
        claims: snapshot.claims.slice(0, 1),
        passages: snapshot.passages.slice(0, 1),
        roles: [],
      },
      journal,
    }));
    await run({ command: 'export', files: [file], options: { assessment: 'R1', to: 'pdf' } });
    expect(code).toBe(1);
    expect(saved).not.toBeNull();
    expect(out).toContain('cites a claim that is no longer in the case');
  });

  test('export says which assessments there are when it is asked for another', async () => {
    await run({ command: 'export', files: [await smallFile()], options: { assessment: 'R7', to: 'pdf' } });
    expect({ code, saved, out }).toEqual({ code: 2, saved: null, out: '' });
    expect(err).toContain('The case holds no assessment “R7”. It holds R1.');
  });

  test('a printer that fails ends with 2 and its sentence', async () => {
    main.answers = { ...main.answers, 'pdf.print': () => fail('not-printed', 'It could not be printed.') };
    await run({ command: 'export', files: [await smallFile()], options: { assessment: 'R1', to: 'pdf' } });
    expect({ code, saved }).toEqual({ code: 2, saved: null });
    expect(err).toContain('It could not be printed.');
  });
});

test('the sample is written as a case file that is sound and says that it is invented', async () => {
  await forgetSamples();
  await run({ command: 'sample', json: true });
  const { whole } = await readSaved();
  expect(whole.snapshot.info[0]?.isSample).toBe(true);
  expect(whole.snapshot.assessments.length).toBeGreaterThan(0);
  expect(json()).toMatchObject({
    command: 'sample',
    exitCode: 0,
    file: 'out.file',
    case: { isSample: true },
  });
});

describe('a case file with a passphrase, without a window', { timeout: 120_000 }, () => {
  const passphrase = 'lantern acrobat tidy glacier';

  test('is read with the passphrase of the job, and refused without it or with another', async () => {
    const { name, bytes } = await smallFile();
    const file = { name: `${name}.age`, bytes: await lockBytes(bytes, passphrase, undefined, 2) };
    await run({ command: 'info', files: [file] });
    expect([code, err.includes(LOCKING_WORDS.refused.noPassphrase(file.name))]).toEqual([2, true]);
    err = '';
    await run({ command: 'verify', files: [file], passphrase: 'lantern acrobat' });
    expect([code, err.includes(LOCKING_WORDS.refused.wrongPassphrase)]).toEqual([2, true]);
    expect(main.journals.size).toBe(0);
    await run({ command: 'verify', files: [file], passphrase });
    expect(code).toBe(0);
    expect(out).toContain('Nothing is wrong.');
    expect(out + err).not.toContain(passphrase);
  });

  test('is written encrypted where the job has one', async () => {
    const files = [text('velm.txt', 'Port of Velm reopens\n\nThe port opened on Monday.')];
    await run({ command: 'import', files, passphrase });
    expect(code).toBe(0);
    const opened = await unlockBytes(saved ?? new Uint8Array(), passphrase);
    expect(opened.ok && (await readCaseFile(opened.value, caseFileTools)).ok).toBe(true);
  });
});

const NOTE = { at: '2026-01-02T03:04:05.678Z', analyst: '', label: 'Rename case' };

async function run(job: Partial<HeadlessJob> & Pick<HeadlessJob, 'command'>): Promise<void> {
  await runHeadless({ options: {}, files: [], json: false, ...job });
}

const json = (): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

function text(name: string, words: string): FileBytes {
  return { name, bytes: new TextEncoder().encode(words) };
}

let count = 0;

/** The small case as a file under a new id, changed beforehand. */
async function smallFile(change: (whole: WholeCase) => WholeCase = (whole) => whole): Promise<FileBytes> {
  count += 1;
  const { whole, originals } = await smallCase(`headless-${count}-${Date.now()}`);
  return {
    name: 'small.touchstone',
    bytes: await writeCaseFile({ whole: change(whole), originals }, caseFileTools),
  };
}

async function readSaved(): Promise<{ whole: WholeCase; originals: ReadonlyMap<string, Uint8Array> }> {
  const read = await readCaseFile(saved ?? new Uint8Array(), caseFileTools);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}
