import { canonicalJson } from '../lib/canonical-json.ts';
import { byId, type CaseSnapshot } from '../model/case-snapshot.ts';
import type { JournalEntry } from '../model/changes.ts';
import { type KeptFile, logoOf } from '../model/kept-files.ts';
import { spanHolds } from '../model/passage.ts';
import { danglingReferences } from '../model/references.ts';
import { citedClaims, picturesIn } from '../model/rich-text.ts';
import { type AnyRecord, TABLES, type TableName } from '../model/schema.ts';
import type { ExcerptText } from '../model/source.ts';
import { recordsAfter, type WholeCase } from '../model/whole-case.ts';
import type { SELF_CHECK_WORDS } from '../words/self-check.ts';
import { blockFindings, contextFindings, recordFindings, stepFindings } from './self-check.ts';
import { issuedFindings } from './verify-issued.ts';

/** One thing that does not hold, with the code or id of the record it is about. */
export interface Finding {
  readonly rule: keyof typeof SELF_CHECK_WORDS.rules;
  readonly about: string;
  readonly message: string;
  /** What can be opened to see it. */
  readonly record?: { readonly table: TableName; readonly id: string };
  /** The step of the journal that it is about. */
  readonly step?: number;
}

/** What verifying needs from outside: hashes are the platform's. */
export interface HashTools {
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  readonly textHash: (text: Pick<ExcerptText, 'text'>) => Promise<string>;
  /** SHA-256 of a kept file's bytes as they lie on disk or in the case file; null when they are missing. */
  readonly originalHash: (original: KeptFile) => Promise<string | null>;
}

/**
 * Checks every hash, every passage against the text at its place, every reference, and the records against what the
 * journal tells of them. An empty list is a sound case.
 */
export async function verifyCase(
  { snapshot, journal }: WholeCase,
  tools: HashTools,
): Promise<readonly Finding[]> {
  return [
    ...recordFindings(snapshot),
    ...(await hashFindings(snapshot, tools)),
    ...blockFindings(snapshot),
    ...spanFindings(snapshot),
    ...contextFindings(snapshot),
    ...referenceFindings(snapshot),
    ...citationFindings(snapshot),
    ...codeFindings(snapshot),
    ...(await issuedFindings(snapshot, tools)),
    ...journalFindings(snapshot, journal),
    ...stepFindings(journal),
  ];
}

async function hashFindings(snapshot: CaseSnapshot, tools: HashTools): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const pictures = [
    ...snapshot.info.flatMap(logoOf),
    ...snapshot.assessments.flatMap(({ body }) => picturesIn(body)),
  ];
  for (const original of [...snapshot.originals, ...pictures]) {
    const found = await tools.originalHash(original);
    if (found === original.sha256) continue;
    const message =
      found === null ? 'The original bytes are missing.' : 'The original bytes do not match their hash.';
    const record =
      'id' in original ? { record: { table: 'originals', id: String(original.id) } as const } : {};
    findings.push({ rule: 'original', about: original.name, message, ...record });
  }
  const texts = byId(snapshot.texts);
  for (const excerpt of snapshot.excerpts) {
    const stored = texts.get(excerpt.id);
    const say = (message: string): void => {
      const record = { table: 'excerpts', id: excerpt.id } as const;
      findings.push({ rule: 'text', about: excerpt.code, message, record });
    };
    if (!stored) say('The excerpt has no text.');
    else if ((await tools.textHash(stored)) !== excerpt.sha256) say('The text does not match its hash.');
  }
  return findings;
}

function spanFindings(snapshot: CaseSnapshot): readonly Finding[] {
  const texts = byId(snapshot.texts);
  const owners = new Map<string, string>(
    [...snapshot.claims, ...snapshot.entities, ...snapshot.excerpts].map((record) => [
      record.id,
      record.code,
    ]),
  );
  const spans = [
    ...snapshot.passages.map((span) => ({ table: 'passages' as const, span, owner: span.claimId as string })),
    ...snapshot.mentions.map((span) => ({
      table: 'mentions' as const,
      span,
      owner: span.entityId as string,
    })),
    ...snapshot.notes.map((span) => ({ table: 'notes' as const, span, owner: span.excerptId as string })),
  ];
  return spans
    .filter(({ span }) => !spanHolds(span, texts.get(span.excerptId)?.text ?? ''))
    .map(({ table, span, owner }) => ({
      record: { table, id: span.id },
      rule: 'passage',
      about: owners.get(owner) ?? owner,
      message: `The quoted words are not at ${span.start} to ${span.end} any more: “${span.quote.slice(0, 80)}”.`,
    }));
}

function referenceFindings(snapshot: CaseSnapshot): readonly Finding[] {
  return danglingReferences(snapshot).map(({ table, field, parent, record }) => ({
    rule: 'reference',
    record: { table, id: record.id },
    about: record.id,
    message: `${table}.${field} names nothing in ${parent}.`,
  }));
}

function citationFindings(snapshot: CaseSnapshot): readonly Finding[] {
  const claims = byId(snapshot.claims);
  return snapshot.assessments.flatMap((assessment) =>
    citedClaims(assessment.body)
      .filter((id) => !claims.has(id))
      .map(() => ({
        rule: 'citation' as const,
        about: assessment.code,
        record: { table: 'assessments' as const, id: assessment.id },
        message: 'The assessment cites a claim that was removed.',
      })),
  );
}

function codeFindings(snapshot: CaseSnapshot): readonly Finding[] {
  const seen = new Set<string>();
  return [
    snapshot.sources,
    snapshot.excerpts,
    snapshot.claims,
    snapshot.entities,
    snapshot.assessments,
    snapshot.issued,
  ]
    .flat()
    .flatMap(({ code }) => {
      if (!seen.has(code)) {
        seen.add(code);
        return [];
      }
      return [{ rule: 'code' as const, about: code, message: `The code ${code} is used twice.` }];
    });
}

/** The journal must be without gaps and lead to exactly the records that are there: it is what a case is restored from. */
function journalFindings(snapshot: CaseSnapshot, journal: readonly JournalEntry[]): readonly Finding[] {
  const findings: Finding[] = [];
  const gap = journal.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap >= 0)
    findings.push({
      rule: 'journal',
      about: String(gap + 1),
      message: 'This entry of the journal is missing.',
      step: gap + 1,
    });
  const told = recordsAfter(journal);
  for (const table of TABLES) {
    const missing = new Map(told.get(table));
    for (const record of snapshot[table] as readonly AnyRecord[]) {
      const expected = missing.get(record.id);
      missing.delete(record.id);
      if (!expected || canonicalJson(expected) !== canonicalJson(record)) {
        findings.push({
          rule: 'journal',
          about: nameOf(record),
          message: 'The record is not as the journal tells it.',
          record: { table, id: record.id },
        });
      }
    }
    for (const record of missing.values()) {
      findings.push({
        rule: 'journal',
        about: nameOf(record),
        message: 'The journal tells of a record that is gone.',
      });
    }
  }
  return findings;
}

const nameOf = (record: AnyRecord): string => ('code' in record ? record.code : record.id);
