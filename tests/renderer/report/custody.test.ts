import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { custodyHtml } from '../../../renderer/report/custody/custody-html.tsx';
import { caseFileTools as tools } from '../../../renderer/workers/case-file-tools.ts';
import { custodyLines, custodyRecord } from '../../../shared/analysis/custody-record.ts';
import { writeCaseFile } from '../../../shared/formats/case-file.ts';
import { writeCustodyFile } from '../../../shared/formats/custody-file.ts';
import { type Change, put, remove } from '../../../shared/model/changes.ts';
import type { WholeCase } from '../../../shared/model/whole-case.ts';
import { CUSTODY_RECORD_WORDS as WORDS } from '../../../shared/words/custody-record.ts';
import { sha256, smallCase } from '../../shared/model/small-case.ts';
import { localTracesIn } from './local-traces.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'custody-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hash = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));

/** The small case, its first source rated and given a hostile name, its second one removed. */
async function workedOn(): Promise<{ whole: WholeCase; originals: ReadonlyMap<string, Uint8Array> }> {
  const { whole, originals } = await smallCase();
  const [first, second] = whole.snapshot.sources;
  if (!first || !second) throw new Error('no sources');
  const rated = {
    ...first,
    rev: 2,
    title: '<img src=x onerror=alert(1)>',
    reliability: {
      letter: 'B' as const,
      reason: 'right until now',
      at: '2026-01-03T00:00:00.000Z',
      by: 'B. Second',
    },
  };
  const of = <T extends keyof typeof whole.snapshot>(table: T) => whole.snapshot[table];
  const gone = (record: { readonly sourceId: string }): boolean => record.sourceId === second.id;
  const steps: readonly (readonly Change[])[] = [
    [put('sources', first, rated)],
    [
      remove('sources', second),
      ...of('originals')
        .filter(gone)
        .map((one) => remove('originals', one)),
      ...of('excerpts')
        .filter(gone)
        .map((one) => remove('excerpts', one)),
    ],
  ];
  const journal = [
    ...whole.journal,
    ...steps.map((changes, index) => ({
      seq: index + 2,
      at: `2026-01-0${index + 3}T00:00:00.000Z`,
      analyst: 'B. Second',
      label: index === 0 ? 'Rate source' : 'Remove source',
      kind: 'edit' as const,
      of: 0,
      changes,
    })),
  ];
  const snapshot = {
    ...whole.snapshot,
    sources: [rated],
    originals: of('originals').filter((one) => !gone(one)),
    excerpts: of('excerpts').filter((one) => !gone(one)),
  };
  return { whole: { snapshot, journal }, originals };
}

test('every source has its file, its hash, who took it in, what was read, and every later event', async () => {
  const { whole } = await workedOn();
  const lines = custodyLines(await custodyRecord(whole, hash)).map(
    (line) => JSON.parse(line) as Record<string, unknown>,
  );
  expect(lines[0]).toMatchObject({ type: 'case', entries: 3, title: 'Velm harbour' });
  const of = (type: string, source: string) =>
    lines.filter((line) => line['type'] === type && line['source'] === source);
  expect(of('original', 'S1')).toMatchObject([
    { name: 'velm-1.txt', isInCase: true, sha256: whole.snapshot.originals[0]?.sha256 },
  ]);
  expect(of('text', 'S1')).toMatchObject([
    {
      code: 'X1',
      extractor: whole.snapshot.excerpts[0]?.extractor,
      readFrom: whole.snapshot.originals[0]?.sha256,
    },
  ]);
  expect(of('event', 'S1')).toMatchObject([
    { seq: 1, analyst: 'A. Reader' },
    { seq: 2, analyst: 'B. Second', label: 'Rate source' },
  ]);
  // A source that was removed keeps its record.
  expect(of('source', 'S2')).toMatchObject([{ isInCase: false }]);
  expect(of('event', 'S2').at(-1)).toMatchObject({ seq: 3, label: 'Remove source' });
});

test('the page tells it in words, holds no script, loads nothing and lets no name become markup', async () => {
  const { whole } = await workedOn();
  const html = custodyHtml(await custodyRecord(whole, hash));
  expect(html).toContain('→ B, because right until now');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toMatch(/<(?:script|img|link|iframe|object)\b|\bsrc=(?!x )|href=/u);
  expect(localTracesIn(html)).toEqual([]);
});

test('the same case is the same file, byte for byte', async () => {
  const write = async () => {
    const record = await custodyRecord((await workedOn()).whole, hash);
    const originals = record.sources.flatMap((source) => source.originals.map((one) => one.sha256));
    return writeCustodyFile({ html: custodyHtml(record), lines: custodyLines(record), originals }, tools);
  };
  const [one, other] = [await write(), await write()];
  expect(one).toEqual(other);
  expect(Object.keys(unzipSync(one)).toSorted()).toEqual([
    'ORIGINALS.sha256',
    'README.txt',
    'SHA256SUMS',
    'chain-of-custody.html',
    'chain-of-custody.ndjson',
  ]);
});

/** The recipes are for a shell that has sha256sum; elsewhere this test is skipped, visibly. */
const hasSha256sum = (() => {
  try {
    execFileSync('bash', ['-c', 'sha256sum --version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasSha256sum)('the recipes in the record work with sha256sum alone', async () => {
  const { whole, originals } = await smallCase();
  const written = await writeCaseFile({ whole, originals }, tools);
  const record = await custodyRecord(whole, hash);
  for (const [name, bytes] of Object.entries(unzipSync(written))) {
    const flat = path.join(folder, name.replaceAll('/', '-'));
    writeFileSync(flat, bytes);
  }
  const shell = (command: string): string =>
    execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' }).trim();
  expect(shell(WORDS.check.chainCommand)).toBe(record.head);
  const [original] = record.sources.flatMap((source) => source.originals);
  expect(shell(`sha256sum originals-${original?.sha256}`).slice(0, 64)).toBe(original?.sha256);
  // One letter more in the journal, and the chain ends elsewhere.
  writeFileSync(
    path.join(folder, 'journal.ndjson'),
    shell('cat journal.ndjson').replace('Make case', 'Made case').concat('\n'),
  );
  expect(shell(WORDS.check.chainCommand)).not.toBe(record.head);
});
