import { byId, type CaseSnapshot, groupBy } from '../model/case-snapshot.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Issued } from '../model/issued.ts';
import { VERIFY_PRINTED as WORDS } from '../words/verify-printed.ts';
import type { PrintedReport } from './printed-report.ts';
import type { KnownCase, PrintedCheck } from './verify-printed.ts';

/** What can be checked against the case that a report was printed from. */
export function caseChecks(
  printed: Pick<PrintedReport, 'sha256'>,
  evidenceSha256: string,
  evidence: Evidence,
  copy: Issued | null,
  { snapshot, textHashes }: KnownCase,
): readonly PrintedCheck[] {
  return [
    copyCheck(printed.sha256, evidenceSha256, evidence, copy, snapshot),
    quotationCheck(evidence, snapshot),
    excerptCheck(evidence, snapshot, textHashes),
    originalCheck(evidence, snapshot),
  ];
}

/** Whether the file is one that was issued, byte for byte. */
function copyCheck(
  sha256: string,
  evidenceSha256: string,
  { assessment, issue }: Evidence,
  copy: Issued | null,
  { assessments, issued }: CaseSnapshot,
): PrintedCheck {
  const say = (outcome: PrintedCheck['outcome'], sentence: string): PrintedCheck => ({
    rule: 'copy',
    outcome,
    sentence,
    details: [],
  });
  if (copy) {
    if (copy.marking !== assessment.marking)
      return say('fails', WORDS.otherMarking(copy.code, copy.marking, assessment.marking));
    const later = issued.find(({ supersedes }) => supersedes === copy.id);
    return say('holds', WORDS.isCopy(copy.code, copy.issuedAt, later?.code ?? null));
  }
  const claimed = issue && issued.find(({ code }) => code === issue.code);
  if (claimed && claimed.evidenceSha256 === evidenceSha256)
    return say('fails', WORDS.otherBytes(claimed.code, claimed.issuedAt, claimed.pdf.sha256, sha256));
  if (claimed) return say('fails', WORDS.otherEvidence(claimed.code, claimed.issuedAt));
  if (issue) return say('fails', WORDS.unknownIssue(issue.code));
  const isKnown = assessments.some(({ code }) => code === assessment.code);
  return isKnown
    ? say('open', WORDS.notIssued(assessment.code))
    : say('fails', WORDS.unknownAssessment(assessment.code));
}

/** Every quotation character for character at its place. */
function quotationCheck({ claims, sanitised }: Evidence, snapshot: CaseSnapshot): PrintedCheck {
  const texts = byId(snapshot.texts);
  const textOf = new Map(snapshot.excerpts.map(({ id, code }) => [code, texts.get(id)?.text]));
  const described = new Set(sanitised?.described);
  const all = claims.flatMap(({ code, passages }) => passages.map((passage) => ({ code, ...passage })));
  const shown = all.filter(({ source }) => !described.has(source));
  const wrong = shown.filter(
    ({ excerpt, start, end, quote }) => textOf.get(excerpt)?.slice(start, end) !== quote,
  );
  return {
    rule: 'quotations',
    outcome: wrong.length > 0 ? 'fails' : 'holds',
    sentence:
      wrong.length > 0
        ? WORDS.quotationsWrong(wrong.length, shown.length)
        : WORDS.quotationsRight(shown.length, all.length - shown.length),
    details: wrong.map(({ code, excerpt, start, quote }) =>
      textOf.has(excerpt)
        ? WORDS.notAtPlace(code, excerpt, start, quote)
        : WORDS.noExcerpt(code, excerpt, quote),
    ),
  };
}

function excerptCheck(
  evidence: Evidence,
  snapshot: CaseSnapshot,
  textHashes: ReadonlyMap<string, string>,
): PrintedCheck {
  const known = new Set(snapshot.excerpts.map(({ code }) => code));
  const listed = namedSources(evidence).flatMap(({ excerpts }) => excerpts);
  const wrong = listed.filter(({ code, sha256 }) => textHashes.get(code) !== sha256);
  return {
    rule: 'excerpts',
    outcome: wrong.length > 0 ? 'fails' : 'holds',
    sentence: wrong.length > 0 ? WORDS.excerptsWrong(wrong.length) : WORDS.excerptsRight(listed.length),
    details: wrong.map(({ code }) => (known.has(code) ? WORDS.otherText(code) : WORDS.excerptGone(code))),
  };
}

function originalCheck(evidence: Evidence, snapshot: CaseSnapshot): PrintedCheck {
  const codeOf = new Map(snapshot.sources.map(({ id, code }) => [id, code]));
  const held = groupBy(snapshot.originals, ({ sourceId }) => codeOf.get(sourceId));
  const listed = namedSources(evidence).flatMap(({ code, originals }) =>
    originals.map((original) => ({ code, ...original })),
  );
  const wrong = listed.filter(({ code, sha256 }) => !held.get(code)?.some((one) => one.sha256 === sha256));
  return {
    rule: 'originals',
    outcome: wrong.length > 0 ? 'fails' : 'holds',
    sentence: wrong.length > 0 ? WORDS.originalsWrong(wrong.length) : WORDS.originalsRight(listed.length),
    details: wrong.map(({ code, name }) => WORDS.originalUnknown(code, name)),
  };
}

/** A sanitised copy says nothing of the files behind what it only describes. */
function namedSources({ sources, sanitised }: Evidence): Evidence['sources'] {
  const described = new Set(sanitised?.described);
  return sources.filter(({ code }) => !described.has(code));
}
