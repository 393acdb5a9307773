import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseFileTools as tools } from '../../../renderer/workers/case-file-tools.ts';
import { verifyCase } from '../../../shared/analysis/verify-case.ts';
import { readCaseFile, writeCaseFile } from '../../../shared/formats/case-file.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { readJournalLine } from '../../../shared/model/journal-line.ts';
import { EARLIER_VERSIONS, readOldCase } from '../../earlier-versions.ts';

const fileOf = (version: number): Uint8Array =>
  new Uint8Array(fs.readFileSync(`tests/fixtures/case-files/version-${version}.touchstone`));

describe.each(EARLIER_VERSIONS)('a case file of format %i', (version) => {
  test('opens with all its records and its whole history', async () => {
    const old = readOldCase(fileOf(version));
    const read = await readCaseFile(fileOf(version), tools);
    if (!read.ok) throw new Error(read.message);
    const { snapshot, journal } = read.value.whole;
    for (const [table, records] of Object.entries(old.tables)) {
      expect(snapshot[table as keyof typeof snapshot].map(({ id }) => id)).toEqual(
        records.map(({ id }) => id),
      );
    }
    expect(journal.map(({ seq, label }) => [seq, label])).toEqual(
      old.journal.map(({ seq, label }) => [seq, label]),
    );
  });

  test('is sound once it is brought up to date, and packs as the present format', async () => {
    const read = await readCaseFile(fileOf(version), tools);
    if (!read.ok) throw new Error(read.message);
    const { originals } = read.value;
    const findings = await verifyCase(read.value.whole, {
      textHash: ({ text }) => tools.sha256(tools.encode(text)),
      originalHash: async ({ sha256 }) => {
        const bytes = originals.get(sha256);
        return bytes ? tools.sha256(bytes) : null;
      },
    });
    expect(findings).toEqual([]);
    const again = await readCaseFile(await writeCaseFile(read.value, tools), tools);
    expect(again).toEqual(read);
  });

  test('has a journal file that is read to the same history', async () => {
    const read = await readCaseFile(fileOf(version), tools);
    if (!read.ok) throw new Error(read.message);
    const format = version === 1 ? {} : { format: version };
    const lines = readOldCase(fileOf(version)).journal.map((entry) => canonicalJson({ ...entry, ...format }));
    expect(lines.map(readJournalLine)).toEqual(read.value.whole.journal);
  });
});

test('what the first format said about claims and sources is still said', async () => {
  const old = readOldCase(fileOf(1)).tables;
  const read = await readCaseFile(fileOf(1), tools);
  if (!read.ok) throw new Error(read.message);
  const { claims, sources, entities, passages } = read.value.whole.snapshot;
  expect(claims.map(({ happened }) => happened?.date ?? null)).toEqual(
    old.claims?.map(({ happened }) => happened),
  );
  expect(claims.map(({ credibility }) => credibility?.reason)).toEqual(
    old.claims?.map(({ credibility }) => (credibility as { reason: string } | null)?.reason),
  );
  expect(claims.flatMap(({ attribution }) => attribution.map(({ who }) => who))).toEqual(
    old.claims?.flatMap(({ attribution }) => (attribution as { who: string }[]).map(({ who }) => who)),
  );
  expect(sources.every(({ firstHand, withdrawn }) => firstHand === null && withdrawn === null)).toBe(true);
  expect(entities.map(({ aliases }) => aliases.map(({ name }) => name))).toEqual(
    old.entities?.map(({ aliases }) => aliases),
  );
  expect(new Set(passages.map(({ stance }) => stance))).toEqual(new Set(['states']));
});
