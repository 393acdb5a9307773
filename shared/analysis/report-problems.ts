import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { byId } from '../model/case-snapshot.ts';
import { isStandingContradiction } from '../model/claim-relation.ts';
import { spanHolds } from '../model/passage.ts';
import { TLP } from '../model/scale.ts';
import { fallenClaims } from './fallen-sources.ts';
import type { ReportAbout, ReportClaim, ReportProblem } from './report-model.ts';
import type { CitedNote } from './report-notes.ts';
import { speaksAgainst } from './report-stance.ts';

/** What in the chain from judgement to words does not hold, in the order of the pages. */
export function findProblems(
  snapshot: CaseSnapshot,
  about: ReportAbout,
  notes: readonly CitedNote[],
  claims: readonly ReportClaim[],
): readonly ReportProblem[] {
  return [
    ...markingProblems(about),
    ...notes.flatMap(noteProblems),
    ...claims.flatMap(claimProblems),
    ...movedWords(snapshot, claims),
    ...withdrawnGround(snapshot, claims),
    ...untoldContradictions(snapshot, claims),
  ];
}

function markingProblems({ marking, sourceMarking }: ReportAbout): readonly ReportProblem[] {
  if (TLP.indexOf(marking) >= TLP.indexOf(sourceMarking)) return [];
  return [{ code: 'marking-too-open', message: SENTENCES.markingTooOpen(marking, sourceMarking) }];
}

function noteProblems({ number, claimIds, missing, words, isFootnote }: CitedNote): readonly ReportProblem[] {
  if (isFootnote) {
    if (words.trim() !== '') return [];
    return [{ code: 'footnote-empty', message: SENTENCES.footnoteEmpty(number) }];
  }
  if (missing > 0) return [{ code: 'claim-missing', message: SENTENCES.claimMissing(number, missing) }];
  if (claimIds.length === 0) return [{ code: 'citation-empty', message: SENTENCES.citationEmpty(number) }];
  return [];
}

function claimProblems({ code, support }: ReportClaim): readonly ReportProblem[] {
  if (!support.every(speaksAgainst)) return [];
  const message = support.length === 0 ? SENTENCES.claimWithoutPassage(code) : SENTENCES.onlyAgainst(code);
  return [{ code: 'claim-without-passage', message }];
}

function movedWords(snapshot: CaseSnapshot, claims: readonly ReportClaim[]): readonly ReportProblem[] {
  const cited = new Set(claims.map((claim) => claim.code));
  const claimById = byId(snapshot.claims);
  const texts = byId(snapshot.texts);
  return snapshot.passages.flatMap((passage) => {
    const claim = claimById.get(passage.claimId);
    const text = texts.get(passage.excerptId);
    if (!claim || !cited.has(claim.code) || (text && spanHolds(passage, text.text))) return [];
    return [{ code: 'words-moved' as const, message: SENTENCES.wordsMoved(claim.code) }];
  });
}

function withdrawnGround(snapshot: CaseSnapshot, claims: readonly ReportClaim[]): readonly ReportProblem[] {
  const fallen = fallenClaims(snapshot);
  const codes = new Set(snapshot.claims.filter(({ id }) => fallen.has(id)).map(({ code }) => code));
  return claims
    .filter(({ code }) => codes.has(code))
    .map(({ code }) => ({ code: 'rests-on-withdrawn', message: SENTENCES.restsOnWithdrawn(code) }));
}

/** A contradiction is mentioned where both claims are cited. */
function untoldContradictions(
  snapshot: CaseSnapshot,
  claims: readonly ReportClaim[],
): readonly ReportProblem[] {
  const cited = new Set(claims.map(({ code }) => code));
  const codeOf = new Map(snapshot.claims.map(({ id, code }) => [id, code]));
  return snapshot.claimRelations.filter(isStandingContradiction).flatMap(({ claimId, otherId }) => {
    const [one, other] = [codeOf.get(claimId), codeOf.get(otherId)];
    if (!one || !other || cited.has(one) === cited.has(other)) return [];
    const [told, untold] = cited.has(one) ? [one, other] : [other, one];
    const message = SENTENCES.contradictionUnmentioned(told, untold);
    return [{ code: 'contradiction-unmentioned' as const, message }];
  });
}

const SENTENCES = {
  claimMissing: (note: number, missing: number): string =>
    missing === 1
      ? `Note ${note} cites a claim that is no longer in the case. Remove the citation or restore the claim.`
      : `Note ${note} cites ${missing} claims that are no longer in the case. Remove the citation or restore the claims.`,
  citationEmpty: (note: number): string =>
    `Note ${note} cites no claim. Remove the citation or choose a claim for it.`,
  footnoteEmpty: (note: number): string => `Note ${note} says nothing. Write it or take it out.`,
  claimWithoutPassage: (code: string): string =>
    `Claim ${code} is cited, but no words of a source are linked to it. Add a passage to the claim.`,
  onlyAgainst: (code: string): string =>
    `Claim ${code} is cited, but every passage linked to it speaks against it. Add a passage that states it, or take the citation out.`,
  wordsMoved: (code: string): string =>
    `A passage of claim ${code} no longer stands at its place in the excerpt. Verify the case before printing.`,
  restsOnWithdrawn: (code: string): string =>
    `Claim ${code} is cited, but rests on withdrawn sources alone, or on what comes from them. Find another source for it or take the citation out.`,
  contradictionUnmentioned: (code: string, other: string): string =>
    `Claim ${code} is cited, and claim ${other}, which contradicts it, is not. Say that the two disagree and cite both, or record what explains it.`,
  markingTooOpen: (marking: string, sources: string): string =>
    `The marking ${marking} is more open than ${sources}, which a cited source carries.`,
} as const;
