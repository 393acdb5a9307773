import { expect, test } from 'vitest';
import type { PrintedReport } from '../../../shared/analysis/printed-report.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import { type KnownCase, verifyPrinted } from '../../../shared/analysis/verify-printed.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { Issued, IssuedId } from '../../../shared/model/issued.ts';
import { smallCase } from '../model/small-case.ts';

const { snapshot } = (await smallCase()).whole;
const ISSUE = { code: 'R1.1', issuedAt: '2026-03-12T09:00:00.000Z', supersedes: null };
const FILE = 'f'.repeat(64);

const evidence = (issue: typeof ISSUE | null = ISSUE): string =>
  evidenceOf(buildReportDocument(snapshot, 'assessment-1' as AssessmentId, { issue }));

const printedWith = (json: string, words = ''): PrintedReport => ({
  sha256: FILE,
  pages: [
    {
      words: `Key judgement. “We counted forty\nships” and “Ships coun-\nted: 38.” ${words} Its own SHA-256 is ${sha256OfText(json).slice(0, 40)}\n${sha256OfText(json).slice(40)}.`,
      margin: 'TLP:GREEN Page 1 of 1 TLP:GREEN',
    },
  ],
  evidence: { json, sha256: sha256OfText(json) },
});

const copyOf = (json: string, change: Partial<Issued> = {}): Issued => ({
  id: 'issued-1' as IssuedId,
  code: 'R1.1',
  rev: 1,
  assessmentId: 'assessment-1' as AssessmentId,
  number: 1,
  title: '',
  version: '1.0',
  marking: 'TLP:GREEN',
  issuedAt: ISSUE.issuedAt,
  issuedBy: '',
  pdf: { sha256: FILE, byteLength: 1 },
  evidenceSha256: sha256OfText(json),
  supersedes: null,
  changeNote: '',
  despite: null,
  ...change,
});

const known = (change: Partial<CaseSnapshot> = {}): KnownCase => {
  const held = { ...snapshot, issued: [copyOf(evidence())], ...change };
  const texts = new Map(held.texts.map(({ id, text }) => [id, sha256OfText(text)]));
  return {
    snapshot: held,
    textHashes: new Map(held.excerpts.map(({ id, code }) => [code, texts.get(id) ?? ''])),
  };
};

/** What does not hold, by rule. */
const failing = (printed: PrintedReport, against: KnownCase | null): readonly string[] =>
  verifyPrinted(printed, against).checks.flatMap(({ rule, outcome }) => (outcome === 'fails' ? [rule] : []));

test('an issued copy holds, by itself and against its case', () => {
  const alone = verifyPrinted(printedWith(evidence()), null);
  expect(alone).toMatchObject({ isSound: true, changes: [], about: { code: 'R1.1' } });
  expect(alone.checks.map(({ rule }) => rule)).toEqual(['evidence', 'hash', 'quotations printed', 'marking']);
  const inCase = verifyPrinted(printedWith(evidence()), known());
  expect(inCase).toMatchObject({ isSound: true, changes: [] });
  expect(inCase.checks.map(({ sentence }) => sentence)).toContain(
    'Byte for byte this is R1.1, issued 12 March 2026.',
  );
});

test('a file without evidence, or with something else attached, is no report', () => {
  const without = { ...printedWith(evidence()), evidence: null };
  expect(verifyPrinted(without, known())).toMatchObject({ about: null, isSound: false });
  for (const json of ['', 'null', '[]', '{"format":"touchstone-evidence/2"}', '{', '['.repeat(9999)])
    expect(verifyPrinted(printedWith(json), known())).toMatchObject({ about: null, isSound: false });
});

test('evidence that was changed no longer has the hash that is printed', () => {
  const changed = evidence().replace('We counted forty ships', 'We counted sixty ships');
  const printed = { ...printedWith(evidence()), evidence: { json: changed, sha256: sha256OfText(changed) } };
  expect(failing(printed, null)).toEqual(['hash', 'quotations printed']);
  expect(failing(printed, known())).toEqual(['hash', 'quotations printed', 'quotations']);
});

