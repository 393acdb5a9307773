import { canonicalJson } from '../lib/canonical-json.ts';
import { folded } from '../lib/folded-text.ts';
import { isRightToLeft } from '../lib/right-to-left.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Issued } from '../model/issued.ts';
import { parseEvidence } from '../model/parse-evidence.ts';
import { ISSUED_CHANGES } from '../words/issued-changes.ts';
import { VERIFY_PRINTED as WORDS } from '../words/verify-printed.ts';
import { changesSince, type IssuedChange } from './issued-changes.ts';
import type { PrintedReport } from './printed-report.ts';
import { caseChecks } from './verify-printed-in-case.ts';

export const PRINTED_RULES = [
  'evidence',
  'hash',
  'quotations printed',
  'marking',
  'copy',
  'quotations',
  'excerpts',
  'originals',
] as const;

/** One thing that was checked. `open` is neither right nor wrong: it could not be told, and why. */
export interface PrintedCheck {
  readonly rule: (typeof PRINTED_RULES)[number];
  readonly outcome: 'holds' | 'fails' | 'open';
  readonly sentence: string;
  /** What exactly does not hold, a line each. */
  readonly details: readonly string[];
}

export interface PrintedVerdict {
  /** As the evidence names it; null where there is no evidence. */
  readonly about: { readonly code: string; readonly title: string; readonly version: string } | null;
  readonly checks: readonly PrintedCheck[];
  /** Against the case; empty without one. */
  readonly changes: readonly IssuedChange[];
  /** Nothing fails. Later changes are no fault of the report. */
  readonly isSound: boolean;
}

/** What a printed report is held against; texts are hashed by the platform. */
export interface KnownCase {
  readonly snapshot: CaseSnapshot;
  /** SHA-256 of the words of each excerpt, by its code. */
  readonly textHashes: ReadonlyMap<string, string>;
}

/**
 * Checks a printed report by itself, and against a case where one is given. Nothing in it is trusted: what the evidence
 * says is compared with what is printed and with what the case holds.
 */
export function verifyPrinted(printed: PrintedReport, known: KnownCase | null): PrintedVerdict {
  const evidence = printed.evidence && parseEvidence(printed.evidence.json);
  const copy = known?.snapshot.issued.find(({ pdf }) => pdf.sha256 === printed.sha256) ?? null;
  if (!printed.evidence || !evidence) {
    const sentence = printed.evidence ? WORDS.evidenceUnreadable : WORDS.evidenceMissing;
    const checks: readonly PrintedCheck[] = [{ rule: 'evidence', outcome: 'fails', sentence, details: [] }];
    return { about: null, checks, changes: [], isSound: false };
  }
  const { code, title, version } = evidence.assessment;
  const checks = [
    ...pageChecks(printed, printed.evidence, evidence),
    ...(known ? caseChecks(printed, printed.evidence.sha256, evidence, copy, known) : []),
  ];
  return {
    about: { code: evidence.issue?.code ?? code, title, version },
    checks,
    changes: known ? changesSince(evidence, leadOf(evidence, copy), known.snapshot) : [],
    isSound: checks.every(({ outcome }) => outcome !== 'fails'),
  };
}

function leadOf({ assessment, issue }: Evidence, copy: Issued | null): string {
  const issued = copy ?? issue;
  return issued
    ? ISSUED_CHANGES.issued(issued.code, issued.issuedAt)
    : ISSUED_CHANGES.printed(assessment.code, assessment.version);
}

/** What can be checked with nothing but the pages and their attachment. */
function pageChecks(
  { pages }: PrintedReport,
  attached: { readonly json: string; readonly sha256: string },
  evidence: Evidence,
): readonly PrintedCheck[] {
  const words = pages.map((page) => folded(page.words)).join('');
  const isCanonical = canonicalJson(JSON.parse(attached.json)) === attached.json;
  const isPrinted = words.includes(attached.sha256);
  const unmarked = pages.flatMap(({ margin }, index) =>
    folded(margin).includes(folded(evidence.assessment.marking)) ? [] : [index + 1],
  );
  return [
    {
      rule: 'evidence',
      outcome: isCanonical ? 'holds' : 'fails',
      sentence: isCanonical
        ? WORDS.evidenceRead(evidence.claims.length, evidence.sources.length)
        : WORDS.evidenceNotCanonical,
      details: [],
    },
    {
      rule: 'hash',
      outcome: isPrinted ? 'holds' : 'fails',
      sentence: isPrinted ? WORDS.hashPrinted : WORDS.hashNotPrinted,
      details: isPrinted ? [] : [attached.sha256],
    },
    printedQuotations(words, evidence),
    {
      rule: 'marking',
      outcome: unmarked.length === 0 ? 'holds' : 'fails',
      sentence:
        unmarked.length === 0
          ? WORDS.markedThroughout(evidence.assessment.marking)
          : WORDS.unmarked(evidence.assessment.marking, unmarked),
      details: [],
    },
  ];
}

/**
 * Whether the words that the evidence quotes stand on the pages. Pages give right-to-left words in the order in which
 * they were drawn, so that these are not compared.
 */
function printedQuotations(words: string, { claims }: Evidence): PrintedCheck {
  const quoted = claims.flatMap(({ code, passages }) => passages.map(({ quote }) => ({ code, quote })));
  const turned = quoted.filter(({ quote }) => isRightToLeft(quote));
  const missing = quoted.filter(({ quote }) => !isRightToLeft(quote) && !words.includes(folded(quote)));
  const compared = quoted.length - turned.length;
  return {
    rule: 'quotations printed',
    outcome: missing.length > 0 ? 'fails' : turned.length > 0 ? 'open' : 'holds',
    sentence:
      missing.length > 0
        ? WORDS.quotationsNotPrinted(missing.length, compared)
        : WORDS.quotationsPrinted(compared, turned.length),
    details: missing.map(({ code, quote }) => WORDS.quotation(code, quote)),
  };
}