test('evidence that was changed together with the printed hash is found out against the case', () => {
  const changed = evidence().replace('We counted forty ships', 'We counted sixty ships');
  const printed = { ...printedWith(changed, '“We counted sixty ships”'), sha256: 'e'.repeat(64) };
  expect(failing(printed, null)).toEqual([]);
  const { checks } = verifyPrinted(printed, known());
  const [copy, quotations] = ['copy', 'quotations'].map((rule) => checks.find((one) => one.rule === rule));
  expect(copy).toMatchObject({
    outcome: 'fails',
    sentence: 'It calls itself R1.1, but R1.1 of 12 March 2026 was issued with other evidence.',
  });
  expect(quotations).toMatchObject({
    outcome: 'fails',
    details: ['C2: at 40 of X1 the case does not say “We counted sixty ships”'],
  });
});

test('evidence that was written anew is told from what Touchstone writes', () => {
  const pretty = JSON.stringify(JSON.parse(evidence()), null, 1);
  expect(failing(printedWith(pretty), null)).toEqual(['evidence']);
});

test('the same evidence in other bytes is not the issued copy', () => {
  const printed = { ...printedWith(evidence()), sha256: 'e'.repeat(64) };
  expect(failing(printed, known())).toEqual(['copy']);
});

test('a number that was never issued is found out; a print that was not issued is not blamed', () => {
  expect(failing(printedWith(evidence()), known({ issued: [] }))).toEqual(['copy']);
  const draft = verifyPrinted(printedWith(evidence(null)), known({ issued: [] }));
  expect(draft.isSound).toBe(true);
  expect(draft.checks.find(({ rule }) => rule === 'copy')?.outcome).toBe('open');
});

test('a page without the marking is named', () => {
  const printed = printedWith(evidence());
  const pages = [...printed.pages, { words: '', margin: 'Page 2 of 2' }];
  const check = verifyPrinted({ ...printed, pages }, null).checks.find(({ rule }) => rule === 'marking');
  expect(check).toMatchObject({ outcome: 'fails', sentence: 'TLP:GREEN is missing on page 2.' });
});

test('a text or an original that is another one is named', () => {
  const otherText = known({
    texts: snapshot.texts.map((text) => ({ ...text, text: text.text.replace('Share', 'Spare') })),
  });
  expect(failing(printedWith(evidence()), otherText)).toEqual(['excerpts']);
  const otherOriginal = known({
    originals: snapshot.originals.map((original) => ({ ...original, sha256: 'b'.repeat(64) })),
  });
  expect(failing(printedWith(evidence()), otherOriginal)).toEqual(['originals']);
});

test('what has changed since is told, and is no fault of the report', () => {
  const withdrawn = { ground: 'fabricated' as const, reason: '', at: '2026-03-14T00:00:00.000Z', by: '' };
  const later = known({ sources: snapshot.sources.map((source) => ({ ...source, withdrawn })) });
  const verdict = verifyPrinted(printedWith(evidence()), later);
  expect(verdict.isSound).toBe(true);
  expect(verdict.changes.map(({ sentence }) => sentence)).toEqual([
    'R1.1 issued 12 March 2026 leans on S1, withdrawn 14 March 2026 (fabricated).',
    'R1.1 issued 12 March 2026 leans on S2, withdrawn 14 March 2026 (fabricated).',
  ]);
});

test('words in a script that is drawn from right to left are not called missing', () => {
  const arabic = evidence().replace('Ships counted: 38.', 'عدد السفن ثمانية');
  const check = verifyPrinted(printedWith(arabic), null).checks.find(
    ({ rule }) => rule === 'quotations printed',
  );
  expect(check).toMatchObject({ outcome: 'open' });
});
